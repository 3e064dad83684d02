// The names of all domain events, as data: what can happen, and whether anything follows from it.

/** An event from which nothing follows is only a record: it is never due. */
export const happenings = {
  'gig.joined': { follows: true },
  'gig.left': { follows: true },
  'person.joined': { follows: false },
  'person.logged-in': { follows: false },
  'posting.asked': { follows: false },
  'postings.brought-in': { follows: false },
} as const satisfies Record<string, { follows: boolean }>

export type What = keyof typeof happenings
export type WhatFollows = { [name in What]: (typeof happenings)[name]['follows'] extends true ? name : never }[What]
