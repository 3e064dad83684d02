// The sentence for every refusal code, in both languages.
import type { RefusalCode } from '#contract/index'
import type { Refusal } from '../../api/client'
import type { InBoth } from '../language'
import { en } from './en'
import { zh } from './zh'

/** Why it did not go, and what to do next. */
export type Sentence = { why: string; next: string }
export type Sentences = Record<RefusalCode | 'offline', (facts: Record<string, unknown>) => Sentence>

export const codeWords: InBoth<Sentences> = { zh, en }

export const sentenceOf = (sentences: Sentences, { code, facts }: Refusal): Sentence => sentences[code](facts)
