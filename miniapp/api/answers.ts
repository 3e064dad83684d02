// Sends 我去 and 不去了 of what is the person's own, each with one key until it is answered.
import { call, isUnanswered, type Refusal } from './client'
import { begunLeave, begunYes, endLeave, endYes } from './intent'
import type { Given, Turn } from './turns'

/** Nothing where it went through. */
export const answer = ({ act, of }: Given): Promise<Refusal | undefined> =>
  act === 'accept' ? accept(of as Turn) : release(of.posting.postingId)

/** A place, an offer, a question or a turn in the queue. */
export async function release(postingId: string): Promise<Refusal | undefined> {
  const key = begunLeave(postingId)
  const result = await call('gigs.leave', { params: { postingId }, key })
  if (!result.ok && isUnanswered(result.refusal)) return result.refusal
  endLeave(postingId)
  return result.ok ? undefined : result.refusal
}

/** To the time that the person was shown; the shift it clashes with is given up in the same moment. */
export async function accept({ posting: { postingId }, from, clash }: Turn): Promise<Refusal | undefined> {
  const body = { from, ...(clash && { instead: clash.postingId }) }
  const key = begunYes(postingId, body)
  const result = await call('gigs.accept', { params: { postingId }, body, key })
  if (!result.ok && isUnanswered(result.refusal)) return result.refusal
  endYes(postingId)
  // Said twice, or by the station for them: it is what they wanted.
  return result.ok || result.refusal.code === 'already_yours' ? undefined : result.refusal
}
