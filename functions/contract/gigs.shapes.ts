// The shapes of gigs' routes; types are inferred from them.
import * as v from 'valibot'
import { card } from './postings.shapes'
import { id, instant, type ShapesOfRoute } from './shape'

const place = { params: v.object({ postingId: id }) }

const shift = v.object({
  state: v.picklist(['held']),
  /** Whom to ask for and what to bring stand on the phone before the network is gone. */
  posting: v.object({ ...card.entries, meet: v.string(), bring: v.array(v.string()) }),
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

export const shapes = {
  'gigs.join': {
    ...place,
    answer: v.object({ state: v.picklist(['held']), postingId: id, from: instant, to: instant, left: v.number() }),
  },
  'gigs.leave': { ...place, answer: v.object({ postingId: id, state: v.picklist(['released']) }) },
  'gigs.myDays': { answer: v.object({ shifts: v.array(shift), past: v.array(shift), requests: v.array(request) }) },
} as const satisfies Record<string, ShapesOfRoute>
