// The names of all domain events, as data: what can happen, and whether anything follows from it.

/** An event from which nothing follows is only a record: it is never due. */
export const happenings = {
  'gig.joined': { follows: true },
  'gig.queued': { follows: true },
  'gig.accepted': { follows: true },
  'gig.left': { follows: true },
  /** Places or time of a shift; the reserve then looks after everybody who holds or waits. */
  'gig.changed': { follows: true },
  /** Staff gave somebody's place back. */
  'gig.released': { follows: true },
  // The reserve's own words, the same for every kind of scarce thing; `about` is the pool.
  'place.offered': { follows: true },
  'place.freed': { follows: true },
  'offer.lapsed': { follows: true },
  'queue.ended': { follows: true },
  'pool.moved': { follows: true },
  'pool.tomorrow': { follows: true },
  'claim.to-move': { follows: true },
  'claim.moved': { follows: true },
  'claim.to-confirm': { follows: true },
  'call.answered': { follows: false },
  'phone.opened': { follows: false },
  'event.tried-again': { follows: false },
  'person.joined': { follows: false },
  'person.logged-in': { follows: false },
  'posting.asked': { follows: false },
  'postings.brought-in': { follows: false },
} as const satisfies Record<string, { follows: boolean }>

export type What = keyof typeof happenings
export type WhatFollows = { [name in What]: (typeof happenings)[name]['follows'] extends true ? name : never }[What]
