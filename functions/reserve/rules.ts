// Decides who gets a place, who waits, who is next and who gives one back, from what was read; reads nothing and writes nothing.
import { daysTouched, type Instant } from '#contract/both/days'
import { mayStep, type Policy, policyOf, type StepName } from './policy'

export type SeenPool = {
  policy: string
  left: number
  waiting: number
  capacity: number
  opens?: string
  closes: Instant
  from: Instant
  to: Instant
}
export type SeenClaim = {
  state: string
  rev: number
  units: number
  from: Instant
  to: Instant
  asked?: boolean
  offerUntil?: Instant
  reason?: string
}
export type SeenSpan = { poolId: string; slot: string; from: Instant; to: Instant }
export type SeenDay = { rev: number; day: string; spans: SeenSpan[] }
/** `pools`: all it takes units of, the narrowest first; the claim lies with the first. */
export type Wish = { pools: readonly string[]; slot: string; units: number }
export type Time = { from: Instant; to: Instant }

export type Refusal =
  | {
      refusal:
        | 'closed'
        | 'started'
        | 'already_yours'
        | 'already_waiting'
        | 'already_offered'
        | 'not_full'
        | 'not_yours'
        | 'offer_over'
      facts?: undefined
    }
  | { refusal: 'full'; facts: { waiting: number } }
  | { refusal: 'too_many_days'; facts: { most: number } }
  | { refusal: 'overlaps'; facts: { postingId: string; from: Instant; to: Instant } }
  | { refusal: 'moved'; facts: { from: Instant; to: Instant } }

/** The pools of the wish in its order; one that is not there is undefined. */
type Seen = { pools: readonly (SeenPool | undefined)[]; claim?: SeenClaim; days: readonly SeenDay[] }

/**
 * Says first what nobody can mend (closed), then what only waiting mends (full), last what the person can mend (overlaps):
 * nobody must give up another shift only to hear that this one was full.
 */
export function mayHold(seen: Seen, wish: Wish, now: Instant): Refusal | undefined {
  const refused = mayCome('hold', seen, now)
  const pool = fullPool(seen.pools, wish.units)
  if (refused) return refused
  if (pool) return { refusal: 'full', facts: { waiting: pool.waiting } }
  return mayTakeTime(seen)
}

/** Only who would hear `full` may wait; who has no time for it then is told at once. */
export function mayQueue(seen: Seen, wish: Wish, now: Instant): Refusal | undefined {
  const refused = mayCome('queue', seen, now)
  if (refused) return refused
  return fullPool(seen.pools, wish.units) ? mayTakeTime(seen) : { refusal: 'not_full' }
}

const already = { waiting: 'already_waiting', offered: 'already_offered', held: 'already_yours' } as const

function mayCome(step: StepName, { pools, claim }: Seen, now: Instant): Refusal | undefined {
  if (claim?.reason === 'done') return { refusal: 'already_yours' }
  if (claim && !mayStep(step, claim.state)) return { refusal: already[claim.state as keyof typeof already] }
  const [own] = pools
  if (!own || pools.some((pool) => !pool || (pool.opens && pool.opens > now))) return { refusal: 'closed' }
  if (policyOf(own.policy).takesTime && own.from <= now) return { refusal: 'started' }
  return pools.some((pool) => pool && pool.closes <= now) ? { refusal: 'closed' } : undefined
}

/** A newcomer passes nobody who waits. */
const fullPool = (pools: Seen['pools'], units: number): SeenPool | undefined =>
  pools.find((pool) => pool && (pool.left < units || pool.waiting > 0))

/** Where one waits: at the first that refuses, narrowest first. */
export const waitsAt = (pools: Seen['pools'], units: number): number =>
  pools.findIndex((pool) => pool && (pool.left < units || pool.waiting > 0))

/** `own` is the pool whose time it takes; `apart` names spans that are given up in the same moment. */
function mayTakeTime({ pools: [own], days }: Seen, apart: readonly Same[] = []): Refusal | undefined {
  if (!own) return { refusal: 'closed' }
  const { takesTime, mostDays } = policyOf(own.policy)
  if (!takesTime) return undefined
  if (daysTouched(own.from, own.to).length > mostDays) return { refusal: 'too_many_days', facts: { most: mostDays } }
  const other = clashIn(days, own, apart)
  return other && { refusal: 'overlaps', facts: { postingId: other.poolId, from: other.from, to: other.to } }
}

type Same = Pick<SeenSpan, 'poolId' | 'slot'>
const isSame = (a: Same) => (b: Same) => a.poolId === b.poolId && a.slot === b.slot

/** What takes the time already, leaving `apart` aside. */
export const clashIn = (days: readonly SeenDay[], time: Time, apart: readonly Same[] = []): SeenSpan | undefined =>
  days.flatMap(({ spans }) => spans).find((span) => overlaps(span, time) && !apart.some(isSame(span)))

/** Two spans that only touch do not overlap. */
export const overlaps = (a: Time, b: Time): boolean => a.from < b.to && b.from < a.to

type Yes = { saw: Instant; instead?: Same }

/** 我去 to an offer, or to a shift that was moved; `saw` is the start that the person was shown. */
export function mayAccept(seen: Seen, { saw, instead }: Yes, now: Instant): Refusal | undefined {
  const { claim, pools } = seen
  const [own] = pools
  if (claim?.state === 'held' && !claim.asked) return { refusal: 'already_yours' }
  if (!claim || !own || !(mayStep('accept', claim.state) || mayStep('agree', claim.state)))
    return { refusal: claim?.state === 'ended' && claim.offerUntil ? 'offer_over' : 'not_yours' }
  if (claim.offerUntil && !claim.asked && claim.offerUntil <= now) return { refusal: 'offer_over' }
  if (own.from <= now) return { refusal: 'started' }
  if (!claim.asked && own.closes <= now) return { refusal: 'closed' }
  if (saw !== own.from || claim.from !== own.from || claim.to !== own.to)
    return { refusal: 'moved', facts: { from: own.from, to: own.to } }
  return mayTakeTime(seen, instead ? [instead] : [])
}

/** A place can be given back until the work starts, a turn in the queue always; what was done can be finished at any time. */
export function mayRelease(
  claim: SeenClaim | undefined,
  now: Instant,
  step: StepName = 'release',
): Refusal | undefined {
  if (!claim || !mayStep(step, claim.state)) return { refusal: 'not_yours' }
  return step !== 'finish' && claim.state === 'held' && claim.from <= now ? { refusal: 'started' } : undefined
}

/** Fewer places than people who hold one is for staff to settle by name, never for a number in a form. */
export const leastCapacity = (pool: Pick<SeenPool, 'left' | 'capacity'>): number => pool.capacity - pool.left
export const mayChangeCapacity = (pool: Pick<SeenPool, 'left' | 'capacity'>, capacity: number): boolean =>
  capacity >= leastCapacity(pool)

export type Candidate = {
  units: number
  passes: number
  /** The pool the claim lies with: its time is the holder's. */
  own: SeenPool
  /** The other pools it needs, as they stand now. */
  others: readonly { poolId: string; left: number; closes: Instant }[]
  days: readonly SeenDay[]
}
export type Served<C> = { offered: C[]; movedOn: { candidate: C; to: string }[]; passed: C[] }

/**
 * Who is served of those who wait, in their order: the first whose units fit, whose pools have room and whose time is free.
 * Who needs another pool that is full goes on to wait there; one passed over keeps the place, and after so many passes
 * the seats are held for them. `most` is how many one write can carry.
 */
export function whoIsServed<C extends Candidate>(
  pool: SeenPool,
  queue: readonly C[],
  { now, most }: { now: Instant; most: number },
): Served<C> {
  const served: Served<C> = { offered: [], movedOn: [], passed: [] }
  const left: Left = { here: pool.closes > now ? pool.left : 0, others: new Map() }
  const skipped: C[] = []
  for (const candidate of queue) {
    if (left.here < 1 || served.offered.length + served.movedOn.length >= most) break
    if (!hasTime(candidate, now)) continue
    if (candidate.units <= left.here) {
      if (serve(served, left, candidate)) served.passed.push(...skipped.splice(0))
    } else if (holdsSeats(policyOf(pool.policy), candidate)) break
    else skipped.push(candidate)
  }
  return served
}

export const hasTime = ({ own, others, days }: Pick<Candidate, 'own' | 'others' | 'days'>, now: Instant): boolean =>
  [own, ...others].every(({ closes }) => closes > now) && !(policyOf(own.policy).takesTime && clashIn(days, own))

export const holdsSeats = ({ heldAfterPasses }: Policy, { passes }: Pick<Candidate, 'passes'>): boolean =>
  heldAfterPasses !== undefined && passes >= heldAfterPasses

type Left = { here: number; others: Map<string, number> }

/** True where it got an offer. */
function serve<C extends Candidate>(served: Served<C>, left: Left, candidate: C): boolean {
  const { others, units } = candidate
  const at = ({ poolId, left: seen }: Candidate['others'][number]) => left.others.get(poolId) ?? seen
  const full = others.find((other) => at(other) < units)
  if (full) {
    served.movedOn.push({ candidate, to: full.poolId })
    return false
  }
  left.here -= units
  for (const other of others) left.others.set(other.poolId, at(other) - units)
  served.offered.push(candidate)
  return true
}
