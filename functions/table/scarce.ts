// What can run out: pools, claims, queues, a person's days and turns. Keys come from keys.ts.
import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { always, due, maybe, still, text } from './attributes'

export const Pool = new Entity({
  ...still,
  name: 'pool',
  schema: item({
    ...always,
    ...due,
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
  /** All pools it takes units of, the narrowest first; absent in the oldest claims, which have one. */
  pools: any().castAs<string[]>().optional(),
  /** While it waits: where, and the place in the queue that it keeps when it moves on. */
  waitsAt: maybe(),
  order: maybe(),
  offerUntil: maybe(),
  /** The shift was moved over something else: the holder is asked, and no time is taken meanwhile. */
  asked: boolean().optional(),
}
export const Claim = new Entity({ ...still, name: 'claim', schema: item({ ...always, ...due, ...claimed }) })
export const Wait = new Entity({
  ...still,
  name: 'wait',
  schema: item({
    ...always,
    /** The claim's pool; the queue may be another pool's. */
    poolId: text(),
    holder: text(),
    slot: text(),
    units: number(),
    pools: any().castAs<string[]>(),
    order: text(),
    /** How often somebody behind was served first because the units did not fit. */
    passes: number(),
  }),
})
export const Turn = new Entity({
  ...still,
  name: 'turn',
  schema: item({
    ...always,
    poolId: text(),
    slot: text(),
    /** Where its claim stands in a queue; the claim itself says whether it still does. */
    waitsAt: maybe(),
    order: maybe(),
  }),
})
export type Span = { poolId: string; slot: string; from: string; to: string }
export const Day = new Entity({
  ...still,
  name: 'day',
  schema: item({ ...always, spans: any().castAs<Span[]>() }),
})
