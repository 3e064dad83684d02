// The shapes of postings' routes; types are inferred from them.
import * as v from 'valibot'
import type { Card, PostingPage } from './card'
import { filters, kinds, payUnits, rowReasons, shiftLimits } from './postings'
import { cell, id, instant, type ShapesOfRoute } from './shape'

const clock = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/))
const fen = v.pipe(v.number(), v.integer(), v.minValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const cardFields = {
  postingId: id,
  kind: v.picklist(kinds),
  title: v.string(),
  firm: v.string(),
  verified: v.boolean(),
  pay: v.object({
    unit: v.picklist(payUnits),
    low: fen,
    high: fen,
    settle: v.picklist(['done', 'day', 'week', 'month']),
  }),
  perHour: v.optional(fen),
  lng: v.number(),
  lat: v.number(),
  landmark: v.string(),
  from: v.optional(instant),
  to: v.optional(instant),
  weekdays: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)))),
  starts: v.optional(clock),
  ends: v.optional(clock),
  places: count,
  left: count,
  easy: v.boolean(),
  fiftyPlus: v.boolean(),
  postedAt: instant,
  confirmedAt: instant,
  closes: instant,
}
export const card = v.object(cardFields) satisfies v.GenericSchema<Card>

const duty = v.variant('task', [
  v.object({ task: v.literal('lift'), kg: v.number() }),
  v.object({ task: v.picklist(['stand', 'walk']), hours: v.number() }),
  v.object({ task: v.picklist(['read', 'stairs', 'needle', 'heat', 'night', 'clean', 'talk', 'phone']) }),
])

const page = v.object({
  ...cardFields,
  area: v.string(),
  place: v.string(),
  about: v.string(),
  duties: v.array(duty),
  bring: v.array(v.string()),
  meal: v.picklist(['none', 'breakfast', 'lunch', 'supper', 'all', 'unknown']),
  ride: v.picklist(['none', 'shuttle', 'paid', 'unknown']),
  payer: v.string(),
  payHow: v.picklist(['wechat', 'cash', 'bank', 'unknown']),
  insurance: v.picklist(['firm', 'service', 'none', 'unknown']),
  meet: v.string(),
  source: v.string(),
  status: v.picklist(['open', 'closed', 'expired']),
}) satisfies v.GenericSchema<PostingPage>

const asked = Object.fromEntries(
  Object.entries(filters).map(([name, values]) => [name, v.optional(v.picklist(values))]),
) as {
  [name in keyof typeof filters]: v.OptionalSchema<v.PicklistSchema<(typeof filters)[name], undefined>, undefined>
}

const place = { params: v.object({ postingId: id }) }
const terms = v.strictObject({
  places: v.pipe(count, v.minValue(1), v.maxValue(shiftLimits.places)),
  from: instant,
  to: instant,
})
/** What a change would mean for the people on the shift. */
const meaning = v.object({
  held: count,
  offered: count,
  waiting: count,
  left: count,
  /** The fewest places that can be asked for; below it, staff give places back by name. */
  least: count,
  moves: v.boolean(),
  /** Of those who hold a place: whose time is then taken by something else; they are asked. */
  clash: count,
  /** How many of those who wait are offered a place by it. */
  offers: count,
})

export const shapes = {
  'postings.nearby': {
    query: v.strictObject({ cell, ...asked, cursor: v.optional(v.pipe(v.string(), v.maxLength(200))) }),
    answer: v.object({
      cards: v.array(card),
      /** Metres within which nothing is missing, counted from anywhere in the cell that was sent. */
      complete: v.number(),
      next: v.optional(v.string()),
    }),
  },
  /** `waiting`: how many stand in the queue for a shift. */
  'postings.one': {
    params: v.object({ postingId: id }),
    answer: v.object({ ...page.entries, waiting: v.optional(count) }),
  },
  'postings.askFor': {
    params: v.object({ postingId: id }),
    answer: v.object({ requestId: id, dueAt: instant, holidaysKnown: v.boolean() }),
  },
  'postings.bringIn': {
    body: v.strictObject({
      source: v.pipe(v.string(), v.regex(/^[0-9a-z-]{2,40}$/)),
      /** Row number of the part's first data row in the whole file; a reject names its row by it. */
      firstRow: v.pipe(v.number(), v.integer(), v.minValue(1)),
      header: v.pipe(v.string(), v.maxLength(4000)),
      /** The part's bytes as they stand in the file (UTF-8 or GB 18030), base64. */
      bytes: v.pipe(v.string(), v.base64()),
      encoding: v.picklist(['utf-8', 'gb18030']),
    }),
    answer: v.object({
      created: count,
      updated: count,
      unchanged: count,
      rejected: v.array(v.object({ row: count, field: v.string(), reason: v.picklist(rowReasons), value: v.string() })),
    }),
  },
  'postings.ours': { answer: v.object({ postings: v.array(v.object({ posting: card, waiting: count })) }) },
  'postings.coming': {
    ...place,
    answer: v.object({
      claims: v.array(
        v.object({
          personId: id,
          maskedName: v.string(),
          state: v.picklist(['waiting', 'offered', 'held', 'asked']),
          since: instant,
        }),
      ),
    }),
  },
  'postings.preview': { ...place, body: terms, answer: meaning },
  'postings.change': {
    ...place,
    /** `seen`: what stood there when the change was decided. */
    body: v.strictObject({ ...terms.entries, seen: terms }),
    answer: v.object({ ...terms.entries, left: count }),
  },
  'postings.release': {
    params: v.object({ postingId: id, personId: id }),
    /** `fewer`: the shift needs one person fewer, and nobody is offered the place. */
    body: v.strictObject({ fewer: v.boolean() }),
    answer: v.object({ postingId: id, personId: id, left: count }),
  },
} as const satisfies Record<string, ShapesOfRoute>
