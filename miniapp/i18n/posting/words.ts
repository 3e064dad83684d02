// The words of posting, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const posting: InBoth<typeof zh> = { zh, en }
