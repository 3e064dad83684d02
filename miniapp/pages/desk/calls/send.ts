// Opens a number and notes what was said; each answer keeps its key until the server has answered it.
import type { CallAnswer } from '#contract/notices'
import type { Answer } from '#contract/shapes'
import { call, isUnanswered, type Result } from '../../../api/client'
import { newKey } from '../../../api/intent'

/** One time of ringing somebody: another one is another try, so it has keys of its own. */
export type Rung = Answer<'notices.ring'> & { callId: string; keys: Partial<Record<CallAnswer, string>> }

export async function openNumber(callId: string): Promise<Result<Rung>> {
  const result = await call('notices.ring', { params: { callId } })
  return result.ok ? { ok: true, answer: { ...result.answer, callId, keys: {} } } : result
}

export async function note({ callId, keys }: Rung, answer: CallAnswer): Promise<Result<Answer<'notices.answer'>>> {
  const key = keys[answer] ?? newKey()
  keys[answer] = key
  const result = await call('notices.answer', { params: { callId }, body: { answer }, key })
  if (result.ok || !isUnanswered(result.refusal)) delete keys[answer]
  return result
}
