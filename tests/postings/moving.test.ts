// A shift gets another time while people hold, were offered or wait for a place on it: each is looked after, none is lost.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { PostingPage } from '#contract/card'
import { sweepEvents } from '../../functions/events'
import { readTurns } from '../../functions/reserve/store'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { tapping } from '../factories/shifts'
import { again, posted, type Someone, somebody, testFirm } from '../factories/town'
import { overtaken } from '../factories/trouble'

/** Ten in the morning; shifts are the next day from nine to three, and what they move to from four to eight. */
const start = '2026-11-21T02:00:00.000Z'
const morning = { from: '2026-11-22T01:00:00.000Z', to: '2026-11-22T07:00:00.000Z' }
const afternoon = { from: '2026-11-22T08:00:00.000Z', to: '2026-11-22T12:00:00.000Z' }
const evening = { from: '2026-11-22T12:00:00.000Z', to: '2026-11-22T15:00:00.000Z' }
type Time = typeof morning
type Terms = Time & { places: number }

let deps: TestDeps
let town: ReturnType<typeof tapping>
let firm: Someone
beforeEach(async () => {
  deps = await testDeps(start)
  town = tapping(deps)
  firm = await somebody(deps, { grants: [{ role: 'firm', area: '430211', firmId: testFirm }] })
})
afterEach(() => deps.stop())

const gig = async (more: Partial<PostingPage> = {}) => (await posted(deps, more)).postingId
const change = (postingId: string, terms: Terms, { seen = { places: 1, ...morning } as Terms } = {}) =>
  town.tap('postings.change', firm, { params: { postingId }, body: { ...terms, seen } })

test('who has time then follows: the day shows the new time, and the old one is free again', async () => {
  const [zhang] = await town.crowd('张桂兰')
  const [postingId, other] = [await gig({ places: 1 }), await gig()]
  await town.join(postingId, zhang)
  await change(postingId, { places: 1, ...afternoon })
  await town.settle()
  expect(await town.shown(zhang)).toEqual({
    shifts: [[postingId, afternoon.from]],
    turns: [],
    told: [['moved', afternoon.from]],
  })
  expect(town.textsTo(zhang)).toMatchObject([{ template: 'moved', facts: { from: afternoon.from } }])
  expect((await town.join(await gig(afternoon), zhang)).code).toBe('overlaps')
  expect((await town.join(other, zhang)).status).toBe(201)
  expect(await town.poolOf(postingId)).toMatchObject({ left: 0, ...afternoon })
})

/** 陈 holds the morning shift, which moves over another one in the afternoon. */
async function clashing() {
  const [chen, hua] = await town.crowd('陈秀英', '华素芬')
  const [postingId, other] = [await gig({ places: 1 }), await gig({ ...afternoon, places: 1 })]
  for (const id of [postingId, other]) await town.join(id, chen)
  await change(postingId, { places: 1, ...afternoon })
  await town.settle()
  return { chen, hua, postingId, other }
}

test('who has no time then is asked, keeps the place meanwhile, and the other shift is untouched', async () => {
  const { chen, hua, postingId, other } = await clashing()
  expect(await town.shown(chen)).toEqual({
    shifts: [[other, afternoon.from]],
    turns: [['asked', afternoon.from, other]],
    told: [['clashes', afternoon.from]],
  })
  expect((await town.coming(postingId, firm)).answer.claims).toMatchObject([{ state: 'asked' }])
  expect((await town.join(postingId, hua)).code).toBe('full')
  expect((await town.join(postingId, chen)).code).toBe('already_yours')
  expect((await town.join(await gig(), chen)).status).toBe(201)
})

test('who is asked can take it instead of the other, which goes to the next in the same moment', async () => {
  const { chen, hua, postingId, other } = await clashing()
  await town.queue(other, hua)
  expect((await town.accept(postingId, chen)).code).toBe('overlaps')
  expect((await town.accept(postingId, chen, { instead: other })).status).toBe(200)
  await town.settle()
  expect(await town.shown(chen)).toMatchObject({ shifts: [[postingId, afternoon.from]], turns: [] })
  expect((await town.shown(hua)).turns).toEqual([['offered', afternoon.from, undefined]])
  expect((await town.accept(postingId, chen)).code).toBe('already_yours')
})

test('who is asked can give it up, and keeps the other', async () => {
  const { chen, hua, postingId, other } = await clashing()
  await town.queue(postingId, hua)
  expect((await town.leave(postingId, chen)).status).toBe(200)
  await town.settle()
  expect(await town.shown(chen)).toMatchObject({ shifts: [[other, afternoon.from]], turns: [] })
  expect((await town.shown(hua)).turns).toEqual([['offered', afternoon.from, undefined]])
})

test('who is asked and leaves the other shift has time for it, and says yes', async () => {
  const { chen, postingId, other } = await clashing()
  await town.leave(other, chen)
  expect((await town.shown(chen)).turns).toEqual([['asked', afternoon.from, undefined]])
  expect((await town.accept(postingId, chen)).status).toBe(200)
  expect(await town.shown(chen)).toMatchObject({ shifts: [[postingId, afternoon.from]], turns: [] })
})

test('who is asked is asked no more when the shift moves to where there is time, and asked again when not', async () => {
  const { chen, postingId, other } = await clashing()
  const seen = { places: 1, ...afternoon }
  await change(postingId, { places: 1, ...evening }, { seen })
  await town.settle()
  expect(await town.shown(chen)).toMatchObject({
    shifts: [
      [other, afternoon.from],
      [postingId, evening.from],
    ],
    turns: [],
  })
  expect(await readTurns(deps.table, chen.personId)).toEqual([])
  await change(postingId, seen, { seen: { places: 1, ...evening } })
  await town.settle()
  expect(await town.shown(chen)).toMatchObject({
    shifts: [[other, afternoon.from]],
    turns: [['asked', afternoon.from, other]],
  })
})

test('giving up a shift for itself gives up nothing', async () => {
  const { chen, postingId, other } = await clashing()
  expect((await town.accept(postingId, chen, { instead: postingId })).code).toBe('overlaps')
  await town.leave(other, chen)
  expect((await town.accept(postingId, chen, { instead: postingId })).status).toBe(200)
  expect(await town.poolOf(postingId)).toMatchObject({ left: 0 })
})

test('who was offered a place is offered the new time, and what they saw before cannot be taken', async () => {
  const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
  const postingId = await gig({ places: 1 })
  await town.join(postingId, zhang)
  await town.queue(postingId, chen)
  await town.leave(postingId, zhang)
  await town.settle()
  await change(postingId, { places: 1, ...afternoon })
  const old = await town.tap('gigs.accept', chen, { params: { postingId }, body: { from: morning.from } })
  expect(old).toMatchObject({ status: 409, code: 'moved', facts: afternoon })
  await town.settle()
  expect((await town.shown(chen)).turns).toEqual([['offered', afternoon.from, undefined]])
  // Two hours for what starts in 23, six for what starts in 30.
  expect(town.textsTo(chen).map(({ facts }) => [facts.from, facts.until])).toEqual([
    [morning.from, '2026-11-21T04:00:00.000Z'],
    [afternoon.from, '2026-11-21T08:00:00.000Z'],
  ])
  expect((await town.accept(postingId, chen)).status).toBe(200)
  expect((await town.shown(chen)).shifts).toEqual([[postingId, afternoon.from]])
})

test('who says 我去 in the very moment in which the firm moves the shift hears of it and takes nothing', async () => {
  const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
  const postingId = await gig({ places: 1 })
  await town.join(postingId, zhang)
  await town.queue(postingId, chen)
  await town.leave(postingId, zhang)
  await town.settle()
  const { token } = await again(deps, chen)
  overtaken(deps, () => change(postingId, { places: 1, ...afternoon }))
  const said = await ask(deps, 'gigs.accept', { params: { postingId }, token, body: { from: morning.from } })
  expect(said).toMatchObject({ code: 'moved', facts: afternoon })
  expect(await town.claimOf(postingId, chen)).toMatchObject({ state: 'offered' })
})

test('who signs up in the very moment in which the firm moves the shift never holds it at the old time', async () => {
  const [zhang] = await town.crowd('张桂兰')
  const postingId = await gig({ places: 1 })
  const { token } = await again(deps, zhang)
  overtaken(deps, () => change(postingId, { places: 1, ...afternoon }))
  expect((await ask(deps, 'gigs.join', { params: { postingId }, token })).answer).toMatchObject(afternoon)
  await town.settle()
  expect(await town.shown(zhang)).toEqual({ shifts: [[postingId, afternoon.from]], turns: [], told: [] })
})

test('who waits still when a moved shift begins hears of the time that it had', async () => {
  const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
  const postingId = await gig({ places: 1 })
  await town.join(postingId, zhang)
  await town.queue(postingId, chen)
  await change(postingId, { places: 1, ...afternoon })
  await town.settle()
  expect((await town.shown(chen)).turns).toEqual([['waiting', afternoon.from, undefined]])
  await town.settle(afternoon.from)
  expect(await town.shown(chen)).toMatchObject({ turns: [], told: [['missed', afternoon.from]] })
})

test('a moved shift closes as long before its start as it did, or at the start where that is past', async () => {
  const [postingId, soon] = [
    await gig({ places: 1, closes: '2026-11-21T23:00:00.000Z' }),
    await gig({ places: 1, closes: '2026-11-21T23:00:00.000Z' }),
  ]
  await change(postingId, { places: 1, ...afternoon })
  expect(await town.poolOf(postingId)).toMatchObject({ closes: '2026-11-22T06:00:00.000Z' })
  const now = { from: '2026-11-21T03:00:00.000Z', to: '2026-11-21T09:00:00.000Z' }
  await change(soon, { places: 1, ...now })
  expect(await town.poolOf(soon)).toMatchObject({ closes: now.from })
  const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
  expect((await town.join(soon, zhang)).status).toBe(201)
  await town.settle('2026-11-22T05:59:00.000Z')
  expect((await town.join(postingId, chen)).status).toBe(201)
})

test('a shift over midnight takes the two new days and leaves the old ones', async () => {
  const night = { from: '2026-11-22T14:00:00.000Z', to: '2026-11-22T22:00:00.000Z' }
  const next = { from: '2026-11-23T14:00:00.000Z', to: '2026-11-23T22:00:00.000Z' }
  const [zhang] = await town.crowd('张桂兰')
  const postingId = await gig({ ...night, places: 1 })
  await town.join(postingId, zhang)
  await change(postingId, { places: 1, ...next }, { seen: { places: 1, ...night } })
  await town.settle()
  const early = { from: '2026-11-23T20:00:00.000Z', to: '2026-11-24T00:00:00.000Z' }
  expect((await town.join(await gig(early), zhang)).code).toBe('overlaps')
  expect(
    (await town.join(await gig({ from: '2026-11-23T13:00:00.000Z', to: '2026-11-23T15:00:00.000Z' }), zhang)).code,
  ).toBe('overlaps')
  expect((await town.join(await gig(night), zhang)).status).toBe(201)
  expect((await town.shown(zhang)).shifts).toHaveLength(2)
})

test('a second move before the first was carried out: everybody hears of the last time only', async () => {
  const [zhang] = await town.crowd('张桂兰')
  const postingId = await gig({ places: 1 })
  await town.join(postingId, zhang)
  await change(postingId, { places: 1, ...afternoon })
  await change(postingId, { places: 1, ...evening }, { seen: { places: 1, ...afternoon } })
  await town.settle()
  const last = { shifts: [[postingId, evening.from]], turns: [], told: [['moved', evening.from]] }
  expect(await town.shown(zhang)).toEqual(last)
  expect(town.textsTo(zhang)).toHaveLength(1)
})

test('a second move in the middle of the first leaves nobody at a time between, wherever it comes', async () => {
  for (const rounds of [1, 2, 3]) {
    const [zhang] = await town.crowd('张桂兰')
    const postingId = await gig({ places: 1 })
    await town.join(postingId, zhang)
    await change(postingId, { places: 1, ...afternoon })
    for (let round = 0; round < rounds; round += 1) await sweepEvents(deps)
    await change(postingId, { places: 1, ...evening }, { seen: { places: 1, ...afternoon } })
    await town.settle()
    const { shifts, turns, told } = await town.shown(zhang)
    expect({ shifts, turns }).toEqual({ shifts: [[postingId, evening.from]], turns: [] })
    expect(told).toContainEqual(['moved', evening.from])
    expect(town.textsTo(zhang).at(-1)?.facts).toMatchObject({ from: evening.from })
    expect((await town.join(await gig(afternoon), zhang)).status).toBe(201)
  }
})

test('of two moves in one night only the last is told in the morning', async () => {
  const [zhang] = await town.crowd('张桂兰')
  const postingId = await gig({ ...afternoon, places: 1 })
  deps.clock.at = '2026-11-21T14:00:00.000Z'
  await town.join(postingId, zhang)
  await change(postingId, { places: 1, ...morning }, { seen: { places: 1, ...afternoon } })
  await town.settle('2026-11-21T14:10:00.000Z')
  expect(town.textsTo(zhang)).toMatchObject([{ facts: { from: morning.from } }])
  await change(postingId, { places: 1, ...afternoon })
  await town.settle()
  await change(postingId, { places: 1, ...evening }, { seen: { places: 1, ...afternoon } })
  await town.settle('2026-11-21T21:59:00.000Z')
  expect(town.textsTo(zhang)).toHaveLength(1)
  await town.settle('2026-11-21T22:00:00.000Z')
  expect(town.textsTo(zhang).map(({ facts }) => facts.from)).toEqual([morning.from, evening.from])
})

test('a shift that is back at its time before anybody heard of it is no news', async () => {
  const [zhang] = await town.crowd('张桂兰')
  const postingId = await gig({ places: 1 })
  await town.join(postingId, zhang)
  await change(postingId, { places: 1, ...afternoon })
  await change(postingId, { places: 1, ...morning }, { seen: { places: 1, ...afternoon } })
  await town.settle()
  expect(await town.shown(zhang)).toEqual({ shifts: [[postingId, morning.from]], turns: [], told: [] })
})
