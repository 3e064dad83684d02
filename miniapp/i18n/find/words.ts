// The words of 找活 and of choosing a place, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const find: InBoth<typeof zh> = { zh, en }
