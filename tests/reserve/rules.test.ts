// Which no people hear first when several are true, and who of those who wait is served; pure decisions, no table.
import { describe, expect, test } from '@jest/globals'
import type { PolicyName } from '../../functions/reserve/policy'
import {
  type Candidate,
  mayAccept,
  mayHold,
  mayQueue,
  mayRelease,
  overlaps,
  type SeenClaim,
  type SeenPool,
  waitsAt,
  whoIsServed,
} from '../../functions/reserve/rules'

const now = '2026-11-21T02:00:00.000Z'
const before = '2026-11-21T01:00:00.000Z'
const morning = { from: '2026-11-22T01:00:00.000Z', to: '2026-11-22T07:00:00.000Z' }
const begun = { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T07:00:00.000Z' }
const moved = { from: '2026-11-22T02:00:00.000Z', to: '2026-11-22T08:00:00.000Z' }
const years = { from: morning.from, to: '2027-11-22T07:00:00.000Z' }

const pool = (more: Partial<SeenPool> = {}): SeenPool => ({
  ...{ policy: 'gig', left: 1, waiting: 0, capacity: 3, closes: more.from ?? morning.from, ...morning },
  ...more,
})
const full = { left: 0 }
const claim = (state: string, more: Partial<SeenClaim> = {}): SeenClaim => ({
  ...{ state, rev: 1, units: 1, ...morning },
  ...more,
})
const other = { poolId: 'pst_other', slot: '1', ...morning }
const busy = [{ rev: 1, day: '2026-11-22', spans: [other] }]
const free: typeof busy = []
const wish = { pools: ['pst_this'], slot: '1', units: 1 }

describe('a newcomer', () => {
  const hears = (seen: { pool?: SeenPool; claim?: SeenClaim; days?: typeof busy }) => {
    const all = { pools: [seen.pool], claim: seen.claim, days: seen.days ?? free }
    return [mayHold(all, wish, now)?.refusal, mayQueue(all, wish, now)?.refusal]
  }

  test.each([
    ['has a place already', { pool: pool({ ...full, closes: before }), claim: claim('held') }, 'already_yours'],
    ['waits already', { pool: pool(full), claim: claim('waiting'), days: busy }, 'already_waiting'],
    ['was offered a place', { pool: pool({ ...begun }), claim: claim('offered') }, 'already_offered'],
    ['asks for what was never there', { pool: undefined, days: busy }, 'closed'],
    ['asks before it opens', { pool: pool({ ...full, opens: morning.from }), days: busy }, 'closed'],
    ['asks for what has begun', { pool: pool({ ...full, ...begun, closes: before }), days: busy }, 'started'],
    ['asks after the closing', { pool: pool({ ...full, closes: now }), days: busy }, 'closed'],
  ])('who %s hears just that, full or not', (_who, seen, refusal) => {
    expect(hears(seen)).toEqual([refusal, refusal])
  })

  test('hears that it is full before hearing of a clash, so that nobody gives up another shift for nothing', () => {
    expect(mayHold({ pools: [pool({ ...full, waiting: 4 })], days: busy }, wish, now)).toEqual({
      refusal: 'full',
      facts: { waiting: 4 },
    })
    expect(hears({ pool: pool(full), days: busy })).toEqual(['full', 'overlaps'])
    expect(hears({ pool: pool(full) })).toEqual(['full', undefined])
  })

  test('passes nobody who waits: the free place is somebody else’s turn', () => {
    expect(hears({ pool: pool({ left: 1, waiting: 1 }) })).toEqual(['full', undefined])
  })

  test('has no need to wait where a place is free', () => {
    expect(hears({ pool: pool() })).toEqual([undefined, 'not_full'])
    expect(hears({ pool: pool(), days: busy })).toEqual(['overlaps', 'not_full'])
  })

  test('hears of too many days before hearing of a clash within them', () => {
    expect(mayHold({ pools: [pool(years)], days: busy }, wish, now)).toEqual({
      refusal: 'too_many_days',
      facts: { most: 60 },
    })
  })

  test('may come back after every kind of ending', () => {
    expect(hears({ pool: pool(), claim: claim('ended', { offerUntil: before }) })).toEqual([undefined, 'not_full'])
  })

  test('is not held up by what only touches, nor by any shift where no time is taken', () => {
    expect(overlaps({ from: morning.to, to: '2026-11-22T09:00:00.000Z' }, morning)).toBe(false)
    expect(hears({ pool: pool({ policy: 'bus' }), days: busy })).toEqual([undefined, 'not_full'])
  })

  test('waits at the narrowest pool that refuses, and every pool must be open', () => {
    const [batch, programme] = [pool(), pool()]
    expect(waitsAt([batch, pool(full)], 1)).toBe(1)
    expect(waitsAt([pool(full), pool(full)], 1)).toBe(0)
    expect(waitsAt([pool({ left: 1 }), programme], 2)).toBe(0)
    expect(mayHold({ pools: [batch, pool({ closes: now })], days: free }, wish, now)?.refusal).toBe('closed')
    expect(mayHold({ pools: [batch, undefined], days: free }, wish, now)?.refusal).toBe('closed')
  })
})

describe('我去 to an offer', () => {
  const offered = claim('offered', { offerUntil: morning.from })
  const asked = claim('held', { asked: true })
  const says = (seen: { pool?: SeenPool; claim?: SeenClaim; days?: typeof busy }, yes = { saw: morning.from }) =>
    mayAccept({ pools: [seen.pool], claim: seen.claim, days: seen.days ?? free }, yes, now)

  test.each([
    ['has it already', { pool: pool(begun), claim: claim('held'), days: busy }, 'already_yours'],
    ['only waits', { pool: pool(), claim: claim('waiting') }, 'not_yours'],
    ['never asked', { pool: pool() }, 'not_yours'],
    ['gave it back', { pool: pool(), claim: claim('ended') }, 'not_yours'],
    ['let it run out', { pool: pool(begun), claim: claim('ended', { offerUntil: before }) }, 'offer_over'],
    ['let it run out before any sweep', { pool: pool(begun), claim: { ...offered, offerUntil: now } }, 'offer_over'],
    ['comes after the start', { pool: pool({ ...begun, closes: before }), claim: offered, days: busy }, 'started'],
    ['comes after the closing', { pool: pool({ closes: now }), claim: offered, days: busy }, 'closed'],
    ['saw another time', { pool: pool(moved), claim: offered, days: busy }, 'moved'],
    ['has no time', { pool: pool(), claim: offered, days: busy }, 'overlaps'],
  ])('who %s hears so', (_who, seen, refusal) => {
    expect(says(seen)?.refusal).toBe(refusal)
  })

  test('is a yes in time, and with the other shift given up in the same moment also where it clashes', () => {
    expect(says({ pool: pool(), claim: offered })).toBeUndefined()
    const instead = { saw: morning.from, instead: other }
    expect(says({ pool: pool(), claim: offered, days: busy }, instead)).toBeUndefined()
  })

  test('giving up something else does not make room', () => {
    const instead = { saw: morning.from, instead: { poolId: 'pst_third', slot: '1' } }
    expect(says({ pool: pool(), claim: offered, days: busy }, instead)).toMatchObject({
      refusal: 'overlaps',
      facts: { postingId: 'pst_other' },
    })
  })

  test('tells who saw the old time the new one, also before the offer itself has followed', () => {
    const times = { refusal: 'moved', facts: moved }
    expect(says({ pool: pool(moved), claim: offered })).toEqual(times)
    expect(says({ pool: pool(moved), claim: offered }, { saw: moved.from })).toEqual(times)
    expect(says({ pool: pool(), claim: offered }, { saw: moved.from })).toEqual({ refusal: 'moved', facts: morning })
    expect(says({ pool: pool(moved), claim: { ...offered, ...moved } }, { saw: moved.from })).toBeUndefined()
  })

  test('is open to who was asked about a moved shift until it starts, also after the closing', () => {
    expect(says({ pool: pool({ closes: now }), claim: asked })).toBeUndefined()
    expect(says({ pool: pool(begun), claim: asked })?.refusal).toBe('started')
    expect(says({ pool: pool(), claim: asked, days: busy })?.refusal).toBe('overlaps')
  })
})

describe('不去了', () => {
  test('is open to who waits or was offered a place at any time, to who holds one until the start', () => {
    for (const state of ['waiting', 'offered']) expect(mayRelease(claim(state, begun), now)).toBeUndefined()
    expect(mayRelease(claim('held'), now)).toBeUndefined()
    expect(mayRelease(claim('held', begun), now)?.refusal).toBe('started')
  })

  test('is nothing to who has nothing, and staff take nobody out of a queue', () => {
    for (const none of [undefined, claim('ended', begun)]) expect(mayRelease(none, now)?.refusal).toBe('not_yours')
    expect(mayRelease(claim('waiting'), now, 'refuse')?.refusal).toBe('not_yours')
    expect(mayRelease(claim('held', begun), now, 'refuse')?.refusal).toBe('started')
  })
})

describe('who waits', () => {
  type Named = Candidate & { name: string }
  const someone = (name: string, more: Partial<Named> = {}): Named => ({
    ...{ name, units: 1, passes: 0, own: pool({ left: 0 }), others: [], days: free },
    ...more,
  })
  const served = (
    left: number,
    queue: Named[],
    { policy = 'gig', most = 8 }: { policy?: PolicyName; most?: number } = {},
  ) => {
    const { offered, movedOn, passed } = whoIsServed(pool({ policy, left }), queue, { now, most })
    const names = (all: Named[]) => all.map(({ name }) => name).join(' ')
    return {
      offered: names(offered),
      passed: names(passed),
      movedOn: movedOn.map(({ candidate, to }) => `${candidate.name} to ${to}`).join(' '),
    }
  }
  const programme = (left: number) => [{ poolId: 'programme', left, closes: '2026-12-01T00:00:00.000Z' }]

  test('is served in the order of asking, as far as places and one write reach', () => {
    const queue = [someone('zhang'), someone('chen'), someone('hua')]
    expect(served(2, queue)).toEqual({ offered: 'zhang chen', passed: '', movedOn: '' })
    expect(served(3, queue, { most: 1 }).offered).toBe('zhang')
    expect(served(0, queue).offered).toBe('')
  })

  test('is not served after the closing', () => {
    const own = pool({ left: 0, closes: now })
    expect(served(1, [someone('zhang', { own })]).offered).toBe('')
    const { offered } = whoIsServed(pool({ closes: now }), [someone('zhang')], { now, most: 8 })
    expect(offered).toEqual([])
  })

  test('is passed over without time for it, which is nobody’s fault and counts no pass', () => {
    expect(served(1, [someone('zhang', { days: busy }), someone('chen')])).toEqual({
      offered: 'chen',
      passed: '',
      movedOn: '',
    })
  })

  test('as a family is passed by who fits, which counts', () => {
    const queue = [someone('family', { units: 4 }), someone('chen'), someone('couple', { units: 2 })]
    expect(served(2, queue, { policy: 'bus' })).toEqual({ offered: 'chen', passed: 'family', movedOn: '' })
    expect(served(3, queue, { policy: 'bus' })).toMatchObject({ offered: 'chen couple', passed: 'family' })
    expect(served(4, queue, { policy: 'bus' })).toMatchObject({ offered: 'family', passed: '' })
  })

  test('as a family that nobody passed counts no pass', () => {
    expect(served(2, [someone('family', { units: 4 })], { policy: 'bus' }).passed).toBe('')
    expect(served(1, [someone('chen'), someone('family', { units: 4 })], { policy: 'bus' }).passed).toBe('')
  })

  test('as a family has the seats held after three passes, and whoever stands before it is served still', () => {
    const family = someone('family', { units: 4, passes: 3 })
    expect(served(3, [family, someone('chen')], { policy: 'bus' })).toEqual({ offered: '', passed: '', movedOn: '' })
    expect(served(3, [someone('chen'), family, someone('hua')], { policy: 'bus' }).offered).toBe('chen')
    expect(served(4, [family, someone('chen')], { policy: 'bus' }).offered).toBe('family')
    const twice = { ...family, passes: 2 }
    expect(served(3, [twice, someone('chen')], { policy: 'bus' })).toMatchObject({ offered: 'chen', passed: 'family' })
  })

  test('goes on to wait at another pool that is full, which frees the place for the next', () => {
    const queue = [someone('zhang', { others: programme(0) }), someone('chen')]
    expect(served(1, queue)).toEqual({ offered: 'chen', passed: '', movedOn: 'zhang to programme' })
  })

  test('shares what the other pool has left with who was served before', () => {
    const queue = ['zhang', 'chen', 'hua'].map((name) => someone(name, { others: programme(2) }))
    expect(served(3, queue)).toEqual({ offered: 'zhang chen', passed: '', movedOn: 'hua to programme' })
  })

  test('and has no time stays where they are, also where the other pool is full', () => {
    expect(served(1, [someone('zhang', { others: programme(0), days: busy })]).movedOn).toBe('')
  })
})
