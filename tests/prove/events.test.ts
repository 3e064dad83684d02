// A small run of the proof of the outbox: the same histories as `npm run prove -- events`, only fewer of them.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { breaks } from './events/breaks'
import { live } from './events/history'
import { medianOf } from './events/report'
import { findAll, firstSeed, liveAll, openEngine } from './events/run'

let engine: Awaited<ReturnType<typeof openEngine>>
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.stop())

test('whatever comes twice, in any order and with crashes, each effect happens once and every event comes to rest', async () => {
  const { missed, twice, stuck, failed, steps, crashed } = await liveAll(engine, { seed: firstSeed, count: 30 })
  expect({ missed, twice, stuck, wrong: failed?.wrong }).toEqual({ missed: 0, twice: 0, stuck: 0 })
  expect(medianOf(steps)).toBeGreaterThanOrEqual(20)
  expect(crashed).toBeGreaterThanOrEqual(9)
})

test('every deliberate fault of the outbox is found', async () => {
  const found = await findAll(engine, breaks, { seed: firstSeed, batch: 2 })
  expect(found.filter(({ after }) => !after)).toEqual([])
})

test('the same seed lives the same history', async () => {
  const [one, other] = await Promise.all([live(engine, { seed: 7 }), live(engine, { seed: 8 })])
  expect((await live(engine, { seed: 7 })).log).toEqual(one.log)
  expect(other.log).not.toEqual(one.log)
})
