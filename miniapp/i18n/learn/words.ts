// The words of learn, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const learn: InBoth<typeof zh> = { zh, en }
