// A resident takes a place on a shift and gives it back, on the real engine.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { changeEmptyPool } from '../../functions/reserve/pools'
import { holdWrites } from '../../functions/reserve/writes'
import { Idempotency } from '../../functions/table/entities'
import { claimKey, idempotencyKey, poolKey } from '../../functions/table/keys'
import { metered } from '../../functions/table/meter'
import { Claim, Pool } from '../../functions/table/scarce'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { posted, somebody } from '../factories/town'
import { conflicts, throttled } from '../factories/trouble'

let deps: TestDeps
beforeAll(async () => {
  deps = await testDeps()
})
afterAll(() => deps.stop())

const join = (postingId: string, token: string, key?: string) =>
  ask(deps, 'gigs.join', { params: { postingId }, token, key })
const leave = (postingId: string, token: string, key?: string) =>
  ask(deps, 'gigs.leave', { params: { postingId }, token, key })
const leftOf = async (postingId: string) => (await deps.table.get([Pool, poolKey(postingId)]))[0]?.left

test('a resident has the place at once, and it stands in 我的安排', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  expect(await join(postingId, zhang.token)).toMatchObject({ status: 201, answer: { state: 'held', left: 2 } })
  const { answer } = await ask(deps, 'gigs.myDays', { token: zhang.token })
  expect(answer.shifts.map(({ posting }) => posting.postingId)).toEqual([postingId])
})

test('a double tap with the same key takes one place and answers twice the same', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  const [first, second] = await Promise.all([
    join(postingId, zhang.token, 'tap-0001'),
    join(postingId, zhang.token, 'tap-0001'),
  ])
  expect(second.answer).toEqual(first.answer)
  expect(await leftOf(postingId)).toBe(2)
})

test('a sign-up repeated after the place was given back still answers as it did first', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  const first = await join(postingId, zhang.token, 'tap-0002')
  await leave(postingId, zhang.token)
  expect((await join(postingId, zhang.token, 'tap-0002')).answer).toEqual(first.answer)
  expect(await leftOf(postingId)).toBe(3)
})

test('the same key with another posting is refused', async () => {
  const zhang = await somebody(deps)
  const [one, other] = [await posted(deps), await posted(deps)]
  await join(one.postingId, zhang.token, 'tap-0003')
  expect(await join(other.postingId, zhang.token, 'tap-0003')).toMatchObject({ status: 422, code: 'key_reused' })
})

test('refuses a sign-up that overlaps another shift, and names it', async () => {
  const zhang = await somebody(deps)
  const [one, other] = [await posted(deps), await posted(deps)]
  await join(one.postingId, zhang.token)
  expect(await join(other.postingId, zhang.token)).toMatchObject({
    status: 422,
    code: 'overlaps',
    facts: { postingId: one.postingId },
  })
})

test('a shift over midnight takes both days', async () => {
  const zhang = await somebody(deps)
  const night = await posted(deps, { from: '2026-11-22T14:00:00.000Z', to: '2026-11-22T22:00:00.000Z' })
  const early = await posted(deps, { from: '2026-11-22T21:00:00.000Z', to: '2026-11-23T01:00:00.000Z' })
  const after = await posted(deps, { from: '2026-11-22T22:00:00.000Z', to: '2026-11-23T01:00:00.000Z' })
  await join(night.postingId, zhang.token)
  expect(await join(early.postingId, zhang.token)).toMatchObject({ code: 'overlaps' })
  expect(await join(after.postingId, zhang.token)).toMatchObject({ status: 201 })
})

test('nobody signs up for a time they never saw: a shift that moved meanwhile says when it is now', async () => {
  const zhang = await somebody(deps)
  const { postingId, from, to } = await posted(deps, { places: 1 })
  const wish = { params: { postingId }, token: zhang.token }
  const saw = '2026-11-22T03:00:00.000Z'
  expect(await ask(deps, 'gigs.join', { ...wish, query: { from: saw } })).toMatchObject({
    status: 409,
    code: 'moved',
    facts: { from, to },
  })
  // The same moment in another writing.
  const same = '2026-11-22T09:00:00+08:00'
  expect((await ask(deps, 'gigs.join', { ...wish, query: { from: same } })).status).toBe(201)
  const chen = await somebody(deps)
  const late = { params: { postingId }, token: chen.token, query: { from: saw } }
  expect((await ask(deps, 'gigs.queue', late)).code).toBe('moved')
})

test('twenty people tap at once for three places: three have one and the others hear that it is full', async () => {
  const crowd = await Promise.all(Array.from({ length: 20 }, () => somebody(deps)))
  const { postingId } = await posted(deps)
  const answers = await Promise.all(crowd.map(({ token }) => join(postingId, token)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
  expect(answers.filter(({ code }) => code !== undefined && code !== 'full')).toEqual([])
  expect(await leftOf(postingId)).toBe(0)
})

test('who is under 16 is refused, on the birthday no longer', async () => {
  const child = await somebody(deps, { bornOn: '2010-11-22' })
  const grown = await somebody(deps, { bornOn: '2010-11-21' })
  const { postingId } = await posted(deps)
  expect(await join(postingId, child.token)).toMatchObject({ status: 422, code: 'under_16', facts: { least: 16 } })
  expect(await join(postingId, grown.token)).toMatchObject({ status: 201 })
})

test('what is closed, over, not a shift or not there has no place', async () => {
  const zhang = await somebody(deps)
  const closed = await posted(deps, { status: 'closed' })
  const begun = await posted(deps, { from: '2026-11-20T23:00:00.000Z', to: '2026-11-21T05:00:00.000Z' })
  const job = await posted(deps, { kind: 'job' })
  expect((await join(closed.postingId, zhang.token)).code).toBe('closed')
  expect((await join(begun.postingId, zhang.token)).code).toBe('started')
  expect((await join(job.postingId, zhang.token)).status).toBe(404)
  expect((await join('pst_000000000000nowhere', zhang.token)).status).toBe(404)
})

test('不去了 frees the place for somebody else and the time for another shift', async () => {
  const [zhang, chen] = [await somebody(deps), await somebody(deps)]
  const only = await posted(deps, { places: 1 })
  await join(only.postingId, zhang.token)
  expect((await join(only.postingId, chen.token)).code).toBe('full')
  expect((await leave(only.postingId, zhang.token)).status).toBe(200)
  expect((await leave(only.postingId, zhang.token)).code).toBe('not_yours')
  expect((await join(only.postingId, chen.token)).status).toBe(201)
  const again = await posted(deps)
  expect((await join(again.postingId, zhang.token)).status).toBe(201)
})

test('who left may come back, and the place held before is kept on record', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  await join(postingId, zhang.token)
  await leave(postingId, zhang.token)
  expect((await join(postingId, zhang.token)).status).toBe(201)
  expect(await leftOf(postingId)).toBe(2)
  const past = await deps.table.list(Claim, { partition: `POOL#${postingId}`, range: { beginsWith: 'PAST#' } })
  expect(past).toMatchObject([{ holder: zhang.personId, reason: 'released' }])
})

test('who leaves and comes back three times within a millisecond is answered each time, and each is on record', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  for (let time = 0; time < 3; time += 1) {
    expect((await join(postingId, zhang.token)).status).toBe(201)
    expect((await leave(postingId, zhang.token)).status).toBe(200)
  }
  expect((await join(postingId, zhang.token)).status).toBe(201)
  const past = await deps.table.list(Claim, { partition: `POOL#${postingId}`, range: { beginsWith: 'PAST#' } })
  expect(past).toHaveLength(3)
})

test('a place is taken once though the table met another writer twice; after three times it says busy, and nothing is taken', async () => {
  const [zhang, chen] = [await somebody(deps), await somebody(deps)]
  const { postingId } = await posted(deps)
  conflicts(deps, 2)
  expect((await join(postingId, zhang.token)).status).toBe(201)
  conflicts(deps, 3)
  expect(await join(postingId, chen.token)).toMatchObject({ status: 503, code: 'busy' })
  expect(await leftOf(postingId)).toBe(2)
})

test('who taps while the table is too hot hears to come again in a moment, and the same tap then takes the place', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  const cool = throttled(deps)
  expect(await join(postingId, zhang.token, 'tap-hot-1')).toMatchObject({ status: 503, code: 'busy' })
  cool()
  expect((await join(postingId, zhang.token, 'tap-hot-1')).status).toBe(201)
})

test('the remembered answer goes by itself after two days, the place does not', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  await join(postingId, zhang.token, 'tap-gone-1')
  const [remembered, claim] = await deps.table.get(
    [Idempotency, idempotencyKey(zhang.personId, 'tap-gone-1')],
    [Claim, claimKey(postingId, zhang.personId, '1')],
  )
  expect(remembered?.gone).toBe(Date.parse(deps.clock.at) / 1000 + 2 * 86_400)
  expect(claim).not.toHaveProperty('gone')
})

test('a shift that is over stays on record for who worked it, with firm and pay', async () => {
  const own = await testDeps()
  const zhang = await somebody(own)
  const { postingId } = await posted(own)
  await ask(own, 'gigs.join', { params: { postingId }, token: zhang.token })
  const { answer: before } = await ask(own, 'gigs.myDays', { token: zhang.token })
  expect(before.shifts[0]?.posting).toMatchObject({ meet: '到后门找刘姐', bring: ['身份证'] })
  own.clock.at = '2026-12-20T00:00:00.000Z'
  const later = await ask(own, 'people.refresh', { body: { refresh: zhang.refresh } })
  const { answer } = await ask(own, 'gigs.myDays', { token: later.answer.access })
  expect(answer.shifts).toEqual([])
  expect(answer.past).toMatchObject([
    { posting: { postingId, firm: '好邻居超市', pay: { low: 13000 } }, mayLeave: false },
  ])
  await own.stop()
})

test('a sign-up costs two round trips, and so does giving the place back', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  expect((await metered(() => join(postingId, zhang.token))).cost.trips).toBeLessThanOrEqual(2)
  expect((await metered(() => leave(postingId, zhang.token))).cost.trips).toBeLessThanOrEqual(2)
})

test('a shift that moves while somebody signs up is taken at its new time or not at all', async () => {
  const zhang = await somebody(deps)
  const { postingId, from, to } = await posted(deps)
  const [pool] = await deps.table.get([Pool, poolKey(postingId)])
  const seen = { from: from ?? '', to: to ?? '', closes: from ?? '', capacity: 3 }
  const wish = { pools: [postingId], slot: '1', units: 1 }
  const writes = pool
    ? holdWrites({ own: pool, days: [] }, wish, { holder: zhang.personId, by: zhang.personId, now: deps.clock.at })
    : []
  const later = { ...seen, from: '2026-11-22T05:00:00.000Z', to: '2026-11-22T09:00:00.000Z' }
  await deps.table.transact(pool ? [changeEmptyPool({ poolId: postingId, seen: pool, now: deps.clock.at }, later)] : [])
  expect(await deps.table.transact(writes)).toEqual({ failed: ['pool.left'] })
})
