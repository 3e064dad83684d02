// A shift is full: people wait in order, the first who fits is offered what comes free, and nobody is passed or forgotten.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dayOf } from '#contract/both/days'
import { jobs } from '../../functions/jobs'
import { poolKey } from '../../functions/table/keys'
import { Pool } from '../../functions/table/scarce'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { again, posted, type Someone, somebody } from '../factories/town'

let deps: TestDeps
/** Ten in the morning; shifts are the next day at nine. */
const start = '2026-11-21T02:00:00.000Z'
beforeAll(async () => {
  deps = await testDeps(start)
})
afterAll(() => deps.stop())

const at = (postingId: string) => ({ params: { postingId } })
const join = (postingId: string, one: Someone) => ask(deps, 'gigs.join', { ...at(postingId), token: one.token })
const queue = (postingId: string, one: Someone) => ask(deps, 'gigs.queue', { ...at(postingId), token: one.token })
const leave = (postingId: string, one: Someone) => ask(deps, 'gigs.leave', { ...at(postingId), token: one.token })
const daysOf = async (one: Someone) =>
  (await ask(deps, 'gigs.myDays', { token: (await again(deps, one)).token })).answer
const accept = async (postingId: string, one: Someone, more = {}) => {
  const turn = (await daysOf(one)).turns.find(({ posting }) => posting.postingId === postingId)
  return ask(deps, 'gigs.accept', {
    ...at(postingId),
    token: (await again(deps, one)).token,
    body: { from: turn?.from ?? start, ...more },
  })
}
const poolOf = async (postingId: string) => (await deps.table.get([Pool, poolKey(postingId)]))[0]
/** Rounds of all jobs until nothing is left to do. */
async function settle() {
  for (let round = 0; round < 6; round += 1) for (const { run } of Object.values(jobs)) await run(deps)
}
const crowd = (count: number) => Promise.all(Array.from({ length: count }, () => somebody(deps)))

test('候补 says which number one is, and who is first is offered the place that comes free', async () => {
  const [zhang, chen, hua] = (await crowd(3)) as [Someone, Someone, Someone]
  const { postingId } = await posted(deps, { places: 1 })
  expect((await queue(postingId, chen)).code).toBe('not_full')
  await join(postingId, zhang)
  expect(await join(postingId, chen)).toMatchObject({ code: 'full', facts: { waiting: 0 } })
  expect((await queue(postingId, chen)).answer).toMatchObject({ state: 'waiting', place: 1 })
  expect((await queue(postingId, hua)).answer).toMatchObject({ state: 'waiting', place: 2 })
  expect((await queue(postingId, hua)).code).toBe('already_waiting')
  expect((await daysOf(hua)).turns).toMatchObject([{ state: 'waiting', place: 2 }])
  expect((await leave(postingId, zhang)).status).toBe(200)
  expect((await join(postingId, zhang)).code).toBe('full')
  await settle()
  expect((await daysOf(chen)).turns).toMatchObject([{ state: 'offered', until: '2026-11-21T04:00:00.000Z' }])
  expect((await daysOf(hua)).turns).toMatchObject([{ state: 'waiting', place: 1 }])
  expect((await join(postingId, zhang)).code).toBe('full')
  expect((await accept(postingId, chen)).answer).toMatchObject({ state: 'held' })
  expect(await poolOf(postingId)).toMatchObject({ left: 0, waiting: 1 })
  expect((await daysOf(chen)).shifts).toHaveLength(1)
  expect((await daysOf(chen)).turns).toEqual([])
})

test('an offer that runs out goes to the next, and can no longer be taken though no sweep has run', async () => {
  const [zhang, chen, hua] = (await crowd(3)) as [Someone, Someone, Someone]
  const { postingId } = await posted(deps, { places: 1 })
  await join(postingId, zhang)
  await queue(postingId, chen)
  await queue(postingId, hua)
  await leave(postingId, zhang)
  await settle()
  const [turn] = (await daysOf(chen)).turns
  deps.clock.at = turn?.until ?? ''
  expect((await daysOf(chen)).turns).toEqual([])
  const late = { ...at(postingId), token: (await again(deps, chen)).token, body: { from: turn?.from ?? '' } }
  expect((await ask(deps, 'gigs.accept', late)).code).toBe('offer_over')
  await settle()
  expect((await ask(deps, 'gigs.accept', late)).code).toBe('offer_over')
  expect((await daysOf(hua)).turns).toMatchObject([{ state: 'offered' }])
  expect((await accept(postingId, hua)).status).toBe(200)
  deps.clock.at = start
})

test('who has no time when a place comes free is passed over, keeps the place, and is next once there is time', async () => {
  const [zhang, chen, hua] = (await crowd(3)) as [Someone, Someone, Someone]
  const { postingId } = await posted(deps, { places: 1 })
  const other = await posted(deps)
  await join(postingId, zhang)
  await queue(postingId, chen)
  await queue(postingId, hua)
  await join(other.postingId, chen)
  expect((await daysOf(chen)).turns).toMatchObject([{ clash: { postingId: other.postingId } }])
  await leave(postingId, zhang)
  await settle()
  expect((await daysOf(chen)).turns).toMatchObject([{ state: 'waiting', place: 1 }])
  expect((await daysOf(hua)).turns).toMatchObject([{ state: 'offered' }])
  await leave(postingId, hua)
  await settle()
  expect(await poolOf(postingId)).toMatchObject({ left: 1, waiting: 1 })
  await leave(other.postingId, chen)
  await settle()
  expect((await daysOf(chen)).turns).toMatchObject([{ state: 'offered' }])
})

test('an offer that clashes with a shift taken meanwhile can be taken instead of it, in one moment', async () => {
  const [zhang, chen] = (await crowd(2)) as [Someone, Someone]
  const { postingId } = await posted(deps, { places: 1 })
  const other = await posted(deps, { places: 1 })
  await join(postingId, zhang)
  await queue(postingId, chen)
  await leave(postingId, zhang)
  await settle()
  await join(other.postingId, chen)
  expect(await accept(postingId, chen)).toMatchObject({ code: 'overlaps', facts: { postingId: other.postingId } })
  expect((await accept(postingId, chen, { instead: other.postingId })).status).toBe(200)
  expect((await daysOf(chen)).shifts.map(({ posting }) => posting.postingId)).toEqual([postingId])
  expect(await poolOf(other.postingId)).toMatchObject({ left: 1 })
})

test('when the shift begins nobody waits any more, and they hear that nothing came free', async () => {
  const [zhang, chen] = (await crowd(2)) as [Someone, Someone]
  const { postingId, from } = await posted(deps, { places: 1 })
  await join(postingId, zhang)
  await queue(postingId, chen)
  deps.clock.at = from ?? ''
  await settle()
  expect(await poolOf(postingId)).toMatchObject({ left: 0, waiting: 0 })
  const { turns, notices } = await daysOf(chen)
  expect({ turns, notices }).toMatchObject({ turns: [], notices: [{ kind: 'missed' }] })
  expect(dayOf(deps.clock.at)).toBe('2026-11-22')
  deps.clock.at = start
})
