// The words of days, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const days: InBoth<typeof zh> = { zh, en }
