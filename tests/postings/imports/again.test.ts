// The same part comes again: after a crash, in the middle of a race, weeks later, or as another kind of work.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays, dayOf } from '#contract/both/days'
import { expirePostings } from '../../../functions/postings/expiry'
import { postingIdOf } from '../../../functions/postings/imports/identity'
import { holdWrites } from '../../../functions/reserve/writes'
import { CardItem, Posting } from '../../../functions/table/entities'
import { cardKey, poolKey, postingKey } from '../../../functions/table/keys'
import { Pool } from '../../../functions/table/scarce'
import { ask } from '../../factories/ask'
import { type TestDeps, testDeps } from '../../factories/engine'
import { somebody } from '../../factories/town'
import { farAway, home, job, type Part, sendPart, shift } from './part'

const start = '2026-11-21T00:00:00.000Z'
let deps: TestDeps
let token: string
beforeAll(async () => {
  deps = await testDeps(start)
  await on(0)
})
afterAll(() => deps.stop())

/** A token lasts less than a day. */
async function on(days: number) {
  deps.clock.at = `${addDays(dayOf(start), days)}T00:00:00.000Z`
  token = (await somebody(deps, { name: '刘敏', grants: [{ role: 'staff', area: '430211' }] })).token
}

type Transact = TestDeps['table']['transact']
const bringIn = (lines: string[], { transact, ...part }: Part & { transact?: Transact } = {}) =>
  sendPart({ ...deps, table: { ...deps.table, ...(transact ? { transact } : {}) } }, lines, { token, ...part })

const many = (count: number) => Array.from({ length: count }, (_, at) => shift(`${at}`, { where: farAway }))
const all = (what: 'created' | 'updated' | 'unchanged', count: number) => ({
  ...{ created: 0, updated: 0, unchanged: 0, rejected: [] },
  [what]: count,
})
/** Lets all transactions through but one. */
function breakingAt(call: number, broken: () => ReturnType<Transact>): Transact {
  let calls = 0
  return (writes) => {
    calls += 1
    return calls === call ? broken() : deps.table.transact(writes)
  }
}
const seen = async (source: string, number = '1') => {
  const postingId = postingIdOf([source, '430211', number])
  const [posting, card, pool] = await deps.table.get(
    [Posting, postingKey(postingId)],
    [CardItem, cardKey(postingId)],
    [Pool, poolKey(postingId)],
  )
  return { postingId, page: posting?.page, card: card?.card, pool }
}

test('a part whose walk is repeated in the middle counts as if nobody had come between', async () => {
  const transact = breakingAt(3, async () => ({ failed: ['conflict'] }))
  expect((await bringIn(many(120), { source: 'walks', transact })).answer).toEqual(all('created', 120))
  expect((await bringIn(many(120), { source: 'walks' })).answer).toEqual(all('unchanged', 120))
})

test('a server that dies between two transactions leaves whole rows, and the same part again counts as the first', async () => {
  for (const [call, source] of [
    [3, 'dies'],
    [5, 'dies-last'],
  ] as const) {
    const transact = breakingAt(call, () => Promise.reject(new Error('killed')))
    const key = `same-key-${source}`
    expect((await bringIn(many(120), { source, transact, key })).status).toBe(500)
    expect((await bringIn(many(120), { source, key })).answer).toEqual(all('created', 120))
    expect((await bringIn(many(120), { source, key })).answer).toEqual(all('created', 120))
    expect((await bringIn(many(120), { source })).answer).toEqual(all('unchanged', 120))
  }
})

test('changed rows count as changed after a crash too', async () => {
  await bringIn(many(120), { source: 'changes' })
  const dearer = many(120).map((line) => line.replace('130元', '150元'))
  const transact = breakingAt(3, () => Promise.reject(new Error('killed')))
  expect((await bringIn(dearer, { source: 'changes', transact })).status).toBe(500)
  expect((await bringIn(dearer, { source: 'changes' })).answer).toEqual(all('updated', 120))
  expect((await bringIn(dearer, { source: 'changes' })).answer).toEqual(all('unchanged', 120))
})

test('a file that goes back to what it said before changes the posting back', async () => {
  const [cheap, dear] = [[shift('1')], [shift('1', { pay: '150元/天' })]]
  const answers = []
  for (const lines of [cheap, dear, cheap, cheap]) answers.push((await bringIn(lines, { source: 'back' })).answer)
  expect(answers).toEqual([all('created', 1), all('updated', 1), all('updated', 1), all('unchanged', 1)])
})

test('a row that went by comes again unchanged without a word, and opens anew when it has changed', async () => {
  const line = (closes: string) => [job('1', home, { closes })]
  await bringIn(line('2026-11-25'), { source: 'anew' })
  await on(5)
  expect((await bringIn(line('2026-11-25'), { source: 'anew' })).answer.unchanged).toBe(1)
  expect((await bringIn(line('2026-11-30'), { source: 'anew' })).answer.updated).toBe(1)
  expect((await seen('anew')).page).toMatchObject({
    status: 'open',
    closes: '2026-11-30T16:00:00.000Z',
    confirmedAt: deps.clock.at,
  })
})

test('a job without a last day that its source still lists after a month opens anew', async () => {
  await on(0)
  await bringIn([job('1'), job('2')], { source: 'month' })
  await on(31)
  expect((await bringIn([job('1')], { source: 'month' })).answer).toEqual(all('updated', 1))
  await expirePostings(deps)
  expect(await seen('month', '2')).toMatchObject({ page: { status: 'expired' }, card: undefined })
  expect((await bringIn([job('2')], { source: 'month' })).answer).toEqual(all('updated', 1))
  for (const number of ['1', '2']) {
    const open = { closes: '2027-01-20T16:00:00.000Z', postedAt: start, confirmedAt: deps.clock.at }
    expect(await seen('month', number)).toMatchObject({ page: { status: 'open', ...open }, card: open })
  }
  expect((await bringIn([job('1'), job('2')], { source: 'month' })).answer).toEqual(all('unchanged', 2))
})

test('a shift that is over and still listed stays over', async () => {
  await on(0)
  await bringIn([shift('1')], { source: 'over' })
  await on(9)
  expect((await bringIn([shift('1')], { source: 'over' })).answer).toEqual(all('unchanged', 1))
  await expirePostings(deps)
  expect((await bringIn([shift('1')], { source: 'over' })).answer).toEqual(all('unchanged', 1))
  expect((await seen('over')).page).toMatchObject({ status: 'expired', confirmedAt: start })
})

test('a row still listed after a week counts as unchanged and as confirmed; twice in a row writes nothing', async () => {
  await on(0)
  const lines = [job('1'), job('2', home, { closes: '2026-12-10' })]
  await bringIn(lines, { source: 'week' })
  await on(6)
  await bringIn(lines, { source: 'week' })
  expect((await seen('week')).page?.confirmedAt).toBe(start)
  await on(8)
  expect((await bringIn(lines, { source: 'week' })).answer).toEqual(all('unchanged', 2))
  const confirmed = { confirmedAt: deps.clock.at, postedAt: start, closes: '2026-12-28T16:00:00.000Z' }
  expect(await seen('week')).toMatchObject({ page: confirmed, card: confirmed })
  expect((await seen('week', '2')).page).toMatchObject({ ...confirmed, closes: '2026-12-10T16:00:00.000Z' })
  const names: string[][] = []
  const transact: Transact = (writes) => {
    names.push(writes.map(({ name }) => name))
    return deps.table.transact(writes)
  }
  expect((await bringIn(lines, { source: 'week', transact })).answer).toEqual(all('unchanged', 2))
  expect(names).toEqual([['event', 'idempotency']])
})

test('a shift that becomes a job has no place to take any more, even for who was about to, and may become a shift again', async () => {
  await on(0)
  await bringIn([shift('1')], { source: 'kinds' })
  const { postingId, page, pool } = await seen('kinds')
  const { personId: holder, token: hers } = await somebody(deps)
  if (!pool || !page?.from || !page.to) throw new Error('no shift came in')
  const wish = { pools: [postingId], slot: '1', units: 1 }
  const late = holdWrites({ own: pool, days: [] }, wish, { holder, by: holder, now: deps.clock.at })
  expect((await bringIn([job('1', home, { places: '2' })], { source: 'kinds' })).answer).toEqual(all('updated', 1))
  expect(await deps.table.transact(late)).toEqual({ failed: ['pool.left'] })
  expect((await seen('kinds')).pool).toMatchObject({ capacity: 0, left: 0, closes: deps.clock.at })
  expect((await ask(deps, 'postings.one', { params: { postingId } })).answer).toMatchObject({ kind: 'job', left: 2 })
  expect((await bringIn([shift('1')], { source: 'kinds' })).answer).toEqual(all('updated', 1))
  expect((await ask(deps, 'gigs.join', { params: { postingId }, token: hers })).answer).toMatchObject({ left: 2 })
  expect((await bringIn([job('1')], { source: 'kinds' })).answer.rejected).toMatchObject([
    { reason: 'people_hold_places' },
  ])
})
