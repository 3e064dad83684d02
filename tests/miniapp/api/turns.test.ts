// What a person's days ask of them: the most urgent on top, nothing twice, nothing that is over, and how they stand with one posting.
import { describe, expect, test } from '@jest/globals'
import {
  type Days,
  isDone,
  type Notice,
  newsOf,
  openTurns,
  saidBy,
  standingOf,
  type Turn,
  waitingTurns,
} from '../../../miniapp/api/turns'

const at = '2026-11-21T02:00:00.000Z'
const hour = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()
const of = (postingId: string) => ({ postingId, title: postingId }) as Turn['posting']
const time = (from: number) => ({ from: hour(from), to: hour(from + 4) })

const offer = (id: string, until: number, from = 30): Turn => ({
  state: 'offered',
  posting: of(id),
  ...time(from),
  until: hour(until),
})
const question = (id: string, from: number, clashFrom?: number): Turn => ({
  state: 'asked',
  posting: of(id),
  ...time(from),
  ...(clashFrom === undefined ? {} : { clash: { postingId: `${id}-other`, title: 'other', ...time(clashFrom) } }),
})
const wait = (id: string, from: number): Turn => ({ state: 'waiting', posting: of(id), ...time(from), place: 2 })
const held = (id: string, from = 30) => ({ state: 'held' as const, posting: of(id), ...time(from), mayLeave: true })
const told = (noticeId: string, kind: Notice['kind'], more: Partial<Notice> & { of?: string } = {}): Notice => ({
  noticeId,
  kind,
  posting: of(more.of ?? 'a'),
  ...time(30),
  at,
  seen: false,
  ...more,
})
const days = (some: Partial<Days>): Days => ({ shifts: [], past: [], requests: [], turns: [], notices: [], ...some })
const idsOf = (turns: Turn[]) => turns.map(({ posting }) => posting.postingId)

describe('on top of a person’s days stands', () => {
  test('what has to be answered first, be it an offer or a question', () => {
    const turns = [offer('late', 9), question('soon', 3), offer('first', 1), question('clash', 20, 2), wait('w', 4)]
    expect(idsOf(openTurns({ turns }, at))).toEqual(['first', 'clash', 'soon', 'late'])
  })

  test('no offer whose time is over, and no question about a shift that has begun', () => {
    const turns = [offer('over', 0), offer('good', 1), question('begun', -1)]
    expect(idsOf(openTurns({ turns }, at))).toEqual(['good'])
  })

  test('nothing that one only waits for; that stands below, the soonest first', () => {
    const turns = [wait('later', 9), wait('sooner', 4), offer('a', 1)]
    expect(idsOf(waitingTurns({ turns }))).toEqual(['sooner', 'later'])
  })
})

describe('a person stands with a posting', () => {
  const mine = days({ shifts: [held('held')], turns: [wait('wait', 9), offer('offer', 1), offer('over', -1)] })
  test.each([
    ['held', 'held'],
    ['wait', 'waiting'],
    ['offer', 'offered'],
    ['over', undefined],
    ['strange', undefined],
  ])('%s as %s', (postingId, state) => expect(standingOf(mine, postingId, at)?.state).toBe(state))
})

describe('a person is told', () => {
  const kindsOf = (some: Partial<Days>, known: string[] = []) =>
    newsOf(days(some), known).map(({ notice }) => notice.noticeId)

  test('of what they have not seen, the newest first, but not of what a turn says by itself', () => {
    const notices = [
      told('old', 'released', { at: hour(-2), of: 'x' }),
      told('new', 'missed', { of: 'y' }),
      told('seen', 'missed', { seen: true, of: 'z' }),
      told('offer', 'offered'),
      told('clash', 'clashes', { of: 'b' }),
    ]
    expect(kindsOf({ notices, turns: [offer('a', 1), question('b', 9)] })).toEqual(['new', 'old'])
  })

  test('nothing again that they have said to know, before the service knows it too', () => {
    expect(kindsOf({ notices: [told('one', 'released')] }, ['one'])).toEqual([])
  })

  test('only of the last of two moves, and knows of both by one tap', () => {
    const notices = [told('first', 'moved', { at: hour(-2) }), told('last', 'moved')]
    const [news] = newsOf(days({ notices, shifts: [held('a')] }), [])
    expect([news?.notice.noticeId, news?.noticeIds]).toEqual(['last', ['first', 'last']])
  })

  test.each<[string, Notice['kind'], Partial<Days>, boolean]>([
    ['whether they still go, while the place is theirs', 'confirm', { shifts: [held('a')] }, true],
    ['nothing of going where they gave the place back', 'confirm', {}, false],
    ['of a move while they wait there', 'moved', { turns: [wait('a', 9)] }, true],
    ['of a move once, where it is a question already', 'moved', { turns: [question('a', 9)] }, false],
    ['of no move where they have nothing any more', 'moved', {}, false],
    ['of an offer that ran out', 'lapsed', {}, true],
    ['of none that ran out where they wait again', 'lapsed', { turns: [wait('a', 9)] }, false],
    ['what the station did for them', 'done-for-you', {}, true],
  ])('%s', (_what, kind, some, isTold) => {
    expect(kindsOf({ notices: [told('one', kind)], ...some })).toEqual(isTold ? ['one'] : [])
  })

  test('by the panel on the screen: its own notices and no others are then seen', () => {
    const notices = [told('mine', 'offered'), told('other', 'offered', { of: 'b' }), told('moved', 'moved')]
    expect(saidBy(offer('a', 1), { notices })).toEqual(['mine'])
    expect(saidBy(question('a', 1), { notices: [told('mine', 'clashes'), ...notices] })).toEqual(['mine'])
  })
})

describe('an answer that was lost', () => {
  test.each([
    ['yes', 'accept', { shifts: [held('a')] }, true],
    ['yes', 'accept', { turns: [offer('a', 1)] }, false],
    ['yes', 'accept', {}, false],
    ['no', 'leave', {}, true],
    ['no', 'leave', { shifts: [held('a')] }, false],
    ['no', 'leave', { turns: [wait('a', 9)] }, false],
  ] as const)('to a %s is found in the days or is not (%#)', (_said, act, some, isFound) => {
    expect(isDone({ act, of: offer('a', 1) }, days(some as unknown as Partial<Days>))).toBe(isFound)
  })
})
