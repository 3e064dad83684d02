// One small world to reserve in: a few people, and pools of one of three kinds; everything has ids of its own.
import { instantAt } from '#contract/both/days'
import type { Deps } from '../../../functions/http/handler'
import { cardOf } from '../../../functions/postings/rules'
import { cardWrite, postingWrites } from '../../../functions/postings/store'
import type { PolicyName } from '../../../functions/reserve/policy'
import { openPool } from '../../../functions/reserve/pools'
import type { Wish } from '../../../functions/reserve/rules'
import { Person } from '../../../functions/table/entities'
import { personKey } from '../../../functions/table/keys'
import { put, type Write } from '../../../functions/table/transact'
import type { TestDeps } from '../../factories/engine'
import { aPosting, testFirm } from '../../factories/town'
import type { Draw } from './draws'

export type Kind = 'gigs' | 'classes' | 'buses' | 'kits'
export type PoolOf = { poolId: string; policy: PolicyName; capacity: number; time: number }
export type World = {
  seed: number
  kind: Kind
  clock: { at: string }
  people: string[]
  /** Pools somebody can ask for; those that only stand behind them are `behind`. */
  pools: PoolOf[]
  behind: PoolOf[]
  deps: Deps
}

const day = '2026-11-22'
/** Two overlap, one only touches, one over midnight, one apart. */
export const times = [
  ['09:00', '15:00'],
  ['14:00', '18:00'],
  ['18:00', '22:00'],
  ['21:00', '02:00'],
  ['06:00', '09:00'],
].map(([from = '', to = '']) => ({
  from: instantAt(day, from),
  to: to < from ? instantAt('2026-11-23', to) : instantAt(day, to),
}))

export const start = '2026-11-21T02:00:00.000Z'
const crowd = 5

const idOf = (prefix: string, seed: number, at: string | number) =>
  `${prefix}_${seed.toString(36).padStart(9, '0')}${at}0000`

const kinds: Record<Kind, (seed: number, draw: Draw) => Pick<World, 'pools' | 'behind'>> = {
  gigs: (seed, draw) => ({
    pools: [0, 1].map((at) => ({
      ...poolAt(seed, at),
      policy: 'gig',
      capacity: 1 + Number(draw.chance(20)),
      time: at === 0 ? 0 : draw.oneOf([1, 1, 2, 4]),
    })),
    behind: [],
  }),
  classes: (seed, draw) => ({
    pools: [0, 1].map((at) => ({ ...poolAt(seed, at), policy: 'batch', capacity: 1 + draw.below(2), time: at })),
    behind: [{ ...poolAt(seed, 8), policy: 'programme', capacity: 1 + draw.below(2), time: 0 }],
  }),
  buses: (seed, draw) => ({
    pools: [{ ...poolAt(seed, 0), policy: 'bus', capacity: 2 + draw.below(3), time: 0 }],
    behind: [],
  }),
  kits: (seed, draw) => ({
    pools: [{ ...poolAt(seed, 0), policy: 'order', capacity: 2 + draw.below(3), time: 4 }],
    behind: Array.from({ length: crowd }, (_, at) => ({
      ...poolAt(seed, `8${at}`),
      policy: 'open-kits',
      capacity: 1 + draw.below(2),
      time: 4,
    })),
  }),
}

const poolAt = (seed: number, at: string | number) => ({ poolId: idOf('pst', seed, at) })

/** Three people and one shift with two places: small enough to go through every order. */
export function makeSmallWorld(base: TestDeps, seed: number): Promise<World> {
  const pools: PoolOf[] = [{ ...poolAt(seed, 0), policy: 'gig', capacity: 2, time: 0 }]
  const people = Array.from({ length: 3 }, (_, at) => idOf('per', seed, at))
  return written(base, { seed, kind: 'gigs', people, pools, behind: [] })
}

export function makeWorld(base: TestDeps, seed: number, draw: Draw): Promise<World> {
  const kind = draw.oneOf(['gigs', 'gigs', 'gigs', 'classes', 'classes', 'classes', 'buses', 'kits'] as const)
  const people = Array.from({ length: crowd }, (_, at) => idOf('per', seed, at))
  return written(base, { seed, kind, people, ...kinds[kind](seed, draw) })
}

/** The whole world in one transaction. */
async function written(base: TestDeps, small: Omit<World, 'clock' | 'deps'>): Promise<World> {
  const clock = { at: start }
  const world = { ...small, clock, deps: { ...base, now: () => new Date(clock.at) } }
  const { failed } = await base.table.transact(writesOf(world))
  if (failed.length > 0) throw new Error(`world ${world.seed} was there before`)
  return world
}

function writesOf({ pools, behind, people, deps }: World): Write[] {
  return [
    ...people.map((personId) =>
      put('person', Person, {
        ...personKey(personId),
        ...{
          personId,
          sealed: '',
          maskedName: '',
          phoneTail: '',
          blind: '',
          bornOn: '1968-03-02',
          grants: [],
          since: start,
        },
      }),
    ),
    ...[...pools, ...behind].flatMap(({ poolId, policy, capacity, time }) => {
      const { from, to } = times[time] as (typeof times)[number]
      const terms = { capacity, closes: from, from, to }
      const page = aPosting(deps as TestDeps, { postingId: poolId, places: capacity, ...terms })
      const posting = [
        ...postingWrites({ page, row: '', firmId: testFirm }, undefined),
        cardWrite(cardOf(page, capacity), undefined),
      ]
      return [openPool({ poolId, policy, now: start }, terms), ...(policy === 'gig' ? posting : [])]
    }),
  ]
}

/** What somebody asks for: a batch also takes a place of its programme, a kit one of what its holder may have open. */
export function wishOf(
  { kind, pools, behind }: World,
  asked: { pool: number; who: number; slot: string; units: number },
): Wish {
  const own = (pools[asked.pool] as PoolOf).poolId
  const programme = behind[kind === 'kits' ? asked.who : 0]
  return {
    pools: programme ? [own, programme.poolId] : [own],
    slot: kind === 'kits' ? asked.slot : '1',
    units: kind === 'buses' ? asked.units : 1,
  }
}
