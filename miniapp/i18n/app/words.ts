// The words of the app itself, in both languages.
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

export const app: InBoth<typeof zh> = { zh, en }
