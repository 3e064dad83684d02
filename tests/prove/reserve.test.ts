// A small run of the proof of the reservation core, and of everything that would break it.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDeps, testDeps } from '../factories/engine'
import { breaks } from './reserve/breaks'
import { allOrders } from './reserve/orders'
import { deaths, findBreak, histories, orders } from './reserve/parts'
import { start } from './reserve/world'

let deps: TestDeps
beforeAll(async () => {
  deps = await testDeps(start)
})
afterAll(() => deps.stop())

test('whatever people, staff and crashes do, nothing is sold twice and nobody is forgotten', async () => {
  const { wrong, histories: count } = await histories(deps, { from: 1, to: 21 })
  expect(wrong).toEqual([])
  expect(count).toBe(20)
}, 120_000)

test('there are 34,650 orders in which three people join and cancel, and a hundred of them end well, with and without a death', async () => {
  expect(allOrders()).toHaveLength(34_650)
  expect((await orders(deps, { from: 17_000, to: 17_060 })).wrong).toEqual([])
  expect((await deaths(deps, { from: 1, to: 41 })).wrong).toEqual([])
}, 120_000)

/** The faults that few histories are enough for; `npm run prove -- reserve` finds them all. */
const quick = [0, 3, 5, 7, 10, 12, 13].map((at) => breaks[at] as (typeof breaks)[number])

test.each(quick)(
  'the proof finds it when $name',
  async (fault) => {
    expect(await findBreak(deps, fault)).toBeGreaterThan(0)
  },
  120_000,
)
