// The words of imports, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const imports: InBoth<typeof zh> = { zh, en }
