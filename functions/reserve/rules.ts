// Decides who gets a place and who gives one back, from what was read; reads nothing and writes nothing.
import { daysTouched, type Instant } from '#contract/both/days'
import { type PolicyName, policies, steps } from './policy'

export type SeenPool = {
  policy: string
  left: number
  waiting: number
  capacity: number
  opens?: string
  closes: Instant
}
export type SeenClaim = { state: string; rev: number; units: number; from: Instant; to: Instant }
export type SeenSpan = { poolId: string; slot: string; from: Instant; to: Instant }
export type SeenDay = { rev: number; day: string; spans: SeenSpan[] }
export type Wish = { poolId: string; slot: string; from: Instant; to: Instant }

export type Refusal =
  | { refusal: 'closed' | 'started' | 'already_yours' | 'full' | 'not_yours'; facts?: undefined }
  | { refusal: 'too_many_days'; facts: { most: number } }
  | { refusal: 'overlaps'; facts: { postingId: string; from: Instant; to: Instant } }

type Seen = { pool?: SeenPool; claim?: SeenClaim; days: SeenDay[] }

/**
 * Says first what nobody can mend (closed), then what only waiting mends (full), last what the person can mend (overlaps):
 * nobody must give up another shift only to hear that this one was full.
 */
export function mayHold({ pool, claim, days }: Seen, wish: Wish, now: Instant): Refusal | undefined {
  if (claim && !mayStep('hold', claim.state)) return { refusal: 'already_yours' }
  if (!pool || (pool.opens && pool.opens > now)) return { refusal: 'closed' }
  if (wish.from <= now) return { refusal: 'started' }
  if (pool.closes <= now) return { refusal: 'closed' }
  const policy = policies[pool.policy as PolicyName]
  if (pool.left < policy.units || pool.waiting > 0) return { refusal: 'full' }
  if (!policy.takesTime) return undefined
  if (daysTouched(wish.from, wish.to).length > policy.mostDays)
    return { refusal: 'too_many_days', facts: { most: policy.mostDays } }
  const other = days.flatMap(({ spans }) => spans).find((span) => overlaps(span, wish))
  return other && { refusal: 'overlaps', facts: { postingId: other.poolId, from: other.from, to: other.to } }
}

const mayStep = (step: keyof typeof steps, state: string): boolean =>
  (steps[step].from as readonly string[]).includes(state)

/** A held place can be given back until the work starts. */
export function mayRelease(claim: SeenClaim | undefined, now: Instant): Refusal | undefined {
  if (!claim || !mayStep('release', claim.state)) return { refusal: 'not_yours' }
  return claim.from <= now ? { refusal: 'started' } : undefined
}

/** Two spans that only touch do not overlap. */
export const overlaps = (a: { from: Instant; to: Instant }, b: { from: Instant; to: Instant }): boolean =>
  a.from < b.to && b.from < a.to

/** Fewer places than people who hold one is for staff to settle by name, never for a number in a form. */
export function mayChangeCapacity(pool: SeenPool, capacity: number): boolean {
  return pool.left >= pool.capacity - capacity
}
