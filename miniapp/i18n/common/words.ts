// The words every page uses, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const common: InBoth<typeof zh> = { zh, en }
