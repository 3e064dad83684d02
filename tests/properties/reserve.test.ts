// Random lives of a few people over a few shifts: whatever order they tap in, the pools and everybody's days add up.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readDays } from '../../functions/reserve/store'
import { claimKey, poolKey } from '../../functions/table/keys'
import { Claim, Pool } from '../../functions/table/scarce'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { posted, type Someone, somebody } from '../factories/town'

let deps: TestDeps
beforeAll(async () => {
  deps = await testDeps()
})
afterAll(() => deps.stop())

/** Two that overlap, one over midnight, one that only touches, one far away in time. */
const shifts = [
  { from: '2026-11-22T01:00:00.000Z', to: '2026-11-22T07:00:00.000Z', places: 2 },
  { from: '2026-11-22T06:00:00.000Z', to: '2026-11-22T10:00:00.000Z', places: 1 },
  { from: '2026-11-22T10:00:00.000Z', to: '2026-11-22T18:00:00.000Z', places: 2 },
  { from: '2026-11-24T01:00:00.000Z', to: '2026-11-24T07:00:00.000Z', places: 1 },
]
const crowd = 4

const step = fc.record({
  who: fc.nat({ max: crowd - 1 }),
  shift: fc.nat({ max: shifts.length - 1 }),
  does: fc.constantFrom('join', 'join', 'leave'),
  /** Taps that are sent together with the one before. */
  together: fc.boolean(),
  /** The phone sends it twice with one key. */
  twice: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function live(steps: Step[]) {
  const people = await Promise.all(Array.from({ length: crowd }, () => somebody(deps)))
  const gigs = await Promise.all(shifts.map((shift) => posted(deps, { ...shift, closes: shift.from })))
  let running: Promise<unknown>[] = []
  for (const [at, { who, shift, does, together, twice }] of steps.entries()) {
    if (!together) await Promise.all(running.splice(0))
    const name = does === 'join' ? 'gigs.join' : 'gigs.leave'
    const tap = () =>
      ask(deps, name, {
        params: { postingId: gigs[shift]?.postingId ?? '' },
        token: people[who]?.token,
        key: `life-${people[0]?.personId}-${at}`,
      })
    running.push(tap(), ...(twice ? [tap()] : []))
  }
  await Promise.all(running)
  running = []
  return { people, ids: gigs.map(({ postingId }) => postingId) }
}

async function heldOf(people: Someone[], postingId: string) {
  const claims = await deps.table.get(
    ...people.map(({ personId }) => [Claim, claimKey(postingId, personId, '1')] as const),
  )
  return claims.filter((claim) => claim?.state === 'held')
}

async function addsUp({ people, ids }: Awaited<ReturnType<typeof live>>) {
  for (const postingId of ids) {
    const [pool] = await deps.table.get([Pool, poolKey(postingId)])
    const held = await heldOf(people, postingId)
    expect(pool?.left).toBeGreaterThanOrEqual(0)
    expect((pool?.left ?? 0) + held.length).toBe(pool?.capacity)
  }
  for (const { personId } of people) {
    const spans = (await readDays(deps.table, personId, deps.clock.at)).flatMap((day) => day.spans)
    const own = [...new Map(spans.map((span) => [span.poolId, span])).values()]
    for (const a of own)
      for (const b of own)
        if (a !== b) expect(Date.parse(a.from) >= Date.parse(b.to) || Date.parse(b.from) >= Date.parse(a.to)).toBe(true)
    const claims = await deps.table.get(...ids.map((id) => [Claim, claimKey(id, personId, '1')] as const))
    const held = claims.flatMap((claim) => (claim?.state === 'held' ? [claim.poolId] : []))
    expect(own.map(({ poolId }) => poolId).sort()).toEqual(held.sort())
  }
}

test('units left and places held are the capacity, nobody is in two places at once, and days match claims', async () => {
  const lives = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) =>
    addsUp(await live(steps)),
  )
  await fc.assert(lives, { numRuns: Number(process.env.LIVES ?? 25), seed: 20261121, endOnFailure: true })
}, 3_600_000)
