// A person's days on the phone: loaded seldom enough, never another person's, never turned back by a late answer; and what was seen is told.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { accept, release } from '../../../miniapp/api/answers'
import { loadDays, myDays, refreshDays } from '../../../miniapp/api/days'
import { begun, intent, leaveKeys, yesKeys } from '../../../miniapp/api/intent'
import { see, seenNotices } from '../../../miniapp/api/seen'
import { type Session, session } from '../../../miniapp/api/session'
import type { Turn } from '../../../miniapp/api/turns'
import { phone } from '../phone'

jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('../phone')>('../phone').taro)

const person = (personId: string) =>
  ({ access: 'a', refresh: `of-${personId}`, person: { personId, grants: [] } }) as unknown as Session
const nothing = { shifts: [], past: [], requests: [], turns: [], notices: [] }
const turn = (state: Turn['state'], more: Partial<Turn> = {}): Turn =>
  ({ state, posting: { postingId: 'pst_0123456789' }, from: 'six', to: 'nine', ...more }) as Turn
const notice = (noticeId: string) => ({ noticeId, kind: 'released', posting: {}, seen: false })

/** What the service says, by the end of the path; a function answers each call anew. */
let says: Record<string, unknown> = {}
const reached = (end: string) => phone.sent.filter(({ url }) => url.endsWith(end))
const bodies = (end: string) => reached(end).map(({ data }) => data)
const keys = (end: string) => new Set(reached(end).map(({ header }) => header['idempotency-key']))

let moment = Date.now()
beforeEach(() => {
  // Each test begins when what the one before loaded is old.
  moment += 3_600_000
  jest.spyOn(Date, 'now').mockImplementation(() => moment)
  says = { 'my-days': nothing, seen: { seen: 1 } }
  phone.losesAnswers(0)
  phone.sent.length = 0
  phone.reaches(async ({ url }) => {
    const found = Object.keys(says).find((end) => url.endsWith(end)) ?? ''
    const said = says[found]
    const data = typeof said === 'function' ? await said() : said
    const refused = data && typeof data === 'object' && 'code' in data
    return { statusCode: refused ? 422 : 200, header: {}, data }
  })
  session.set(person('zhang'))
  for (const one of [leaveKeys, yesKeys]) one.set({})
  intent.set(null)
  seenNotices.set([])
})
afterEach(() => void jest.restoreAllMocks())

describe('pages that look again', () => {
  test('ask at most every twenty seconds, and at once for somebody else', async () => {
    await refreshDays()
    await refreshDays()
    moment += 19_000
    await refreshDays()
    expect(reached('my-days')).toHaveLength(1)
    moment += 2000
    await refreshDays()
    session.set(person('chen'))
    await refreshDays()
    expect(reached('my-days')).toHaveLength(3)
  })

  test('ask nothing while nobody is logged in', async () => {
    session.set(null)
    await refreshDays()
    expect(await loadDays()).toBeUndefined()
    expect(phone.sent).toEqual([])
  })

  test('keep what came last when an older answer comes later', async () => {
    let answerFirst: (days: unknown) => void = () => undefined
    says['my-days'] = () =>
      new Promise((answer) => {
        answerFirst = answer
      })
    const first = loadDays()
    says['my-days'] = { ...nothing, turns: [turn('waiting', { place: 1 })] }
    await loadDays()
    answerFirst(nothing)
    await first
    expect(myDays()?.turns).toHaveLength(1)
  })

  test('show the days to nobody but whose they are', async () => {
    await loadDays()
    expect(myDays()).toBeDefined()
    session.set(person('chen'))
    expect(myDays()).toBeUndefined()
  })

  test('read what an older version kept', async () => {
    const { shifts, past, requests } = nothing
    says['my-days'] = { shifts, past, requests }
    await loadDays()
    expect(myDays()).toEqual(nothing)
  })
})

describe('what the person has seen', () => {
  test('is told again until the service shows it as seen, and fails in silence', async () => {
    says.seen = { code: 'busy' }
    see(['one'])
    see(['one'])
    says['my-days'] = { ...nothing, notices: [notice('one'), notice('two')] }
    expect(await loadDays()).toBeUndefined()
    expect(bodies('seen')).toEqual([{ noticeIds: ['one'] }, { noticeIds: ['one'] }])
    says['my-days'] = { ...nothing, notices: [{ ...notice('one'), seen: true }, notice('two')] }
    await loadDays()
    expect([reached('seen').length, seenNotices.get()]).toEqual([2, []])
  })

  test('goes fifty at a time', async () => {
    see(Array.from({ length: 60 }, (_, each) => `notice-${each}`))
    expect((bodies('seen')[0] as { noticeIds: string[] }).noticeIds).toHaveLength(50)
  })
})

describe('a yes', () => {
  const accepts = { state: 'held', postingId: 'pst_0123456789' }

  test('names the time that was shown and what is given up, and is the same one when its answer was lost', async () => {
    says.accept = accepts
    const offered = turn('offered', { clash: { postingId: 'pst_9876543210', title: '', from: '', to: '' } })
    phone.losesAnswers(1)
    expect(await accept(offered)).toMatchObject({ code: 'offline' })
    expect(await accept(offered)).toBeUndefined()
    expect(bodies('accept')).toEqual(Array(2).fill({ from: 'six', instead: 'pst_9876543210' }))
    expect([keys('accept').size, yesKeys.get()]).toEqual([1, {}])
  })

  test('to another time is another one', async () => {
    says.accept = accepts
    phone.losesAnswers(1)
    await accept(turn('offered'))
    await accept(turn('offered', { from: 'seven' }))
    expect(keys('accept').size).toBe(2)
  })

  test('that was said before is no failure; one that came too late is told', async () => {
    says.accept = { code: 'already_yours' }
    expect(await accept(turn('offered'))).toBeUndefined()
    says.accept = { code: 'offer_over' }
    expect(await accept(turn('offered'))).toMatchObject({ code: 'offer_over' })
  })

  test('without an answer is over once the person says no instead, and the other way round', async () => {
    says.release = { state: 'released' }
    says.accept = accepts
    phone.losesAnswers(3)
    await accept(turn('offered'))
    await release('pst_0123456789')
    expect([Object.keys(yesKeys.get()).length, Object.keys(leaveKeys.get()).length]).toEqual([0, 1])
    await accept(turn('offered'))
    expect([Object.keys(yesKeys.get()).length, Object.keys(leaveKeys.get()).length]).toEqual([1, 0])
  })

  test.each([
    ['over where the days show no such offer any more', [], 0],
    ['over where the person waits anew', [turn('waiting')], 0],
    ['kept while the offer stands', [turn('offered')], 1],
  ])('is %s', async (_how, turns, count) => {
    says.accept = accepts
    phone.losesAnswers(1)
    await accept(turn('offered'))
    says['my-days'] = { ...nothing, turns }
    await loadDays()
    expect(Object.keys(yesKeys.get())).toHaveLength(count)
  })
})

describe('a wish to wait', () => {
  test('is answered when the days show the turn, and keeps its key until then', async () => {
    const wish = begun('gigs.queue', 'pst_0123456789')
    expect(begun('gigs.queue', 'pst_0123456789')).toEqual(wish)
    await loadDays()
    expect(intent.get()).toEqual(wish)
    says['my-days'] = { ...nothing, turns: [turn('waiting')] }
    await loadDays()
    expect(intent.get()).toBeNull()
  })

  test('is another one than the wish to go', () => {
    const join = begun('gigs.join', 'pst_0123456789')
    expect(begun('gigs.queue', 'pst_0123456789').key).not.toBe(join.key)
  })

  test('whose leave had no answer is let go of by the days only when the turn is gone', async () => {
    phone.losesAnswers(1)
    says.release = { state: 'released' }
    await release('pst_0123456789')
    says['my-days'] = { ...nothing, turns: [turn('waiting')] }
    await loadDays()
    expect(Object.keys(leaveKeys.get())).toHaveLength(1)
    says['my-days'] = nothing
    await loadDays()
    expect(leaveKeys.get()).toEqual({})
  })
})
