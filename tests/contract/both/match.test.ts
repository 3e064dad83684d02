// What a person asks for is what they see: each filter lets through what it names and nothing else, and each order is total.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { instantAt } from '#contract/both/days'
import { type Asked, fits, orderKey, ringOf } from '#contract/both/match'
import type { Card } from '#contract/card'
import { filters, kinds, payUnits, ringMetres } from '#contract/postings'
import { cardOf, now, postOf } from './card'

const isShown = (card: Card, asked: Asked = {}) => fits(card, asked, now)
const shift = (day: string, starts: string, ends: string, until = day) =>
  cardOf({ from: instantAt(day, starts), to: instantAt(until, ends), closes: instantAt(until, ends) })
const [friday, saturday, sunday, monday] = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'] as const

describe('somebody who asks for nothing special', () => {
  test('sees what is open and has a place left', () => {
    expect(isShown(cardOf())).toBe(true)
    expect(isShown(postOf())).toBe(true)
  })

  test('sees nothing that is full, and nothing from the moment on which it closes', () => {
    expect(isShown(cardOf({ left: 0 }))).toBe(false)
    expect(isShown(cardOf({ closes: now }))).toBe(false)
    expect(isShown(cardOf({ closes: '2026-11-21T01:00:00.001Z' }))).toBe(true)
  })

  test('is shown work as far as 20 km, and else as far as the ring they chose', () => {
    expect(ringOf({})).toBe(20000)
    expect(filters.ring.map((ring) => ringOf({ ring }))).toEqual(Object.values(ringMetres))
  })
})

describe('somebody who filters', () => {
  test.each(kinds)('by the kind %s sees that kind only', (kind) => {
    expect(kinds.filter((other) => isShown(cardOf({ kind: other }), { kind }))).toEqual([kind])
  })

  test.each(filters.unit)('by pay by the %s sees that pay only', (unit) => {
    const paidBy = (other: (typeof payUnits)[number]) => cardOf({ pay: { ...cardOf().pay, unit: other } })
    expect(payUnits.filter((other) => isShown(paidBy(other), { unit }))).toEqual([unit])
  })

  test('by no experience, or by 50 and over, sees only what says so', () => {
    const plain = cardOf({ easy: false, fiftyPlus: false })
    expect([isShown(plain), isShown(plain, { easy: 'yes' }), isShown(plain, { fiftyPlus: 'yes' })]).toEqual([
      true,
      false,
      false,
    ])
    expect(isShown(cardOf({ fiftyPlus: false }), { easy: 'yes' })).toBe(true)
    expect(isShown(cardOf({ easy: false }), { fiftyPlus: 'yes' })).toBe(true)
  })

  test('who would wait for a place sees full shifts too, but no full post', () => {
    const full = cardOf({ left: 0 })
    expect([isShown(full), isShown(full, { full: 'yes' })]).toEqual([false, true])
    expect(isShown(cardOf({ kind: 'job', left: 0 }), { full: 'yes' })).toBe(false)
  })

  test('by several things sees what fits them all', () => {
    const asked: Asked = { kind: 'gig', unit: 'day', easy: 'yes', fiftyPlus: 'yes', day: 'tomorrow', hours: '9-15' }
    expect(isShown(cardOf(), asked)).toBe(true)
    for (const other of [{ kind: 'job' }, { unit: 'hour' }, { day: 'today' }, { hours: 'night' }] as Asked[])
      expect(isShown(cardOf(), { ...asked, ...other })).toBe(false)
  })
})

describe('somebody who asks for a day', () => {
  test.each<[string, Card, string[]]>([
    ['a shift today', shift(saturday, '13:00', '17:00'), ['today', 'weekend']],
    ['a shift tomorrow', shift(sunday, '09:00', '15:00'), ['tomorrow', 'weekend']],
    ['a shift on Monday', shift(monday, '09:00', '15:00'), []],
    ['a night that began yesterday', shift(friday, '22:00', '10:00', saturday), ['today', 'weekend']],
    ['a shift that ends at midnight', shift(saturday, '18:00', '00:00', sunday), ['today', 'weekend']],
    ['a night over midnight', shift(saturday, '22:00', '06:00', sunday), ['today', 'tomorrow', 'weekend']],
    ['a shift of three days', shift(saturday, '08:00', '17:00', monday), ['today', 'tomorrow', 'weekend']],
    ['a post on Saturdays', postOf({ weekdays: [6] }), ['today', 'weekend']],
    ['a post on Sundays', postOf({ weekdays: [0] }), ['tomorrow', 'weekend']],
    ['a post on working days', postOf({ weekdays: [1, 2, 3, 4, 5] }), []],
    ['a post whose days nobody wrote', postOf(), []],
  ])('sees %s on the days it is on', (_what, card, days) => {
    expect(filters.day.filter((day) => isShown(card, { day }))).toEqual(days)
  })

  test('on a Sunday means this weekend, not the next', () => {
    const onSunday = instantAt(sunday, '10:00')
    expect(fits(shift(sunday, '13:00', '17:00'), { day: 'weekend' }, onSunday)).toBe(true)
    expect(fits(shift('2026-11-28', '09:00', '15:00'), { day: 'weekend' }, onSunday)).toBe(false)
  })

  test('just after midnight in Shanghai means the new day', () => {
    const midnight = '2026-11-21T16:00:00.000Z'
    expect(fits(shift(sunday, '09:00', '15:00'), { day: 'today' }, midnight)).toBe(true)
    expect(fits(shift(sunday, '09:00', '15:00'), { day: 'tomorrow' }, midnight)).toBe(false)
  })
})

describe('somebody who asks for hours', () => {
  test.each<[string, string, string[]]>([
    ['09:00', '15:00', ['9-15']],
    ['08:59', '12:00', ['morning']],
    ['09:00', '12:30', ['9-15', 'morning']],
    ['05:00', '12:31', []],
    ['12:00', '19:00', ['afternoon']],
    ['12:00', '15:00', ['9-15', 'afternoon']],
    ['18:00', '19:00', ['afternoon', 'night']],
    ['04:59', '11:00', ['night']],
    ['22:00', '06:00', ['night']],
    ['16:00', '00:00', ['night']],
    ['09:00', '09:00', ['night']],
    ['08:00', '17:30', []],
  ])('sees work from %s to %s where it fits, as a shift and as a post', (starts, ends, hours) => {
    const until = ends <= starts ? monday : sunday
    const cards = [shift(sunday, starts, ends, until), postOf({ starts, ends })]
    for (const card of cards) expect(filters.hours.filter((one) => isShown(card, { hours: one }))).toEqual(hours)
  })

  test('is shown a shift of several days at night only, whatever the clock says at its ends', () => {
    const long = [shift(sunday, '09:00', '15:00', '2026-11-24'), shift(sunday, '12:00', '12:30', monday)]
    for (const card of long) expect(filters.hours.filter((hours) => isShown(card, { hours }))).toEqual(['night'])
  })

  test('is not shown work whose hours nobody knows', () => {
    const unknown = [postOf(), postOf({ starts: '09:00' }), postOf({ ends: '15:00' })]
    for (const card of unknown) expect(filters.hours.filter((hours) => isShown(card, { hours }))).toEqual([])
  })
})

describe('the order of a list', () => {
  const keysOf = (sort: (typeof filters.sort)[number], cards: Card[]) => cards.map((card) => orderKey(card, sort))
  const isSorted = (keys: string[]) => keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)

  test('puts the newest, the best paid and the soonest first, and last what says nothing of it', () => {
    const posted = ['2026-11-21T00:00:00.000Z', '2026-11-20T23:59:59.999Z', '2019-01-01T00:00:00.000Z']
    const paid = [9_000_000, 2166, 999, undefined]
    const begun = ['2026-11-21T03:00:00.000Z', '2026-12-31T16:00:00.000Z', undefined]
    expect(
      isSorted(
        keysOf(
          'newest',
          posted.map((postedAt) => cardOf({ postedAt })),
        ),
      ),
    ).toBe(true)
    expect(
      isSorted(
        keysOf(
          'pay',
          paid.map((perHour) => cardOf({ perHour })),
        ),
      ),
    ).toBe(true)
    expect(
      isSorted(
        keysOf(
          'soonest',
          begun.map((from) => cardOf({ from })),
        ),
      ),
    ).toBe(true)
  })

  test('by nearness follows the metres to a millimetre, and the id where two are equally far', () => {
    const metres = fc.double({ min: 0, max: 50_000, noNaN: true })
    fc.assert(
      fc.property(metres, metres, (one, other) => {
        fc.pre(Math.abs(one - other) > 0.002)
        expect(orderKey(cardOf(), 'near', one) < orderKey(cardOf(), 'near', other)).toBe(one < other)
      }),
      { seed: 20261121, numRuns: 1000 },
    )
    const twins = ['pst_0000000001', 'pst_0000000002'].map((postingId) => cardOf({ postingId }))
    for (const sort of filters.sort) expect(isSorted(keysOf(sort, twins))).toBe(true)
  })
})
