// The words of the station's desk, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const desk: InBoth<typeof zh> = { zh, en }
