// Claims on several pools at once, as areas to come will ask for them: seats of a class inside a programme, kits, and families on a bus.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Happened } from '#http/handler'
import { eventWrite } from '#http/store'
import { sweepEvents } from '../../functions/events'
import { moveHolders } from '../../functions/reserve/moves'
import { type Ending, type PolicyName, policyOf } from '../../functions/reserve/policy'
import { changePool, openPool } from '../../functions/reserve/pools'
import { mayAccept, mayHold, mayQueue, mayRelease, type Wish, waitsAt } from '../../functions/reserve/rules'
import {
  claimAsk,
  freedBy,
  type PoolItem,
  poolAsk,
  readDays,
  readDaysFrom,
  readPools,
} from '../../functions/reserve/store'
import { endOffers } from '../../functions/reserve/sweeps'
import { acceptWrites, endWrites, finishWrites, holdWrites, queueWrites } from '../../functions/reserve/writes'
import type { Write } from '../../functions/table/transact'
import { type TestDeps, testDeps } from '../factories/engine'

let deps: TestDeps
const start = '2026-11-21T02:00:00.000Z'
beforeAll(async () => {
  deps = await testDeps(start)
})
afterAll(() => deps.stop())

const evenings = {
  from: '2026-12-01T11:00:00.000Z',
  to: '2026-12-01T13:00:00.000Z',
  closes: '2026-12-01T11:00:00.000Z',
}
const now = () => deps.now().toISOString()
/** Nobody taps in the same moment as somebody else, unless a test says so. */
const tick = () => {
  deps.clock.at = new Date(deps.now().getTime() + 1000).toISOString()
}

/** Pools of one test: their names never meet another test's. */
async function opened(sizes: Record<string, [PolicyName, number]>) {
  const all = Object.entries(sizes).map(([poolId, [policy, capacity]]) =>
    openPool({ poolId, policy, now: now() }, { capacity, ...evenings }),
  )
  expect(await deps.table.transact(all)).toEqual({ failed: [] })
}

/** What an area reads for a wish, in one go. */
async function look(holder: string, { pools, slot }: Wish) {
  const [found, [claim], days] = await Promise.all([
    readPools(deps.table, pools),
    deps.table.get(claimAsk(pools[0] as string, holder, slot)),
    readDays(deps.table, holder, now()),
  ])
  return { pools: pools.map((id) => found.get(id)), claim, days }
}
const write = async (holder: string, writes: Write[], happened: Happened[] = []) => {
  const who = { actor: holder, subject: holder }
  const events = happened.map((one) => eventWrite(one, { who, at: now() }, deps.newId))
  return (await deps.table.transact([...writes, ...events])).failed
}

/** Signs up, or waits where it is full; says what came of it. */
async function come(holder: string, wish: Wish): Promise<string> {
  tick()
  const seen = await look(holder, wish)
  const [own] = seen.pools as [PoolItem]
  const who = { holder, by: holder, now: now() }
  const refused = mayHold(seen, wish, now())
  if (!refused) {
    const failed = await write(holder, holdWrites({ own, ...seen }, wish, who))
    return failed.length > 0 ? come(holder, wish) : 'held'
  }
  const still = refused.refusal === 'full' ? mayQueue(seen, wish, now()) : refused
  if (still) return still.refusal
  const at = waitsAt(seen.pools, wish.units)
  expect(await write(holder, queueWrites({ own, ...seen }, wish, { ...who, at }), [freed(wish)])).toEqual([])
  return `waits at ${wish.pools[at]}`
}
const freed = ({ pools }: Wish): Happened => ({ what: 'place.freed', about: pools[0] as string, facts: { pools } })

async function accept(holder: string, wish: Wish) {
  const seen = await look(holder, wish)
  const [own] = seen.pools
  const refused = mayAccept(seen, { saw: own?.from ?? '' }, now())
  if (refused || !own || !seen.claim) return refused?.refusal
  expect(
    await write(holder, acceptWrites({ claim: seen.claim, own, days: seen.days }, { by: holder, now: now() })),
  ).toEqual([])
  return 'held'
}

/** `timeless` kinds hand in no days. */
async function end(holder: string, wish: Wish, step: Ending | 'finish' = 'release') {
  tick()
  const { claim, days, pools } = await look(holder, wish)
  const refused = mayRelease(claim, now(), step)
  if (refused || !claim) return refused?.refusal
  const took = pools[0]?.policy === 'batch' ? { days } : {}
  const again = wish.pools.filter((_, at) => policyOf(pools[at]?.policy ?? '').again)
  const facts = step === 'finish' ? { pools: again } : freedBy(claim)
  const back: Happened = { what: 'place.freed', about: claim.poolId, facts }
  const ending =
    step === 'finish' ? finishWrites(claim, { again, now: now() }) : endWrites(claim, step, { ...took, now: now() })
  expect(await write(holder, ending, [back])).toEqual([])
  return 'ended'
}

async function settle() {
  for (let round = 0; round < 12; round += 1) if ((await sweepEvents(deps)) === 0) return
  throw new Error('events go round and round')
}
const lefts = async (...ids: string[]) =>
  (await deps.table.get(...ids.map(poolAsk))).map((pool: PoolItem | undefined) => `${pool?.left}/${pool?.waiting}`)
const stateOf = async (holder: string, wish: Wish) => {
  const { claim } = await look(holder, wish)
  return claim?.waitsAt ? `${claim.state} at ${claim.waitsAt}` : claim?.state
}
const seat = (batch: string, programme: string): Wish => ({ pools: [batch, programme], slot: '1', units: 1 })

test('a seat in a class takes one of the batch and one of the programme, and 不去了 gives both back', async () => {
  await opened({ b1: ['batch', 2], p1: ['programme', 5] })
  expect(await come('per_zhang1', seat('b1', 'p1'))).toBe('held')
  expect(await come('per_zhang1', seat('b1', 'p1'))).toBe('already_yours')
  expect(await lefts('b1', 'p1')).toEqual(['1/0', '4/0'])
  expect((await look('per_zhang1', seat('b1', 'p1'))).days).toHaveLength(1)
  expect(await end('per_zhang1', seat('b1', 'p1'))).toBe('ended')
  expect(await lefts('b1', 'p1')).toEqual(['2/0', '5/0'])
  expect((await look('per_zhang1', seat('b1', 'p1'))).days.flatMap(({ spans }) => spans)).toEqual([])
})

test('two who want the programme’s last seat through different classes: one has it, the other waits for the programme', async () => {
  await opened({ a2: ['batch', 1], b2: ['batch', 1], p2: ['programme', 1] })
  const said = await Promise.all([come('per_chen2', seat('a2', 'p2')), come('per_hua2', seat('b2', 'p2'))])
  expect(said.sort()).toEqual(['held', 'waits at p2'])
  expect(await lefts('p2')).toEqual(['0/1'])
})

test('one waits at the narrowest that is full, and at one only', async () => {
  await opened({ a3: ['batch', 1], b3: ['batch', 2], p3: ['programme', 2] })
  await come('per_zhang3', seat('a3', 'p3'))
  expect(await come('per_chen3', seat('a3', 'p3'))).toBe('waits at a3')
  await come('per_hua3', seat('b3', 'p3'))
  expect(await come('per_wen3', seat('a3', 'p3'))).toBe('waits at a3')
  expect(await come('per_li3', seat('b3', 'p3'))).toBe('waits at p3')
  expect(await lefts('a3', 'b3', 'p3')).toEqual(['0/2', '1/0', '0/1'])
})

test('who waits for a class whose programme is full waits on there, before those who asked later; nobody is passed', async () => {
  await opened({ a4: ['batch', 1], b4: ['batch', 3], p4: ['programme', 2] })
  const [a, b] = [seat('a4', 'p4'), seat('b4', 'p4')]
  await come('per_zhang4', a)
  await come('per_chen4', b)
  expect(await come('per_hua4', a)).toBe('waits at a4')
  expect(await come('per_wen4', b)).toBe('waits at p4')
  expect(await come('per_li4', b)).toBe('waits at p4')
  const asked = (await look('per_hua4', a)).claim?.order
  await settle()
  await end('per_zhang4', a)
  await settle()
  expect(await Promise.all([stateOf('per_wen4', b), stateOf('per_hua4', a), stateOf('per_li4', b)])).toEqual([
    'offered',
    'waiting at p4',
    'waiting at p4',
  ])
  expect((await look('per_hua4', a)).claim?.order).toBe(asked)
  expect(await lefts('a4', 'b4', 'p4')).toEqual(['1/0', '1/0', '0/2'])
  await end('per_chen4', b)
  await settle()
  expect([await stateOf('per_hua4', a), await stateOf('per_li4', b)]).toEqual(['offered', 'waiting at p4'])
  expect([await accept('per_hua4', a), await accept('per_wen4', b), await accept('per_li4', b)]).toEqual([
    'held',
    'held',
    'not_yours',
  ])
  expect(await lefts('a4', 'b4', 'p4')).toEqual(['0/0', '2/0', '0/1'])
})

test('who waits for the programme goes back to wait for the class when others filled it first', async () => {
  await opened({ a5: ['batch', 1], b5: ['batch', 1], p5: ['programme', 1] })
  const [a, b] = [seat('a5', 'p5'), seat('b5', 'p5')]
  await come('per_zhang5', b)
  for (const holder of ['per_chen5', 'per_hua5']) expect(await come(holder, a)).toBe('waits at p5')
  const [[programme]] = [await deps.table.get(poolAsk('p5'))]
  if (!programme) throw new Error('no programme')
  await write(
    'per_staff',
    [changePool({ poolId: 'p5', seen: programme, now: now() }, { ...evenings, capacity: 3 })],
    [{ what: 'place.freed', about: 'p5' }],
  )
  await settle()
  expect([await stateOf('per_chen5', a), await stateOf('per_hua5', a)]).toEqual(['offered', 'waiting at a5'])
  expect(await lefts('a5', 'p5')).toEqual(['0/1', '1/0'])
  await end('per_chen5', a)
  await settle()
  expect(await stateOf('per_hua5', a)).toBe('offered')
  expect(await lefts('a5', 'p5')).toEqual(['0/0', '1/0'])
})

test('an offer that runs out gives the seat of the class and of the programme to the next', async () => {
  await opened({ a6: ['batch', 1], p6: ['programme', 1] })
  const a = seat('a6', 'p6')
  for (const holder of ['per_zhang6', 'per_chen6', 'per_hua6']) await come(holder, a)
  await end('per_zhang6', a)
  await settle()
  expect(await lefts('a6', 'p6')).toEqual(['0/1', '0/0'])
  const before = now()
  deps.clock.at = (await look('per_chen6', a)).claim?.offerUntil ?? ''
  expect(await accept('per_chen6', a)).toBe('offer_over')
  expect(await endOffers(deps)).toBeGreaterThan(0)
  await settle()
  expect([await stateOf('per_chen6', a), await stateOf('per_hua6', a)]).toEqual(['ended', 'offered'])
  expect(await accept('per_hua6', a)).toBe('held')
  expect(await lefts('a6', 'p6')).toEqual(['0/0', '0/0'])
  deps.clock.at = before
})

const kit = (order: string, own: string, slot: string): Wish => ({ pools: [order, own], slot, units: 1 })

test('who has two kits open cannot take a third, and can when one is finished, which nobody is handed again; no kit takes time of a day', async () => {
  await opened({ o7: ['order', 10], 'open-zhang': ['open-kits', 2] })
  const take = (slot: string) => come('per_zhang7', kit('o7', 'open-zhang', slot))
  expect([await take('kit-1'), await take('kit-2')]).toEqual(['held', 'held'])
  const third = kit('o7', 'open-zhang', 'kit-3')
  expect(mayHold(await look('per_zhang7', third), third, now())).toEqual({ refusal: 'full', facts: { waiting: 0 } })
  expect(await end('per_zhang7', kit('o7', 'open-zhang', 'kit-1'), 'finish')).toBe('ended')
  expect(await lefts('o7', 'open-zhang')).toEqual(['8/0', '1/0'])
  expect(await take('kit-1')).toBe('already_yours')
  expect(await take('kit-3')).toBe('held')
  expect(await end('per_zhang7', kit('o7', 'open-zhang', 'kit-1'), 'finish')).toBe('not_yours')
  expect(await lefts('open-zhang')).toEqual(['0/0'])
  expect(await end('per_zhang7', third)).toBe('ended')
  expect(await lefts('open-zhang')).toEqual(['1/0'])
  expect(await readDaysFrom(deps.table, 'per_zhang7', '2026-01-01')).toEqual([])
})

test('who is next for a kit but has two open waits for the own two, and lets the next one take it', async () => {
  await opened({
    o8: ['order', 3],
    'open-chen': ['open-kits', 2],
    'open-hua': ['open-kits', 2],
    'open-wen': ['open-kits', 2],
  })
  const [chen, hua, wen] = ['chen', 'hua', 'wen'].map((who) => (slot: string) => kit('o8', `open-${who}`, slot)) as [
    (slot: string) => Wish,
    (slot: string) => Wish,
    (slot: string) => Wish,
  ]
  await come('per_chen8', chen('kit-1'))
  await come('per_chen8', chen('kit-2'))
  await come('per_hua8', hua('kit-3'))
  expect(await come('per_chen8', chen('kit-4'))).toBe('waits at o8')
  expect(await come('per_wen8', wen('kit-5'))).toBe('waits at o8')
  await end('per_hua8', hua('kit-3'))
  await settle()
  expect([await stateOf('per_chen8', chen('kit-4')), await stateOf('per_wen8', wen('kit-5'))]).toEqual([
    'waiting at open-chen',
    'offered',
  ])
  expect(await accept('per_wen8', wen('kit-5'))).toBe('held')
  await end('per_chen8', chen('kit-1'))
  await settle()
  expect(await stateOf('per_chen8', chen('kit-4'))).toBe('offered')
  expect(await accept('per_chen8', chen('kit-4'))).toBe('held')
  expect(await lefts('o8', 'open-chen')).toEqual(['0/0', '0/0'])
})

test('a family that three were served before has the seats held until there is one for each of them', async () => {
  await opened({ s9: ['bus', 4] })
  const seats = (units: number): Wish => ({ pools: ['s9'], slot: '1', units })
  for (const holder of ['per_a9', 'per_b9', 'per_c9', 'per_d9']) expect(await come(holder, seats(1))).toBe('held')
  expect(await come('per_family9', seats(4))).toBe('waits at s9')
  for (const holder of ['per_e9', 'per_f9', 'per_g9', 'per_h9'])
    expect(await come(holder, seats(1))).toBe('waits at s9')
  for (const [leaver, next] of [
    ['per_a9', 'per_e9'],
    ['per_b9', 'per_f9'],
    ['per_c9', 'per_g9'],
  ] as const) {
    await end(leaver, seats(1))
    await settle()
    expect(await accept(next, seats(1))).toBe('held')
  }
  await end('per_d9', seats(1))
  await settle()
  expect([await stateOf('per_h9', seats(1)), await lefts('s9')]).toEqual(['waiting at s9', ['1/2']])
  for (const holder of ['per_e9', 'per_f9', 'per_g9']) await end(holder, seats(1))
  await settle()
  expect([await stateOf('per_family9', seats(4)), await stateOf('per_h9', seats(1))]).toEqual([
    'offered',
    'waiting at s9',
  ])
  expect(await lefts('s9')).toEqual(['0/1'])
})

test('of a crowd on a shift that moves nobody is left out, however many one event can look after', async () => {
  await opened({ g10: ['gig', 90] })
  const wish: Wish = { pools: ['g10'], slot: '1', units: 1 }
  const crowd = Array.from({ length: 85 }, (_, at) => `per_${String(at).padStart(2, '0')}x10`)
  for (const holder of crowd) await come(holder, wish)
  const [seen] = await deps.table.get(poolAsk('g10'))
  if (!seen) throw new Error('no pool')
  const later = { ...evenings, to: '2026-12-01T14:00:00.000Z', capacity: 90 }
  await write('per_staff', [changePool({ poolId: 'g10', seen, now: now() }, later)])
  const event = { what: 'pool.moved', about: 'g10', subject: 'per_staff', facts: {} }
  const { happened: first = [] } = await moveHolders(event, deps)
  const rest = first.at(-1)
  expect(rest?.what).toBe('pool.moved')
  const { happened: second = [] } = await moveHolders({ ...event, facts: rest?.facts ?? {} }, deps)
  const moved = [...first.slice(0, -1), ...second]
  expect(moved.map(({ what }) => what)).toEqual(crowd.map(() => 'claim.to-move'))
  expect(moved.map(({ subject }) => subject).sort()).toEqual(crowd)
})
