// Decides who may run a shift and what may be changed about it while people hold places on it.
import { hoursBetween, type Instant } from '#contract/both/days'
import { payPerHour } from '#contract/both/pay'
import { shiftLimits } from '#contract/postings'
import type { Role } from '#contract/route'
import { clashIn, leastCapacity, mayChangeCapacity, type SeenClaim, type SeenDay, type SeenPool } from '#reserve/rules'
import type { SeenPage } from '../store'

type Runner = { role: Role; area: string; firms: readonly string[] }

/** A firm its own shifts; staff those of their area. What is neither is not there. */
export const mayRun = ({ role, area, firms }: Runner, { firmId, page }: { firmId: string; page: SeenPage }): boolean =>
  firms.includes(firmId) || (role !== 'firm' && page.area.startsWith(area))

/** A firm learns who comes; who only waits is nobody's business but the station's. */
export const maySee = ({ role }: Pick<Runner, 'role'>, state: string): boolean =>
  role !== 'firm' || state === 'held' || state === 'asked'

export type Terms = { places: number; from: Instant; to: Instant }
type Refusal = {
  refusal: 'closed' | 'started' | 'bad_time' | 'people_hold_places' | 'changed' | 'not_found'
  facts?: Record<string, unknown>
}
type Shift = { page?: SeenPage; pool?: SeenPool }

/** A shift that began is what it was; its new time lies ahead and is no longer than a day. */
export function mayPreview({ page, pool }: Shift, terms: Terms, now: Instant): Refusal | undefined {
  if (!page || !pool) return { refusal: 'not_found' }
  // Sign-up may be over: who holds a place must still hear of another time.
  if (page.status === 'closed') return { refusal: 'closed' }
  if (pool.from <= now) return { refusal: 'started' }
  if (!moves(pool, terms)) return undefined
  const hours = hoursBetween(terms.from, terms.to)
  const isFar = hoursBetween(now, terms.from) > shiftLimits.daysAhead * 24
  return terms.from <= now || hours <= 0 || hours > shiftLimits.hours || isFar ? { refusal: 'bad_time' } : undefined
}

export function mayChange(
  shift: Shift,
  { seen, ...terms }: Terms & { seen: Terms },
  now: Instant,
): Refusal | undefined {
  const refused = mayPreview(shift, terms, now)
  const { pool } = shift
  if (refused || !pool) return refused ?? { refusal: 'not_found' }
  const isSame = pool.capacity === seen.places && pool.from === seen.from && pool.to === seen.to
  if (!isSame) return { refusal: 'changed' }
  if (mayChangeCapacity(pool, terms.places)) return undefined
  return { refusal: 'people_hold_places', facts: { least: leastCapacity(pool) } }
}

/** A shift needs at least one. */
export const mayCut = ({ capacity }: SeenPool): Refusal | undefined =>
  capacity > 1 ? undefined : { refusal: 'people_hold_places', facts: { least: 1 } }

export const moves = (pool: SeenPool, { from, to }: Terms): boolean => pool.from !== from || pool.to !== to

type Held = { claim: SeenClaim & { poolId: string; slot: string }; days: readonly SeenDay[] }

/** What the change means for the people on the shift, before anybody is told. */
type People = { claims: readonly SeenClaim[]; held: readonly Held[] }

export function meaningOf(pool: SeenPool, { claims, held }: People, terms: Terms) {
  const inState = (state: string) => claims.filter((claim) => claim.state === state)
  const left = pool.left + terms.places - pool.capacity
  const isMoved = moves(pool, terms)
  const clashing = held.filter(({ claim, days }) => isMoved && clashIn(days, terms, [claim]))
  return {
    held: inState('held').length,
    offered: inState('offered').length,
    waiting: pool.waiting,
    left: Math.max(0, left),
    least: leastCapacity(pool),
    moves: isMoved,
    clash: clashing.length,
    offers: Math.max(0, Math.min(left, pool.waiting)),
  }
}

/**
 * The posting under its new terms: a moved shift closes as long before the start as it did, or at the start where that is past,
 * and the pay by the hour follows.
 */
export function changedPage(page: SeenPage, { places, from, to }: Terms, now: Instant): SeenPage {
  if (page.from === from && page.to === to) return { ...page, places, confirmedAt: now }
  const before = Date.parse(page.from ?? page.closes) - Date.parse(page.closes)
  const closes = new Date(Date.parse(from) - before).toISOString()
  const perHour = payPerHour(page.pay, hoursBetween(from, to))
  return { ...page, places, from, to, closes: closes > now ? closes : from, status: 'open', perHour, confirmedAt: now }
}
