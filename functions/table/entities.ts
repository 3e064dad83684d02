// Every kind of item, its attributes, how long it is kept and why; keys come from keys.ts.
import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { Table } from 'dynamodb-toolbox/table'
import type { Card, PostingPage } from '#contract/card'
import type { Role } from '#contract/route'
import type { indexes } from './keys'

const gsi = (name: keyof typeof indexes) => ({
  type: 'global' as const,
  partitionKey: { name: `${name}Pk`, type: 'string' as const },
  sortKey: { name: `${name}Sk`, type: 'string' as const },
})

export const table = new Table({
  name: 'doorstep',
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: { byPlace: gsi('byPlace'), byArea: gsi('byArea'), byDue: gsi('byDue') },
  entityAttributeSavedAs: 'kind',
})

const always = { pk: string().key(), sk: string().key(), v: number().default(1), rev: number().default(1) }
const text = () => string()
const maybe = () => string().optional()
const place = { byPlacePk: maybe(), byPlaceSk: maybe() }
const area = { byAreaPk: maybe(), byAreaSk: maybe() }
const due = { byDuePk: maybe(), byDueSk: maybe() }
const still = { timestamps: false, entityAttribute: { name: 'kind', hidden: false }, table } as const

/** Why each kind is kept and for how many days after it ended; `until` names the attribute the sweep reads. */
export const keeping = {
  posting: { days: 1095, why: 'recruitment records: Order 44, three years' },
  card: { days: 0, why: 'only while the posting is open' },
  pool: { days: 1095, why: 'with its posting' },
  claim: { days: 1095, why: 'with its posting' },
  person: { days: 0, why: 'until the person deletes the account' },
  day: { days: 400, why: 'a year of own calendar' },
  request: { days: 1095, why: 'service record' },
  link: { days: 0, why: 'with its person' },
  code: { days: 1, why: 'the daily count' },
  session: { days: 1, why: 'a day longer than its refresh token' },
  idempotency: { days: 2, why: 'a phone may repeat after a night without network' },
  rate: { days: 1, why: 'the window it counts' },
  firm: { days: 1095, why: 'with its postings' },
  station: { days: 0, why: 'while it exists' },
  event: { days: 1095, why: 'the record of who did what for whom' },
  mark: { days: 30, why: 'longer than any event is retried' },
} as const

/** When DynamoDB may take the item away by itself, in seconds since 1970; nothing is true only because it is gone. */
export const goneAfter = (kind: keyof typeof keeping, ended: string): number =>
  Math.ceil(Date.parse(ended) / 1000) + keeping[kind].days * 86400

/** What goes by itself; the embedded engine keeps it, which harms nobody. */
const mortal = { gone: number() }

/** The run of an import that last wrote a posting, and what its row counted as: a repeat must count it the same. */
export type BroughtBy = { run: string; does: 'created' | 'updated' | 'unchanged' }
export const Posting = new Entity({
  ...still,
  name: 'posting',
  schema: item({
    ...always,
    ...due,
    page: any().castAs<Omit<PostingPage, 'left'>>(),
    firmId: text(),
    row: text(),
    source: text(),
    broughtBy: any().castAs<BroughtBy>().optional(),
  }),
})
export const CardItem = new Entity({
  ...still,
  name: 'card',
  schema: item({ ...always, ...place, card: any().castAs<Card>() }),
})
export const Pool = new Entity({
  ...still,
  name: 'pool',
  schema: item({
    ...always,
    policy: text(),
    left: number(),
    waiting: number().default(0),
    capacity: number(),
    opens: maybe(),
    closes: text(),
    from: text(),
    to: text(),
  }),
})
const claimed = {
  poolId: text(),
  holder: text(),
  slot: text(),
  by: text(),
  units: number(),
  state: string().enum('waiting', 'offered', 'held', 'ended'),
  reason: string().enum('done', 'released', 'expired', 'refused').optional(),
  from: text(),
  to: text(),
  since: text(),
  ended: maybe(),
}
export const Claim = new Entity({ ...still, name: 'claim', schema: item({ ...always, ...claimed }) })
export type Span = { poolId: string; slot: string; from: string; to: string }
export const Day = new Entity({
  ...still,
  name: 'day',
  schema: item({ ...always, spans: any().castAs<Span[]>() }),
})
export type Grant = { role: Role; area: string }
export const Person = new Entity({
  ...still,
  name: 'person',
  schema: item({
    ...always,
    personId: text(),
    sealed: text(),
    maskedName: text(),
    phoneTail: text(),
    blind: text(),
    bornOn: text(),
    grants: any().castAs<Grant[]>(),
    since: text(),
  }),
})
export const Request = new Entity({
  ...still,
  name: 'request',
  schema: item({
    ...always,
    ...area,
    requestId: text(),
    personId: text(),
    by: text(),
    postingId: text(),
    status: string().enum('open', 'answered'),
    askedAt: text(),
    dueAt: text(),
    rule: text(),
  }),
})
export const Link = new Entity({ ...still, name: 'link', schema: item({ ...always, personId: text() }) })
export const OneTimeCode = new Entity({
  ...still,
  name: 'code',
  schema: item({
    ...always,
    ...mortal,
    hash: text(),
    until: text(),
    tries: number(),
    sentAt: text(),
    day: text(),
    sentToday: number(),
    usedAt: maybe(),
  }),
})
export const Session = new Entity({
  ...still,
  name: 'session',
  schema: item({
    ...always,
    ...mortal,
    personId: text(),
    turn: number(),
    turnedAt: text(),
    until: text(),
    ended: boolean(),
  }),
})
export const Idempotency = new Entity({
  ...still,
  name: 'idempotency',
  schema: item({ ...always, ...mortal, hash: text(), status: number(), answer: any() }),
})
export const Rate = new Entity({ ...still, name: 'rate', schema: item({ ...always, ...mortal, calls: number() }) })
export const Firm = new Entity({
  ...still,
  name: 'firm',
  schema: item({ ...always, firmId: text(), name: text(), area: text(), verifiedAt: maybe() }),
})
export type Hours = { weekday: number; opens: string; closes: string }
export const Station = new Entity({
  ...still,
  name: 'station',
  schema: item({
    ...always,
    ...place,
    stationId: text(),
    name: text(),
    phone: text(),
    area: text(),
    address: text(),
    lng: number(),
    lat: number(),
    hours: any().castAs<Hours[]>(),
  }),
})
export const EventItem = new Entity({
  ...still,
  name: 'event',
  schema: item({
    ...always,
    ...due,
    eventId: text(),
    what: text(),
    actor: text(),
    subject: text(),
    about: text(),
    at: text(),
    facts: any().castAs<Record<string, unknown>>(),
    tries: number().default(0),
    done: maybe(),
  }),
})
export const Mark = new Entity({ ...still, name: 'mark', schema: item({ ...always, ...mortal, at: text() }) })
