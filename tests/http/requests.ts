// A good request to every route, the shape of its parts, and ways to spoil it; what must come of that stands in the tests.
import type * as v from 'valibot'
import { cellOf } from '#contract/both/cells'
import type { RouteName } from '#contract/index'
import { shapes } from '#contract/shapes'
import type { ask } from '../factories/ask'
import { home } from '../factories/town'

export type Sent = NonNullable<Parameters<typeof ask>[2]>
export type Part = 'params' | 'query' | 'body'
export type Fields = Record<string, unknown>
type ObjectSchema = v.GenericSchema & { entries: Record<string, v.GenericSchema> }

const cell = cellOf(home)
const nowhere = { params: { postingId: 'pst_000000000nowhere' } }

const shift = { from: '2026-11-23T01:00:00.000Z', to: '2026-11-23T07:00:00.000Z' }
const nobodysCall = { params: { callId: 'cal_000000000nowhere' } }

/** Every field that a route knows is in its sample, also the ones it does not need. */
export const samples = {
  'people.sendCode': { body: { phone: '13900000001' } },
  'people.logIn': { body: { phone: '13900000001', code: '000000', name: '张桂兰', bornOn: '1968-03-02' } },
  'people.logInByWechat': {
    body: { loginCode: 'login-code', phoneCode: 'phone-code', name: '张桂兰', bornOn: '1968-03-02' },
  },
  'people.refresh': { body: { refresh: 'no.such-token.anywhere' } },
  'people.logOut': {},
  'people.me': {},
  'stations.near': { query: { cell } },
  'stations.places': { query: { name: '嵩山' } },
  'postings.nearby': {
    query: {
      cell,
      sort: 'near',
      kind: 'gig',
      unit: 'day',
      day: 'tomorrow',
      hours: 'morning',
      ring: '5km',
      easy: 'yes',
      fiftyPlus: 'yes',
      full: 'yes',
      cursor: 'near~0~',
    },
  },
  'postings.one': nowhere,
  'postings.askFor': nowhere,
  'postings.bringIn': {
    body: {
      source: 'bad-day',
      firstRow: 2,
      header: '岗位,单位,工资,地区',
      bytes: Buffer.from('理货,好邻居,3000元/月,嵩山路街道').toString('base64'),
      encoding: 'utf-8',
    },
  },
  'gigs.join': { ...nowhere, query: { from: '2026-11-22T01:00:00.000Z' } },
  'gigs.queue': { ...nowhere, query: { from: '2026-11-22T01:00:00.000Z' } },
  'gigs.accept': { ...nowhere, body: { from: shift.from, instead: 'pst_0000000instead' } },
  'gigs.leave': nowhere,
  'gigs.myDays': {},
  'postings.ours': {},
  'postings.coming': nowhere,
  'postings.preview': { ...nowhere, body: { ...shift, places: 3 } },
  'postings.change': { ...nowhere, body: { ...shift, places: 3, seen: { ...shift, places: 2 } } },
  'postings.release': { params: { ...nowhere.params, personId: 'per_00000nobody' }, body: { fewer: false } },
  'notices.seen': { body: { noticeIds: ['ntc_000000000nothing'] } },
  'notices.calls': {},
  'notices.ring': nobodysCall,
  'notices.answer': { ...nobodysCall, body: { answer: 'told' } },
  'notices.stuck': {},
  'notices.again': { params: { eventId: 'evt_000000000nowhere' } },
} satisfies Record<RouteName, { [part in Part]?: Fields }>

export const partOf = (name: RouteName, part: Part): ObjectSchema | undefined =>
  (shapes[name] as Partial<Record<Part, ObjectSchema>>)[part]

export const sampleOf = (name: RouteName, part: Part): Fields =>
  (samples[name] as { [one in Part]?: Fields })[part] ?? {}

/** [part, field] of everything that a route reads. */
export const fieldsOf = (name: RouteName): [Part, string][] =>
  (['params', 'query', 'body'] as const).flatMap((part) =>
    Object.keys(partOf(name, part)?.entries ?? {}).map((field): [Part, string] => [part, field]),
  )

/** The sample with one part in another form; undefined takes a field away. */
export function spoilt(name: RouteName, part: Part, change: Fields): Sent {
  const whole = { ...sampleOf(name, part), ...change }
  const kept = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
  return { ...(samples[name] as Sent), [part]: kept }
}

const long = '长'.repeat(5000)
const deep = Array.from({ length: 3000 }).reduce((inner) => [inner], 'x')

/** Values that no field of a body takes: each is of a type, a length or a form that nothing has. */
export const wrongValues: unknown[] = [
  null,
  true,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER + 1,
  [],
  ['x'],
  {},
  { toString: 1, valueOf: 2 },
  { length: 3, constructor: null },
  deep,
  '',
  ' ',
  long,
]

/** Texts that a query or a path may carry, as good as never what was meant. */
export const wrongTexts = [
  '',
  ' ',
  long,
  '-1',
  'null',
  'undefined',
  '[object Object]',
  '{}',
  '%00',
  "' OR 1=1 --",
  '../..',
]

/** What may hide in a text: no eye sees it, or it turns what stands after it. */
export const hidden = {
  NUL: '\u0000',
  'a bell': '\u0007',
  'a line end': '\n',
  'right-to-left override': '\u202e',
  'a bidi isolate': '\u2067',
  'a lone high surrogate': '\ud800',
  'a lone low surrogate': '\udfff',
  'zero width space': '\u200b',
  'zero width joiner': '\u200d',
  'byte order mark': '\ufeff',
  'a tag letter': '\u{e0041}',
} as const
