// The words of me, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const me: InBoth<typeof zh> = { zh, en }
