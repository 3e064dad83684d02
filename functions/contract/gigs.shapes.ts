// The shapes of gigs' routes; types are inferred from them.
import * as v from 'valibot'
import { noticeKindNames } from './notices'
import { card } from './postings.shapes'
import { id, instant, type ShapesOfRoute } from './shape'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const place = { params: v.object({ postingId: id }) }

/** Whom to ask for and what to bring stand on the phone before the network is gone. */
const posting = v.object({ ...card.entries, meet: v.string(), bring: v.array(v.string()) })
const shift = v.object({
  state: v.picklist(['held']),
  posting,
  from: instant,
  to: instant,
  mayLeave: v.boolean(),
})
const request = v.object({
  requestId: id,
  posting: card,
  askedAt: instant,
  dueAt: instant,
})

/** Another shift at the same time, which the person would have to give up. */
export const clash = v.object({ postingId: id, title: v.string(), from: instant, to: instant })
/** What a person waits for (`waiting`), or what waits for the person: an offer, or a moved shift that clashes (`asked`). */
const turn = v.object({
  state: v.picklist(['waiting', 'offered', 'asked']),
  posting,
  from: instant,
  to: instant,
  /** An offer is good until then. */
  until: v.optional(instant),
  /** How many stand in the queue up to and with this person. */
  place: v.optional(count),
  clash: v.optional(clash),
})
const notice = v.object({
  noticeId: id,
  kind: v.picklist(noticeKindNames),
  posting: card,
  from: instant,
  to: instant,
  at: instant,
  seen: v.boolean(),
})

/** The start that the person was shown: nobody signs up for a time they never saw. Older phones do not send it. */
const seenTime = v.strictObject({ from: v.optional(instant) })

export const shapes = {
  'gigs.join': {
    ...place,
    query: seenTime,
    answer: v.object({ state: v.picklist(['held']), postingId: id, from: instant, to: instant, left: v.number() }),
  },
  'gigs.queue': {
    ...place,
    query: seenTime,
    answer: v.object({ state: v.picklist(['waiting']), postingId: id, from: instant, to: instant, place: count }),
  },
  'gigs.accept': {
    ...place,
    /** `from`: the time the person saw; `instead`: the shift given up for it in the same moment. */
    body: v.strictObject({ from: instant, instead: v.optional(id) }),
    answer: v.object({ state: v.picklist(['held']), postingId: id, from: instant, to: instant }),
  },
  'gigs.leave': { ...place, answer: v.object({ postingId: id, state: v.picklist(['released']) }) },
  'gigs.myDays': {
    answer: v.object({
      shifts: v.array(shift),
      past: v.array(shift),
      requests: v.array(request),
      turns: v.array(turn),
      notices: v.array(notice),
    }),
  },
} as const satisfies Record<string, ShapesOfRoute>
