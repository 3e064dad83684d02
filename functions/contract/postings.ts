// The border of postings: nearby, one posting, a request to the station about it, bulk import, and shifts for whoever runs them. Plain data.
import type { Code, Route } from './route'

export const routes = {
  'postings.nearby': {
    method: 'GET',
    path: '/v1/postings',
    who: 'anyone',
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 3000, seconds: 3600 },
  },
  'postings.one': {
    method: 'GET',
    path: '/v1/postings/{postingId}',
    who: 'anyone',
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 3000, seconds: 3600 },
  },
  'postings.askFor': {
    method: 'POST',
    path: '/v1/postings/{postingId}/requests',
    who: ['resident'],
    ok: 201,
    repeat: 'key',
    refusals: ['under_16', 'closed', 'is_a_shift', 'already_asked'],
    limit: { calls: 60, seconds: 3600 },
  },
  'postings.bringIn': {
    method: 'POST',
    path: '/v1/postings/imports',
    who: ['staff', 'supervisor', 'admin'],
    ok: 200,
    repeat: 'key',
    refusals: ['not_csv', 'too_many_rows', 'unknown_column', 'column_missing'],
    limit: { calls: 1200, seconds: 3600 },
  },
  'postings.ours': {
    method: 'GET',
    path: '/v1/gigs/ours',
    who: ['firm'],
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
  'postings.coming': {
    method: 'GET',
    path: '/v1/gigs/{postingId}/claims',
    who: ['firm', 'staff', 'supervisor', 'admin'],
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
  'postings.preview': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/preview',
    who: ['firm', 'staff', 'supervisor', 'admin'],
    ok: 200,
    repeat: 'harmless',
    refusals: ['started', 'closed', 'bad_time'],
    // It tells whether the people on a shift have time: no tool to look into calendars with.
    limit: { calls: 60, seconds: 3600 },
  },
  'postings.change': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/change',
    who: ['firm', 'staff', 'supervisor', 'admin'],
    ok: 200,
    repeat: 'key',
    refusals: ['started', 'closed', 'bad_time', 'people_hold_places', 'changed'],
    limit: { calls: 120, seconds: 3600 },
  },
  /** Fewer places than people who hold one: staff give places back by name, after talking to them. */
  'postings.release': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/claims/{personId}/release',
    who: ['staff', 'supervisor', 'admin'],
    ok: 200,
    repeat: 'key',
    refusals: ['not_yours', 'started', 'people_hold_places'],
    limit: { calls: 120, seconds: 3600 },
  },
} as const satisfies Record<`postings.${string}`, Route>

export const codes = {
  is_a_shift: { status: 422 },
  already_asked: { status: 422 },
  not_csv: { status: 422 },
  too_many_rows: { status: 422 },
  unknown_column: { status: 422 },
  column_missing: { status: 422 },
  bad_time: { status: 422 },
  people_hold_places: { status: 422 },
  /** Somebody else changed it since it was shown. */
  changed: { status: 409 },
} as const satisfies Record<string, Code>

/** Why one row of an import stayed out; each has its sentence in the phone's i18n. */
export const rowReasons = [
  'missing',
  'too_long',
  'unknown_kind',
  'unknown_place',
  'out_of_your_area',
  'pay_unread',
  'pay_negotiable',
  'time_unread',
  'in_the_past',
  'number_unread',
  'yes_no_unread',
  'repeated_in_file',
  'people_hold_places',
] as const
export type RowReason = (typeof rowReasons)[number]

export const kinds = ['gig', 'job', 'piecework', 'public-welfare', 'trainee'] as const
export type Kind = (typeof kinds)[number]

export const payUnits = ['hour', 'day', 'piece', 'month', 'year'] as const
export type PayUnit = (typeof payUnits)[number]

/** The values each filter of `postings.nearby` knows; anything else is refused by name. */
export const filters = {
  sort: ['near', 'newest', 'pay', 'soonest'],
  kind: kinds,
  unit: ['hour', 'day', 'piece', 'month'],
  day: ['today', 'tomorrow', 'weekend'],
  hours: ['9-15', 'morning', 'afternoon', 'night'],
  ring: ['15min', '3km', '5km', '20km'],
  easy: ['yes'],
  fiftyPlus: ['yes'],
  /** Shifts that are full too: one can wait for them. */
  full: ['yes'],
} as const

/** How far each ring reaches as the crow flies, in metres; 15 minutes is a walk (see both/distance.ts). */
export const ringMetres = { '15min': 865, '3km': 3000, '5km': 5000, '20km': 20000 } as const

export const limits = { page: 20, importRows: 500, title: 40, text: 200 } as const

/** The longest shift and the most places that one change may ask for. */
export const shiftLimits = { hours: 24, places: 500, daysAhead: 365 } as const
