// Walks once through what people do about a full shift, and what firm and staff do about theirs; prints and judges nothing.
import type { RouteName } from '#contract/index'
import { sweepEvents } from '../../functions/events'
import { ask } from '../factories/ask'
import type { TestDeps } from '../factories/engine'
import { posted, type Someone, somebody, testFirm } from '../factories/town'
import { callTo, full, leaveOutPlannedFailures, offered, stuckEvent, taken } from '../http/things'
import type { Measure } from './actions'

const place = {}
const at = (postingId: string) => ({ params: { postingId } })

/** On an engine that holds whatever was measured before. */
export async function measureTurns(deps: TestDeps, measure: Measure): Promise<void> {
  leaveOutPlannedFailures()
  const grants = [
    { role: 'staff' as const, area: '430211' },
    { role: 'firm' as const, area: '430211', firmId: testFirm },
  ]
  const staff = await somebody(deps, { grants })
  const as =
    (one: Someone) =>
    <N extends RouteName>(name: N, what: object = {}) =>
      ask(deps, name, { token: one.token, ...what })
  await measureWaiting(deps, measure, as)
  await measureRunning(deps, measure, as(staff))
  await measureCalls(deps, measure, as(staff))
}

type Ask = <N extends RouteName>(name: N, what?: object) => Promise<unknown>

async function measureWaiting(deps: TestDeps, measure: Measure, as: (one: Someone) => Ask) {
  const [chen, hua] = [await somebody(deps), await somebody(deps)]
  const { postingId, from, holder } = await full(deps, place)
  await measure('queue for a full shift', () => as(chen)('gigs.queue', at(postingId)))
  await taken(deps, 'gigs.queue', { postingId, owner: hua })
  await measure('my days, while waiting', () => as(hua)('gigs.myDays'))
  while ((await sweepEvents(deps)) > 0);
  await measure('give the place back, somebody waits', () => as(holder)('gigs.leave', at(postingId)))
  await measure('promote the next', () => sweepEvents(deps))
  await measure('tell who is offered a place', () => sweepEvents(deps))
  await measure('accept an offer', () => as(chen)('gigs.accept', { ...at(postingId), body: { from } }))
}

/** Ten people hold a place and two wait, as on a shift that is worth changing. */
async function measureRunning(deps: TestDeps, measure: Measure, to: Ask) {
  const { postingId, from, to: ends } = await posted(deps, { places: 10 })
  const crowd = await Promise.all(Array.from({ length: 12 }, () => somebody(deps)))
  for (const [place, owner] of crowd.entries())
    await taken(deps, place < 10 ? 'gigs.join' : 'gigs.queue', { postingId, owner })
  const terms = { places: 12, from, to: ends }
  const seen = { ...terms, places: 10 }
  await measure('our shifts, more than twenty', () => to('postings.ours'))
  await measure('who is coming, twelve people', () => to('postings.coming', at(postingId)))
  await measure('preview a change, twelve people', () =>
    to('postings.preview', { ...at(postingId), body: { ...terms, from: '2026-11-22T02:00:00.000Z', places: 12 } }),
  )
  await measure('change a shift', () => to('postings.change', { ...at(postingId), body: { ...terms, seen } }))
  const personId = crowd[0]?.personId
  await measure('give a place back by name', () =>
    to('postings.release', { params: { postingId, personId }, body: { fewer: false } }),
  )
}

async function measureCalls(deps: TestDeps, measure: Measure, to: Ask) {
  const owner = await somebody(deps)
  const callId = await callTo({ deps, place, owner })
  const admin = await somebody(deps, { grants: [{ role: 'admin', area: '' }] })
  await measure('list of calls', () => to('notices.calls'))
  await measure('list of calls, all areas', () => ask(deps, 'notices.calls', { token: admin.token }))
  await measure('open the number of a call', () => to('notices.ring', { params: { callId } }))
  await measure('answer a call', () => to('notices.answer', { params: { callId }, body: { answer: 'yes' } }))
  const other = await somebody(deps)
  await offered({ deps, place, owner: other })
  while ((await sweepEvents(deps)) > 0);
  const [notice] = (await ask(deps, 'gigs.myDays', { token: other.token })).answer.notices
  const noticeIds = [notice?.noticeId]
  await measure('see a notice', () => ask(deps, 'notices.seen', { token: other.token, body: { noticeIds } }))
  const eventId = await stuckEvent({ deps, place, owner: await somebody(deps) })
  await measure('list of what is stuck', () => to('notices.stuck'))
  await measure('try again what is stuck', () => to('notices.again', { params: { eventId } }))
}
