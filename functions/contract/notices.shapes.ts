// The shapes of notices' routes; types are inferred from them.
import * as v from 'valibot'
import { clash } from './gigs.shapes'
import { callAnswers, noticeKindNames } from './notices'
import { card } from './postings.shapes'
import { id, instant, type ShapesOfRoute } from './shape'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const call = v.object({
  callId: id,
  kind: v.picklist(noticeKindNames),
  maskedName: v.string(),
  phoneTail: v.string(),
  posting: card,
  from: instant,
  to: instant,
  /** Until when it is worth ringing. */
  until: instant,
  tries: count,
  /** The person's other shift at that time, which a yes would give up. */
  clash: v.optional(clash),
})
const stuck = v.object({
  eventId: id,
  what: v.string(),
  about: v.string(),
  at: instant,
  title: v.optional(v.string()),
})

export const shapes = {
  'notices.seen': {
    body: v.strictObject({ noticeIds: v.pipe(v.array(id), v.maxLength(50)) }),
    answer: v.object({ seen: count }),
  },
  'notices.calls': { answer: v.object({ calls: v.array(call) }) },
  'notices.ring': { params: v.object({ callId: id }), answer: v.object({ name: v.string(), phone: v.string() }) },
  'notices.answer': {
    params: v.object({ callId: id }),
    /** `instead`: with a yes, the shift given up for it in the same moment. */
    body: v.strictObject({ answer: v.picklist(callAnswers), instead: v.optional(id) }),
    answer: v.object({ callId: id, open: v.boolean() }),
  },
  'notices.stuck': { answer: v.object({ stuck: v.array(stuck) }) },
  'notices.again': { params: v.object({ eventId: id }), answer: v.object({ eventId: id }) },
} as const satisfies Record<string, ShapesOfRoute>
