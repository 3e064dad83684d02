// The core's reads, and its writes as data: each carries the guard that no race can pass.
import { addDays, type Day as CalendarDay, dayOf, daysTouched, type Instant } from '#contract/both/days'
import { Claim, Day, Pool } from '#table/entities'
import { claimKey, dayIn, dayKey, daysFrom, pastKey, poolKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import { $add, create, replace, update, type Write } from '#table/transact'
import { type PolicyName, policies, steps } from './policy'
import type { SeenDay, SeenPool, Wish } from './rules'

export const slot = '1'
export const poolAsk = (poolId: string) => [Pool, poolKey(poolId)] as const
export const claimAsk = (poolId: string, holder: string) => [Claim, claimKey(poolId, holder, slot)] as const

/** The holder's days from yesterday on: a shift that began before midnight still takes time today. */
export const readDays = (table: TableDoor, holder: string, now: Instant): Promise<SeenDay[]> =>
  readDaysFrom(table, holder, addDays(dayOf(now), -1))

export async function readDaysFrom(table: TableDoor, holder: string, from: CalendarDay): Promise<SeenDay[]> {
  const days = await table.list(Day, daysFrom(holder, from))
  return days.map(({ sk, rev, spans }) => ({ day: dayIn(sk), rev, spans }))
}

type HeldClaim = {
  rev: number
  state: 'waiting' | 'offered' | 'held' | 'ended'
  since: string
  ended?: string
} & Parameters<typeof pastWrite>[0]
type Seen = { pool: SeenPool; claim?: HeldClaim; days: SeenDay[] }
type Who = { holder: string; by: string; now: Instant }

export function holdWrites({ pool, claim, days }: Seen, wish: Wish, { now, ...who }: Who): Write[] {
  const { units } = policies[pool.policy as PolicyName]
  const held = {
    ...claimKey(wish.poolId, who.holder, wish.slot),
    ...wish,
    ...who,
    units,
    state: steps.hold.to,
    since: now,
  }
  return [
    update(
      'pool.left',
      Pool,
      { ...poolKey(wish.poolId), left: $add(steps.hold.left * units) },
      {
        and: [
          { attr: 'left', gte: units },
          { attr: 'waiting', eq: 0 },
          { attr: 'closes', gt: now },
          { attr: 'from', eq: wish.from },
          { attr: 'to', eq: wish.to },
        ],
      },
    ),
    replace('claim', Claim, held, claim),
    ...(claim ? [pastWrite(claim)] : []),
    ...dayWrites({ holder: who.holder, days }, wish, (spans) => [...spans, wish]),
  ]
}

export function releaseWrites(claim: HeldClaim, days: SeenDay[], now: Instant): Write[] {
  const { poolId, holder, units } = claim
  return [
    update(
      'pool.left',
      Pool,
      { ...poolKey(poolId), left: $add(steps.release.left * units) },
      { attr: 'pk', exists: true },
    ),
    replace(
      'claim',
      Claim,
      { ...claim, ...claimKey(poolId, holder, claim.slot), state: steps.release.to, reason: 'released', ended: now },
      claim,
    ),
    ...dayWrites({ holder, days }, claim, (spans) =>
      spans.filter((span) => span.poolId !== poolId || span.slot !== claim.slot),
    ),
  ]
}

/** What a pool offers: so many units, until when they can be taken, and the time that one unit takes of a person. */
export type Terms = { capacity: number; closes: Instant; from: Instant; to: Instant }

export const openPool = (poolId: string, policy: PolicyName, terms: Terms): Write =>
  create('pool', Pool, { ...poolKey(poolId), policy, left: terms.capacity, ...terms })

/** `left` moves by the difference, so that claims made meanwhile stay counted. */
export const changePool = (poolId: string, seen: SeenPool, terms: Terms): Write =>
  update(
    'pool.capacity',
    Pool,
    { ...poolKey(poolId), left: $add(terms.capacity - seen.capacity), ...terms },
    {
      and: [
        { attr: 'capacity', eq: seen.capacity },
        { attr: 'left', gte: seen.capacity - terms.capacity },
      ],
    },
  )

const isEmpty = ({ capacity }: SeenPool) => ({
  and: [
    { attr: 'capacity' as const, eq: capacity },
    { attr: 'left' as const, eq: capacity },
  ],
})

/** For a change of time: it stands only where nobody came meanwhile, for who holds a place holds its time. */
export const changeEmptyPool = (poolId: string, seen: SeenPool, terms: Terms): Write =>
  update('pool.empty', Pool, { ...poolKey(poolId), left: terms.capacity, ...terms }, isEmpty(seen))

/** For what is a shift no more: nobody, however early they began to ask, can hold a place on it. */
export const closeEmptyPool = (poolId: string, seen: SeenPool, now: Instant): Write =>
  update('pool.empty', Pool, { ...poolKey(poolId), left: 0, capacity: 0, closes: now }, isEmpty(seen))

type Calendar = { holder: string; days: SeenDay[] }

function dayWrites({ holder, days }: Calendar, span: Omit<Wish, 'poolId' | 'slot'>, change: (spans: Wish[]) => Wish[]) {
  return daysTouched(span.from, span.to).map((day) => {
    const seen = days.find((one) => one.day === day)
    return replace(`day.${day}`, Day, { ...dayKey(holder, day), spans: change(seen?.spans ?? []) }, seen)
  })
}

function pastWrite(claim: {
  poolId: string
  holder: string
  slot: string
  by: string
  units: number
  from: string
  to: string
  since: string
  ended?: string
  reason?: 'done' | 'released' | 'expired' | 'refused'
}): Write {
  const key = pastKey(claim.poolId, claim.holder, claim.slot, claim.ended ?? claim.since)
  return create('past', Claim, { ...claim, ...key, state: 'ended' })
}
