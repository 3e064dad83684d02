// Opens a number and notes what was said; each answer keeps its key until the server has answered it.
import type { Answer } from '#contract/shapes'
import { call, isUnanswered, type Result } from '../../../api/client'
import { newKey } from '../../../api/intent'
import type { Given } from './lines'

/** One time of ringing somebody: another one is another try, so it has keys of its own. */
export type Rung = Answer<'notices.ring'> & { callId: string; keys: Record<string, string> }

export async function openNumber(callId: string): Promise<Result<Rung>> {
  const result = await call('notices.ring', { params: { callId } })
  return result.ok ? { ok: true, answer: { ...result.answer, callId, keys: {} } } : result
}

export async function note(
  { callId, keys }: Rung,
  { answer, clash }: Given,
): Promise<Result<Answer<'notices.answer'>>> {
  const body = { answer, ...(clash && { instead: clash.postingId }) }
  // A yes that gives up something else is another answer.
  const said = Object.values(body).join()
  const key = keys[said] ?? newKey()
  keys[said] = key
  const result = await call('notices.answer', { params: { callId }, body, key })
  if (result.ok || !isUnanswered(result.refusal)) delete keys[said]
  return result
}
