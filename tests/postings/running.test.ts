// Whoever runs a shift sees who comes and what a change would mean, and gives places back by name; another time is moving.test.ts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { PostingPage } from '#contract/card'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { tapping } from '../factories/shifts'
import { posted, type Someone, somebody, testFirm } from '../factories/town'

/** Ten in the morning; shifts are the next day from nine to three, and what they move to from four to eight. */
const start = '2026-11-21T02:00:00.000Z'
const morning = { from: '2026-11-22T01:00:00.000Z', to: '2026-11-22T07:00:00.000Z' }
const afternoon = { from: '2026-11-22T08:00:00.000Z', to: '2026-11-22T12:00:00.000Z' }
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

const staffOf = (area: string) => somebody(deps, { grants: [{ role: 'staff', area }] })
const gig = async (more: Partial<PostingPage> = {}) => (await posted(deps, more)).postingId
const preview = (postingId: string, { places, ...time }: Terms, who = firm) =>
  town.tap('postings.preview', who, { params: { postingId }, body: { places, ...time } })
const change = (postingId: string, terms: Terms, { seen = { places: 1, ...morning } as Terms, who = firm } = {}) =>
  town.tap('postings.change', who, { params: { postingId }, body: { ...terms, seen } })
const release = (postingId: string, { personId }: Someone, who: Someone, fewer = false) =>
  town.tap('postings.release', who, { params: { postingId, personId }, body: { fewer } })
describe('who sees a shift', () => {
  test('a firm sees its own shifts with who waits, and nobody else’s', async () => {
    const other = await somebody(deps, { grants: [{ role: 'firm', area: '430211', firmId: 'frm_another0000' }] })
    const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
    const [late, early] = [await gig({ ...afternoon, places: 1 }), await gig({ places: 1 })]
    await town.join(early, zhang)
    await town.queue(early, chen)
    const { answer } = await town.tap('postings.ours', firm)
    expect(answer.postings.map(({ posting, waiting }) => [posting.postingId, posting.left, waiting])).toEqual([
      [early, 0, 1],
      [late, 1, 0],
    ])
    expect((await town.tap('postings.ours', other)).answer.postings).toEqual([])
    expect((await town.coming(early, other)).code).toBe('not_found')
    expect((await preview(early, { places: 2, ...morning }, other)).code).toBe('not_found')
    expect((await change(early, { places: 2, ...morning }, { who: other })).code).toBe('not_found')
  })

  test('a firm sees who is coming by masked names and not who waits, staff both in their area, a resident nothing', async () => {
    const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
    const postingId = await gig({ places: 1 })
    await town.join(postingId, zhang)
    await town.queue(postingId, chen)
    const [near, far] = [await staffOf('430211001'), await staffOf('430204')]
    const comes = { personId: zhang.personId, maskedName: '张**', state: 'held' }
    const waits = { personId: chen.personId, maskedName: '陈**', state: 'waiting' }
    expect((await town.coming(postingId, firm)).answer.claims).toMatchObject([comes])
    expect((await town.coming(postingId, near)).answer.claims).toMatchObject([comes, waits])
    expect((await town.coming(postingId, far)).code).toBe('not_found')
    expect((await town.coming(postingId, zhang)).code).toBe('not_allowed')
  })
})

describe('other numbers', () => {
  test('the firm reads what a change means before it is made', async () => {
    const [zhang, chen, hua] = await town.crowd('张桂兰', '陈秀英', '华素芬')
    const [postingId, other] = [await gig({ places: 2 }), await gig(afternoon)]
    for (const one of [zhang, chen]) await town.join(postingId, one)
    await town.join(other, chen)
    await town.queue(postingId, hua)
    const now = { held: 2, offered: 0, waiting: 1, least: 2 }
    expect((await preview(postingId, { places: 2, ...morning })).answer).toEqual({
      ...now,
      ...{ left: 0, moves: false, clash: 0, offers: 0 },
    })
    expect((await preview(postingId, { places: 4, ...afternoon })).answer).toEqual({
      ...now,
      ...{ left: 2, moves: true, clash: 1, offers: 1 },
    })
    expect((await preview(postingId, { places: 1, ...morning })).answer).toMatchObject({ ...now, left: 0 })
  })

  test('fewer places than people who hold or were offered one is refused, and says how many there must be', async () => {
    const [zhang, chen, hua] = await town.crowd('张桂兰', '陈秀英', '华素芬')
    const postingId = await gig({ places: 2 })
    for (const one of [zhang, chen]) await town.join(postingId, one)
    await town.queue(postingId, hua)
    await town.leave(postingId, zhang)
    await town.settle()
    const seen = { places: 2, ...morning }
    const cut = await change(postingId, { places: 1, ...morning }, { seen })
    expect(cut).toMatchObject({ status: 422, code: 'people_hold_places', facts: { least: 2 } })
    await town.leave(postingId, hua)
    expect((await change(postingId, { places: 1, ...morning }, { seen })).answer).toMatchObject({ places: 1, left: 0 })
  })

  test('more places are offered to those who wait, in their order', async () => {
    const [zhang, chen, hua, wen] = await town.crowd('张桂兰', '陈秀英', '华素芬', '文丽')
    const postingId = await gig({ places: 1 })
    await town.join(postingId, zhang)
    for (const one of [chen, hua, wen]) await town.queue(postingId, one)
    expect((await change(postingId, { places: 3, ...morning })).answer).toMatchObject({ places: 3, left: 2 })
    await town.settle()
    const turns = await Promise.all([chen, hua, wen].map(async (one) => (await town.shown(one)).turns[0]?.[0]))
    expect(turns).toEqual(['offered', 'offered', 'waiting'])
    expect((await town.shown(zhang)).told).toEqual([])
    expect(await town.poolOf(postingId)).toMatchObject({ left: 0, waiting: 1, capacity: 3 })
  })

  test('two in the office who change the same shift: the second hears that it was changed', async () => {
    const postingId = await gig({ places: 1 })
    expect((await change(postingId, { places: 3, ...morning })).status).toBe(200)
    expect(await change(postingId, { places: 2, ...morning })).toMatchObject({ status: 409, code: 'changed' })
    const seen = { places: 3, ...afternoon }
    expect((await change(postingId, { places: 2, ...morning }, { seen })).code).toBe('changed')
    expect(await town.poolOf(postingId)).toMatchObject({ capacity: 3, left: 3 })
  })

  test.each([
    ['ends before it begins', { from: morning.to, to: morning.from }],
    ['lasts longer than a day', { from: morning.from, to: '2026-11-23T01:01:00.000Z' }],
    ['lies in the past', { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T07:00:00.000Z' }],
    ['lies more than a year ahead', { from: '2027-11-23T01:00:00.000Z', to: '2027-11-23T07:00:00.000Z' }],
  ])('a time that %s is refused at once', async (_what, time) => {
    const postingId = await gig({ places: 1 })
    expect((await preview(postingId, { places: 1, ...time })).code).toBe('bad_time')
    expect((await change(postingId, { places: 1, ...time })).code).toBe('bad_time')
  })

  test('what has begun or was closed stays as it is', async () => {
    const [begun, closed] = [await gig({ places: 1 }), await gig({ status: 'closed', places: 1 })]
    expect((await change(closed, { places: 2, ...morning })).code).toBe('closed')
    deps.clock.at = morning.from
    expect((await change(begun, { places: 2, ...afternoon })).code).toBe('started')
    expect((await preview(begun, { places: 2, ...afternoon })).code).toBe('started')
  })
})

describe('a place given back by name', () => {
  test('is for staff of the area alone: the person hears of it and the next is offered the place', async () => {
    const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
    const [near, far] = [await staffOf('430211001'), await staffOf('371602')]
    const postingId = await gig({ places: 1 })
    await town.join(postingId, zhang)
    await town.queue(postingId, chen)
    expect((await release(postingId, zhang, firm)).code).toBe('not_allowed')
    expect((await release(postingId, zhang, far)).code).toBe('not_found')
    expect((await release(postingId, chen, near)).code).toBe('not_yours')
    expect((await release(postingId, zhang, near)).answer).toMatchObject({ personId: zhang.personId, left: 1 })
    await town.settle()
    expect(await town.shown(zhang)).toEqual({ shifts: [], turns: [], told: [['released', morning.from]] })
    expect(town.textsTo(zhang)).toMatchObject([{ template: 'released' }])
    expect((await town.shown(chen)).turns).toEqual([['offered', morning.from, undefined]])
    expect((await release(postingId, zhang, near)).code).toBe('not_yours')
    expect((await town.join(await gig(), zhang)).status).toBe(201)
  })

  test('makes room for the cut that the firm asked for', async () => {
    const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
    const near = await staffOf('430211')
    const postingId = await gig({ places: 2 })
    for (const one of [zhang, chen]) await town.join(postingId, one)
    const seen = { places: 2, ...morning }
    const cut = () => change(postingId, { places: 1, ...morning }, { seen })
    expect((await cut()).code).toBe('people_hold_places')
    await release(postingId, chen, near)
    expect((await cut()).answer).toMatchObject({ places: 1, left: 0 })
  })

  test('can go with one person fewer, so that a cut reaches its end though somebody waits', async () => {
    const [zhang, chen, hua] = await town.crowd('张桂兰', '陈秀英', '华素芬')
    const near = await staffOf('430211')
    const postingId = await gig({ places: 2 })
    for (const one of [zhang, chen]) await town.join(postingId, one)
    await town.queue(postingId, hua)
    expect((await release(postingId, chen, near, true)).answer).toMatchObject({ left: 0 })
    await town.settle()
    expect(await town.poolOf(postingId)).toMatchObject({ capacity: 1, left: 0, waiting: 1 })
    expect((await ask(deps, 'postings.one', { params: { postingId } })).answer).toMatchObject({ places: 1, waiting: 1 })
    expect((await town.shown(chen)).shifts).toEqual([])
    expect((await release(postingId, zhang, near, true)).code).toBe('people_hold_places')
  })

  test('comes too late once the shift has begun', async () => {
    const [zhang] = await town.crowd('张桂兰')
    const near = await staffOf('430211')
    const postingId = await gig({ places: 1 })
    await town.join(postingId, zhang)
    deps.clock.at = morning.from
    expect((await release(postingId, zhang, near)).code).toBe('started')
  })
})
