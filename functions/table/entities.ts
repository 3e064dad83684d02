// Every other kind of item and its attributes; what can run out stands in scarce.ts, keys in keys.ts.
import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Card, PostingPage } from '#contract/card'
import type { NoticeKind } from '#contract/notices'
import type { Role } from '#contract/route'
import { always, area, due, maybe, mortal, place, still, text } from './attributes'

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
export const Notice = new Entity({
  ...still,
  name: 'notice',
  schema: item({
    ...always,
    ...due,
    ...mortal,
    noticeId: text(),
    personId: text(),
    what: any().castAs<NoticeKind>(),
    poolId: text(),
    from: text(),
    to: text(),
    at: text(),
    /** When it goes out, when the station rings, and from when on neither is of use. */
    sendAt: maybe(),
    callAt: maybe(),
    until: text(),
    sentAt: maybe(),
    seenAt: maybe(),
  }),
})
export const Call = new Entity({
  ...still,
  name: 'call',
  schema: item({
    ...always,
    ...area,
    ...due,
    callId: text(),
    personId: text(),
    noticeId: text(),
    what: any().castAs<NoticeKind>(),
    poolId: text(),
    from: text(),
    to: text(),
    area: text(),
    maskedName: text(),
    phoneTail: text(),
    madeAt: text(),
    until: text(),
    tries: number(),
    status: string().enum('open', 'closed', 'over'),
    answer: maybe(),
    by: maybe(),
  }),
})
/** A firm's grant names the firm. */
export type Grant = { role: Role; area: string; firmId?: string }
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
export const FirmPosting = new Entity({
  ...still,
  name: 'firmPosting',
  schema: item({ ...always, ...mortal, postingId: text() }),
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
