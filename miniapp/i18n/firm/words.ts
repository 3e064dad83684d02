// The words of a firm's own shifts, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const firm: InBoth<typeof zh> = { zh, en }
