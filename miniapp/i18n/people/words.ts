// The words of people, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const people: InBoth<typeof zh> = { zh, en }
