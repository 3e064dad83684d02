// Decides when a person is told, when the station rings instead, and what an answer on the phone does. Sends nothing.
import type { Instant } from '#contract/both/days'
import { answersTo, type CallAnswer, type NoticeKind, noticeKinds } from '#contract/notices'
import { halfway, offerUntil, sayAt } from '#reserve/night'
import { policyOf } from '#reserve/policy'
import type { SeenClaim } from '#reserve/rules'

/** `was`: when the work would have begun before it moved. */
export type News = { what: NoticeKind; policy: string; from: Instant; was?: Instant; offerUntil?: Instant }

/**
 * `until`: from then on neither text nor call is of use. Half of the time that an offer would have lasted passes before the
 * station rings, so that it is sooner the nearer the work is.
 */
export function datesOf({ what, policy, from, was = from, offerUntil: until }: News, now: Instant) {
  const { told, rung } = noticeKinds[what]
  // Who would leave home for the old time must hear of it before.
  const sendAt = sayAt(now, was < from ? was : from)
  const lasts = until ?? offerUntil({ offers: policyOf(policy).offers, from, closes: from }, sendAt)
  return {
    sendAt: told ? sendAt : undefined,
    callAt: rung ? halfway(sendAt, lasts) : undefined,
    until: until ?? from,
  }
}

/** What was done or is over stays so. */
const alwaysTrue: readonly NoticeKind[] = ['missed', 'lapsed', 'done-for-you']

/** Whether what the notice says still stands; a notice about what is over helps nobody. */
export function isCurrent(what: NoticeKind, claim: SeenClaim | undefined, from: Instant): boolean {
  if (alwaysTrue.includes(what)) return true
  if (what === 'released') return claim?.state === 'ended'
  if (!claim || claim.from !== from) return false
  if (what === 'offered') return claim.state === 'offered'
  return claim.state === 'held' && Boolean(claim.asked) === (what === 'clashes')
}

type SeenCall = { what: NoticeKind; area: string; status: string; until: Instant }
type Refusal = { refusal: 'not_found' | 'call_over' }

/** A call of another area is not there. */
export function mayHandle(call: SeenCall | undefined, area: string, now: Instant): Refusal | undefined {
  if (!call?.area.startsWith(area)) return { refusal: 'not_found' }
  return call.status === 'open' && call.until > now ? undefined : { refusal: 'call_over' }
}

export const fitsCall = (answer: CallAnswer, { what }: Pick<SeenCall, 'what'>): boolean =>
  answersTo[what].includes(answer)
