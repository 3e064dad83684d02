// Opens a pool and changes its units and its time, as data; and says when it must be looked after.
import { addDays, dayOf, type Instant, instantAt } from '#contract/both/days'
import { dueIndex, poolKey } from '#table/keys'
import { Pool } from '#table/scarce'
import { $add, create, update, type Write } from '#table/transact'
import { type PolicyName, policyOf } from './policy'
import type { SeenPool, Time } from './rules'

export const exists = { attr: 'pk' as const, exists: true }

/** The guard that nobody takes or keeps a place at a time which the pool no longer has. */
export const sameTime = ({ from, to }: Time) => [
  { attr: 'from' as const, eq: from },
  { attr: 'to' as const, eq: to },
]

/** What a pool offers: so many units, until when they can be taken, and the time that one unit takes of a person. */
export type Terms = { capacity: number; closes: Instant; from: Instant; to: Instant }
type At = { poolId: string; now: Instant }

export const openPool = ({ poolId, policy, now }: At & { policy: PolicyName }, terms: Terms): Write => {
  const due = dueOf({ poolId, policy, ...terms }, now)
  return create('pool', Pool, { ...poolKey(poolId), ...due, policy, left: terms.capacity, ...terms })
}

/** `left` moves by the difference, so that claims made meanwhile stay counted; the time must be the one that was read. */
export const changePool = ({ poolId, seen, now }: At & { seen: SeenPool }, terms: Terms): Write => {
  const same = seen.from === terms.from && seen.closes === terms.closes
  const due = same ? {} : dueOf({ poolId, policy: seen.policy, ...terms }, now)
  return update(
    'pool.capacity',
    Pool,
    { ...poolKey(poolId), ...due, left: $add(terms.capacity - seen.capacity), ...terms },
    {
      and: [
        { attr: 'capacity', eq: seen.capacity },
        { attr: 'left', gte: seen.capacity - terms.capacity },
        ...sameTime(seen),
      ],
    },
  )
}

const isEmpty = ({ capacity }: SeenPool) => [
  { attr: 'capacity' as const, eq: capacity },
  { attr: 'left' as const, eq: capacity },
]

/** For a change of time by import: it stands only where nobody came meanwhile, for who holds a place holds its time. */
export const changeEmptyPool = ({ poolId, seen, now }: At & { seen: SeenPool }, terms: Terms): Write => {
  const due = dueOf({ poolId, policy: seen.policy, ...terms }, now)
  const empty = { ...poolKey(poolId), ...due, left: terms.capacity, ...terms }
  return update('pool.empty', Pool, empty, { and: [...isEmpty(seen), ...sameTime(seen)] })
}

/** For what is a shift no more: nobody, however early they began to ask, can hold a place on it. */
export const closeEmptyPool = ({ poolId, seen, now }: At & { seen: SeenPool }): Write => {
  const closed = { ...poolKey(poolId), ...dueIndex('pool', poolId, now), left: 0, capacity: 0, closes: now }
  return update('pool.empty', Pool, closed, { and: isEmpty(seen) })
}

/** The evening before, when holders are asked whether they come. */
export const confirmAt = (from: Instant): Instant => instantAt(addDays(dayOf(from), -1), '17:00')

type Dated = { poolId: string; policy: string; closes: Instant; from: Instant }

/** When the pool is looked after next: to ask its holders, or to end its queue. */
export function nextDue({ policy, closes, from }: Omit<Dated, 'poolId'>, after: Instant): Instant | undefined {
  const times = policyOf(policy).confirms ? [closes, confirmAt(from)] : [closes]
  return times.filter((at) => at > after).sort()[0]
}

export const dueOf = (pool: Dated, after: Instant) => {
  const at = nextDue(pool, after)
  return at ? dueIndex('pool', pool.poolId, at) : {}
}
