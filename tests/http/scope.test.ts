// What lists and answers hold back: a firm sees its own shifts, staff their own area, and nobody a name or number that was not opened.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { posted, type Someone, somebody, testFirm } from '../factories/town'
import { callTo, elsewhere, held, leaveOutPlannedFailures, noticeTo, stuckEvent } from './things'

const area = '430211'
const here = {}

let deps: TestDeps
beforeAll(async () => {
  leaveOutPlannedFailures()
  deps = await testDeps()
})
afterAll(() => deps.stop())

const firm = (firmId?: string) => somebody(deps, { grants: [{ role: 'firm', area, firmId }] })
const staffOf = (district: string) => somebody(deps, { grants: [{ role: 'staff', area: district }] })
const ours = async ({ token }: Someone) =>
  (await ask(deps, 'postings.ours', { token })).answer.postings.map(({ posting }) => posting.postingId)

/** The person's name and number, which are sealed. */
const secretsOf = ({ personId }: Someone) => new RegExp(`张桂兰|13${personId.slice(-9)}`)

test('a firm finds its own shifts, also those in another district, and none of its neighbour’s', async () => {
  const mine = [await posted(deps), await posted(deps, elsewhere)].map(({ postingId }) => postingId)
  expect((await ours(await firm(testFirm))).sort()).toEqual(mine.sort())
  expect(await ours(await firm('frm_neighbour0000'))).toEqual([])
})

test('who may act for firms but for none by name runs nothing', async () => {
  const { postingId } = await posted(deps)
  const { token } = await firm()
  expect(await ours(await firm())).toEqual([])
  expect((await ask(deps, 'postings.coming', { params: { postingId }, token })).status).toBe(404)
})

test('who works for a firm and for the station of one street keeps both rights', async () => {
  const grants = [
    { role: 'firm' as const, area, firmId: 'frm_neighbour0000' },
    { role: 'staff' as const, area: '430211001' },
  ]
  const { token } = await somebody(deps, { grants })
  const seenBy = async (more: object) => {
    const { postingId } = await posted(deps, more)
    return (await ask(deps, 'postings.coming', { params: { postingId }, token })).status
  }
  expect([await seenBy(here), await seenBy({ area: '430211002' }), await seenBy(elsewhere)]).toEqual([200, 404, 404])
})

test('who is coming is shown to the firm by masked name, without a number', async () => {
  const owner = await somebody(deps)
  const { postingId } = await held({ deps, place: here, owner })
  const { token } = await firm(testFirm)
  const { answer } = await ask(deps, 'postings.coming', { params: { postingId }, token })
  expect(answer.claims).toMatchObject([{ personId: owner.personId, maskedName: '张**', state: 'held' }])
  expect(JSON.stringify(answer)).not.toMatch(secretsOf(owner))
})

test('calls are listed for staff of the posting’s area and nobody else’s, and open no number', async () => {
  const owner = await somebody(deps)
  const near = await callTo({ deps, place: here, owner })
  const far = await callTo({ deps, place: elsewhere, owner: await somebody(deps) })
  const callsOf = async ({ token }: Someone) => {
    const { answer } = await ask(deps, 'notices.calls', { token })
    expect(JSON.stringify(answer)).not.toMatch(secretsOf(owner))
    return answer.calls.map(({ callId }) => callId).sort()
  }
  const admin = await somebody(deps, { grants: [{ role: 'admin', area: '' }] })
  expect(await callsOf(await staffOf(area))).toEqual([near])
  expect(await callsOf(await staffOf('430211001'))).toEqual([near])
  expect(await callsOf(await staffOf('430211002'))).toEqual([])
  expect(await callsOf(await staffOf('371602'))).toEqual([far])
  expect(await callsOf(admin)).toEqual([near, far].sort())
  const { token } = await staffOf(area)
  expect((await ask(deps, 'notices.ring', { params: { callId: near }, token })).answer.name).toBe('张桂兰')
})

test('a 不去 to an old call does not take away what the person asked for since', async () => {
  const owner = await somebody(deps)
  const callId = await callTo({ deps, place: here, owner })
  const [turn] = (await ask(deps, 'gigs.myDays', { token: owner.token })).answer.turns
  const there = { params: { postingId: turn?.posting.postingId ?? '' }, token: owner.token }
  await ask(deps, 'gigs.leave', there)
  expect((await ask(deps, 'gigs.join', there)).status).toBe(201)
  const { token } = await staffOf(area)
  const late = await ask(deps, 'notices.answer', { params: { callId }, token, body: { answer: 'no' } })
  expect(late.code).toBe('call_over')
  expect((await ask(deps, 'gigs.myDays', { token: owner.token })).answer.shifts).toHaveLength(1)
})

test('a notice that somebody else says to have seen is still unseen', async () => {
  const [owner, other] = [await somebody(deps), await somebody(deps)]
  const { noticeId } = await noticeTo({ deps, place: here, owner })
  const seenBy = async ({ token }: Someone) =>
    (await ask(deps, 'notices.seen', { token, body: { noticeIds: [noticeId] } })).answer.seen
  expect([await seenBy(other), await seenBy(owner), await seenBy(owner)]).toEqual([0, 1, 0])
})

test('what failed five times is listed and tried again by staff of its area only, and what did not fail is left alone', async () => {
  const eventId = await stuckEvent({ deps, place: elsewhere, owner: await somebody(deps) })
  const listed = async ({ token }: Someone) =>
    (await ask(deps, 'notices.stuck', { token })).answer.stuck.map((one) => one.eventId)
  const tried = async ({ token }: Someone) => (await ask(deps, 'notices.again', { params: { eventId }, token })).status
  const [near, far] = [await staffOf(area), await staffOf('371602')]
  expect([await listed(near), await listed(far)]).toEqual([[], [eventId]])
  expect([await tried(near), await tried(far), await tried(far)]).toEqual([404, 200, 200])
  expect(await listed(far)).toEqual([])
})
