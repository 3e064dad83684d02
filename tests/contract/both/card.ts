// A posting's card for the tests of what phone and server decide alike; each test changes what it is about.
import type { Card } from '#contract/card'

/** Saturday morning in Shanghai. */
export const now = '2026-11-21T01:00:00.000Z'

export const cardOf = (more: Partial<Card> = {}): Card => ({
  postingId: 'pst_0000000001',
  kind: 'gig',
  title: '早餐店帮工',
  firm: '老王早餐',
  verified: true,
  pay: { unit: 'day', low: 13000, high: 13000, settle: 'day' },
  perHour: 2166,
  lng: 113.61,
  lat: 34.74,
  landmark: '菜场旁',
  from: '2026-11-22T01:00:00.000Z',
  to: '2026-11-22T07:00:00.000Z',
  places: 5,
  left: 3,
  easy: true,
  fiftyPlus: true,
  postedAt: '2026-11-20T01:00:00.000Z',
  confirmedAt: '2026-11-20T01:00:00.000Z',
  closes: '2026-11-22T01:00:00.000Z',
  ...more,
})

/** A standing post: weekdays and clock times instead of instants. */
export const postOf = (more: Partial<Card> = {}): Card =>
  cardOf({ kind: 'job', from: undefined, to: undefined, ...more })
