// The border of gigs: taking, waiting for and freeing a place on a shift, and a person's own days. Plain data.
import type { Code, Route } from './route'

export const routes = {
  'gigs.join': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/claims',
    who: ['resident'],
    ok: 201,
    repeat: 'key',
    refusals: [
      'under_16',
      'closed',
      'moved',
      'started',
      'already_yours',
      'already_waiting',
      'already_offered',
      'overlaps',
      'full',
      'too_many_days',
    ],
    limit: { calls: 120, seconds: 3600 },
  },
  'gigs.queue': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/queue',
    who: ['resident'],
    ok: 201,
    repeat: 'key',
    refusals: [
      'under_16',
      'closed',
      'moved',
      'started',
      'already_yours',
      'already_waiting',
      'already_offered',
      'overlaps',
      'not_full',
      'too_many_days',
    ],
    limit: { calls: 120, seconds: 3600 },
  },
  /** 我去: to an offer, and to a shift that was moved over another. */
  'gigs.accept': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/claims/mine/accept',
    who: ['resident'],
    ok: 200,
    repeat: 'key',
    refusals: ['not_yours', 'already_yours', 'offer_over', 'moved', 'started', 'closed', 'overlaps', 'too_many_days'],
    limit: { calls: 120, seconds: 3600 },
  },
  /** 不去了: a place, an offer or a turn in the queue. */
  'gigs.leave': {
    method: 'POST',
    path: '/v1/gigs/{postingId}/claims/mine/release',
    who: ['resident'],
    ok: 200,
    repeat: 'key',
    refusals: ['started', 'not_yours'],
    limit: { calls: 120, seconds: 3600 },
  },
  'gigs.myDays': {
    method: 'GET',
    path: '/v1/gigs/my-days',
    who: ['resident'],
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
} as const satisfies Record<`gigs.${string}`, Route>

export const codes = {
  closed: { status: 422 },
  started: { status: 422 },
  already_yours: { status: 422 },
  overlaps: { status: 422 },
  full: { status: 422 },
  too_many_days: { status: 422 },
  not_yours: { status: 404 },
  already_waiting: { status: 422 },
  already_offered: { status: 422 },
  not_full: { status: 422 },
  offer_over: { status: 422 },
  /** The time is another than the one the person saw. */
  moved: { status: 409 },
} as const satisfies Record<string, Code>
