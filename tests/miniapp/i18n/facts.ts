// What the sentences are called with: plausible facts for refusals and arguments for every sentence that takes some.
import type { RefusalCode } from '#contract/index'
import { callAnswers, noticeKindNames } from '#contract/notices'
import { rowReasons } from '#contract/postings'
import { desk } from '../../../miniapp/i18n/desk/words'
import { firm } from '../../../miniapp/i18n/firm/words'
import type { Language } from '../../../miniapp/i18n/language'

export const now = '2026-11-21T02:00:00.000Z'
const [from, to, later] = ['2026-11-22T22:00:00.000Z', '2026-11-23T04:30:00.000Z', '2026-12-25T10:00:00.000Z']

const inBoth = {
  zh: { name: '嵩山路街道', title: '早餐店帮工', typed: '嵩山', columns: ['工钱', '地方'], verb: '我去' },
  en: { name: 'Songshan Road', title: 'Breakfast helper', typed: 'Song', columns: ['Pay', 'Place'], verb: "I'll go" },
}

type Facts = Record<string, unknown>

/** As the server sends them; a code that is not named here has none. */
export function factsOf(language: Language): Partial<Record<RefusalCode | 'offline', Facts[]>> {
  const { columns } = inBoth[language]
  const wait = [{ seconds: 1 }, { seconds: 45 }, { seconds: 1800 }, { seconds: 7300 }, { seconds: 86400 }]
  return {
    bad_request: ['phone', 'bornOn', 'sort', 'constructor'].map((field) => ({ field, problem: 'wrong_shape' })),
    unknown_value: [{ field: 'sort', value: 'nearst', nearest: ['near', 'newest'] }, { nearest: [] }],
    key_missing: [{ header: 'Idempotency-Key' }],
    too_large: [{ most: 262144 }],
    update_needed: [{ least: '0.1.0' }],
    too_many: wait,
    code_too_soon: wait,
    code_wrong: [{ tries: 4 }, { tries: 1 }, { tries: 0 }],
    under_16: [{ least: 16 }],
    already_asked: [{ dueAt: from }],
    not_csv: [{ encoding: 'gb18030' }],
    too_many_rows: [{ most: 500 }],
    unknown_column: [
      { column: columns[0], nearest: [] },
      { column: columns[0], nearest: columns },
      { field: columns[1] },
    ],
    column_missing: [{ column: columns[0] }],
    overlaps: [{ postingId: 'pst_0123456789', from, to }],
    too_many_days: [{ most: 60 }],
    moved: [{ from, to }],
    people_hold_places: [{ least: 1 }, { least: 4 }],
  }
}

function pageOf(language: Language, more: Facts = {}) {
  const { name, title } = inBoth[language]
  return {
    ...{ title, payer: name, landmark: name, payHow: 'wechat', meal: 'lunch', left: 3, places: 5, perHour: 2155 },
    pay: { unit: 'day', low: 13050, high: 15000, settle: 'day' },
    duties: [{ task: 'lift', kg: 10 }, { task: 'stand', hours: 4 }, { task: 'walk', hours: 2 }, { task: 'read' }],
    ...more,
  }
}

/** Arguments by the path of a sentence in its area's words; each list is one call. */
export function argumentsOf(language: Language): Record<string, unknown[][]> {
  const { name, title, typed, verb } = inBoth[language]
  const pays = ['hour', 'day', 'piece', 'month', 'year'].map((unit) => [{ unit, low: 2100, high: 2100, settle: 'day' }])
  const shift = pageOf(language, { from, to })
  const standing = pageOf(language, { weekdays: [1, 2, 3, 4, 5], starts: '08:00', ends: '17:30' })
  const bare = pageOf(language, { payer: '', perHour: undefined, duties: [], left: 0, meal: 'none' })
  const pages = [[shift], [standing], [bare]]
  const instants = [[now], [from], [later]]
  const values = [[title], ['']]
  const counts = [[1], [2]]
  const named = [[title, name]]
  const turns = [
    { state: 'offered', posting: { title }, until: from },
    { state: 'asked', posting: { title } },
  ]
  return {
    'common.offline.stored': instants,
    'common.station.closed': [[name]],
    'common.station.hours': [['8:00–17:30']],
    'common.openHours': [
      [[1, 2, 3, 4, 5], '08:00', '17:30'],
      [[6, 0], '09:00', '12:00'],
      [[1, 3], '09:00', '12:00'],
    ],
    'common.pay': [...pays, [{ unit: 'hour', low: 2005, high: 2550, settle: 'done' }]],
    'common.settle': ['done', 'day', 'week', 'month'].map((settle) => [{ settle }]),
    'common.perHour': [[2155]],
    'common.walk': [[12]],
    'common.at': [
      [title, name, true],
      [title, name, false],
    ],
    'common.far': [[1849]],
    'common.dayName': [['2026-11-21'], ['2026-11-29']],
    'common.dateOf': [['2026-11-21'], ['2026-11-29']],
    'common.moment': instants,
    'common.clock': instants,
    'common.span': [
      [now, from],
      [from, to],
      [from, later],
    ],
    'common.when': pages,
    'common.both': [[title, name]],
    'common.listed': [[[title, name]]],
    'common.left': [[3], [0]],
    'common.tabNews': [[name]],
    'common.turn.title': turns.map((turn) => [turn]),
    'common.turn.next': turns.flatMap((turn) => [0, 1].map((more) => [turn, more])),
    'days.leaveWhy': [[title, name]],
    'days.left': [[title]],
    'days.promised': instants,
    'days.overdue': instants,
    'days.bring': [[[title, name]]],
    'days.turn.until': instants,
    'days.turn.clash': named,
    'days.turn.pick': [[title]],
    'days.turn.this': [[title]],
    'days.turn.that': [[title]],
    'days.turn.place': [[2]],
    'days.turn.passed': named,
    ...Object.fromEntries(['offered', 'waiting', 'instead'].map((sheet) => [`days.sheets.${sheet}.why`, named])),
    'days.sheets.instead.title': [[title]],
    'days.accepted': named,
    'days.stopped': [[title]],
    'days.news.confirm': instants,
    'days.news.moved': [[name]],
    ...Object.fromEntries(noticeKindNames.map((kind) => [`desk.about.${kind}`, instants])),
    'desk.later': counts,
    'desk.tail': [['0012']],
    'desk.until': instants,
    'desk.clash': named,
    'desk.tries': [[1], [2]],
    'desk.ringLabel': [[name]],
    'desk.answerLabel': [[name, verb]],
    'desk.sure.yes.title': [[name]],
    'desk.sure.yes.why': [[title, name]],
    'desk.sure.no.title': [[name]],
    'desk.sure.no.why': [[title, name]],
    'desk.sure.instead': named,
    ...Object.fromEntries([...callAnswers, 'over'].map((what) => [`desk.said.${what}`, [[name]]])),
    ...Object.fromEntries(
      (['refused', 'refusedInstead'] as const).flatMap((group) =>
        Object.keys(desk[language][group]).map((code) => [`desk.${group}.${code}`, [[{}], [{ from, to, most: 60 }]]]),
      ),
    ),
    'desk.stuck.title': counts,
    'desk.stuck.at': instants,
    'desk.stuck.againLabel': [[title]],
    'find.openCard': [[verb, title]],
    'find.place.change': [[name]],
    'find.place.nothing': [[typed]],
    'find.count': [
      [20, true],
      [3, false],
    ],
    'find.sorted': [['near'], ['newest'], ['pay'], ['soonest']],
    'find.one': [[1, '20']],
    'find.empty.whyRing': [[name]],
    'find.empty.wider': [[name]],
    'firm.taken': [
      [0, 1],
      [3, 5],
    ],
    'firm.queue': counts,
    'firm.seeLabel': [[title]],
    'firm.change.now': [
      [name, 1],
      [name, 5],
    ],
    'firm.change.count': counts,
    'firm.change.changed': [[name]],
    ...Object.fromEntries(Object.keys(firm[language].means).map((means) => [`firm.means.${means}`, counts])),
    'firm.people.more': counts,
    'firm.release.label': [[name]],
    'firm.release.title': [[name]],
    'firm.release.why': [[title, name]],
    'firm.release.done': [[name]],
    'firm.release.gone': [[name]],
    'imports.chosen': [
      [title, 620],
      [title, 1],
    ],
    'imports.sending': [[1, 2]],
    'imports.rows': [[0], [1], [620]],
    'imports.reject': [[7, name]],
    'imports.rejectValue': values,
    'imports.moreRejects': [[30]],
    ...Object.fromEntries(rowReasons.map((reason) => [`imports.reasons.${reason}`, values])),
    'me.phoneTail': [['0012']],
    'people.born': [['1972', '3', '8']],
    'people.sendAgain': [[59]],
    'posting.duty': ['read', 'stairs', 'needle', 'heat', 'night', 'clean', 'talk', 'phone'].map((task) => [{ task }]),
    'posting.paid': pages,
    'posting.meal': ['none', 'breakfast', 'lunch', 'supper', 'all', 'unknown'].map((meal) => [meal]),
    'posting.ride': [['none'], ['shuttle'], ['paid'], ['unknown']],
    'posting.insurance': [['firm'], ['service'], ['none'], ['unknown']],
    'posting.ofPlaces': [[5]],
    'posting.leftOf': [
      [3, 5],
      [0, 5],
    ],
    'posting.confirmed': instants,
    'posting.closes': instants,
    'posting.shareTitle': pages,
    'posting.aloud': pages,
    'posting.held.next': [[name]],
    'posting.asked.next': instants,
    'posting.inQueue': counts,
    'posting.queued.title': [[2]],
    'posting.own.offeredNext': instants,
  }
}
