// When people may be spoken to and how long an offer is good: shorter the nearer the work, and the night is not counted.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clockOf, type Instant, instantAt } from '#contract/both/days'
import { addWaking, halfway, offerUntil, sayAt, wakingBetween } from '../../functions/reserve/night'
import { policies } from '../../functions/reserve/policy'

const seed = 20261121
const often = { seed, numRuns: 500 }
const minute = 60_000
const today = (clock: string) => instantAt('2026-11-21', clock)
const tomorrow = (clock: string) => instantAt('2026-11-22', clock)
const onMonday = (clock: string) => instantAt('2026-11-23', clock)
const later = (at: Instant, minutes: number) => new Date(Date.parse(at) + minutes * minute).toISOString()

const { offers } = policies.gig
/** A shift can be taken until it begins, unless told otherwise. */
const until = (now: Instant, from: Instant, closes = from) => offerUntil({ offers, from, closes }, now)

describe('by day', () => {
  test.each([
    ['in two hours', today('11:00'), today('09:15')],
    ['in three hours', today('12:00'), today('09:15')],
    ['in four hours', today('13:00'), today('09:45')],
    ['this evening', today('20:00'), today('09:45')],
    ['tomorrow at eight', tomorrow('08:00'), today('11:00')],
    ['the day after tomorrow', onMonday('08:00'), today('15:00')],
    ['in a week', instantAt('2026-11-28', '08:00'), today('21:00')],
  ])('who is offered at nine a shift that starts %s has so long to answer', (_when, from, answerBy) => {
    expect(until(today('09:00'), from)).toBe(answerBy)
  })

  test('nobody can answer after the sign-up has closed', () => {
    expect(until(today('09:00'), tomorrow('08:00'), today('10:10'))).toBe(today('10:10'))
    expect(until(today('09:00'), today('09:05'))).toBe(today('09:05'))
  })

  test('an offer made in the evening goes on in the morning with what the evening left', () => {
    expect(until(today('20:00'), onMonday('18:00'))).toBe(tomorrow('11:00'))
    expect(until(today('20:30'), tomorrow('18:00'))).toBe(tomorrow('07:30'))
  })

  test('what is said by day is said at once', () => {
    for (const clock of ['06:00', '12:00', '20:59']) expect(sayAt(today(clock), onMonday('15:00'))).toBe(today(clock))
  })
})

describe('at night', () => {
  test('nobody is woken for work in the afternoon: they hear of it at six and have their whole time from then', () => {
    expect(sayAt(today('23:00'), tomorrow('14:00'))).toBe(tomorrow('06:00'))
    expect(sayAt(tomorrow('02:00'), tomorrow('14:00'))).toBe(tomorrow('06:00'))
    expect(until(today('23:00'), tomorrow('14:00'))).toBe(tomorrow('08:00'))
    expect(until(tomorrow('05:59'), tomorrow('17:00'))).toBe(tomorrow('06:45'))
  })

  test('work that starts before the coming noon is said at once, and the time runs at night too', () => {
    expect(sayAt(today('23:00'), tomorrow('08:00'))).toBe(today('23:00'))
    expect(sayAt(tomorrow('02:00'), tomorrow('11:59'))).toBe(tomorrow('02:00'))
    expect(until(today('23:00'), tomorrow('08:00'))).toBe(today('23:45'))
    expect(until(tomorrow('04:00'), tomorrow('06:30'))).toBe(tomorrow('04:15'))
  })

  test('noon itself is afternoon, and nine in the evening is night', () => {
    expect(sayAt(today('21:00'), tomorrow('12:00'))).toBe(tomorrow('06:00'))
    expect(sayAt(today('21:00'), tomorrow('11:59'))).toBe(today('21:00'))
    expect(sayAt(today('20:59'), tomorrow('12:00'))).toBe(today('20:59'))
  })

  test('work on the morning after the next is no reason to wake anybody', () => {
    expect(sayAt(today('22:00'), onMonday('08:00'))).toBe(tomorrow('06:00'))
  })
})

describe('half of the time to answer', () => {
  test('is half of the waking minutes, in hours when somebody can be rung', () => {
    expect(halfway(today('09:00'), today('11:00'))).toBe(today('10:00'))
    expect(halfway(today('20:00'), tomorrow('11:00'))).toBe(tomorrow('08:00'))
    expect(halfway(tomorrow('06:00'), tomorrow('08:00'))).toBe(tomorrow('07:00'))
  })

  test('lies in the night only for what was said at night because it is for the morning', () => {
    expect(halfway(today('23:00'), today('23:45'))).toBe('2026-11-21T15:22:30.000Z')
  })
})

/** To the minute, over a week with two changes of month. */
const instant = fc.nat({ max: 40 * 1440 }).map((minutes) => later(instantAt('2026-11-10', '00:00'), minutes))
const isWaking = (at: Instant) => clockOf(at) > '06:00' && clockOf(at) <= '21:00'
/** Work some minutes to ten days ahead. */
const asked = fc
  .record({ now: instant, ahead: fc.integer({ min: 1, max: 10 * 1440 }), early: fc.nat({ max: 10 * 1440 }) })
  .map(({ now, ahead, early }) => {
    const from = later(now, ahead)
    return { now, from, closes: later(from, -Math.min(early, ahead - 1)) }
  })

test('no offer is good beyond the closing, and each is good for a while', () => {
  const good = fc.property(asked, ({ now, from, closes }) => {
    const answerBy = until(now, from, closes)
    expect(answerBy <= closes).toBe(true)
    expect(answerBy > now).toBe(true)
  })
  fc.assert(good, often)
})

test('whoever is offered something hears of it while it is still good', () => {
  const heard = fc.property(asked, ({ now, from }) => {
    const told = sayAt(now, from)
    expect(told >= now && told < until(now, from)).toBe(true)
    expect(isWaking(later(told, 1)) || told === now).toBe(true)
  })
  fc.assert(heard, often)
})

test('an offer is never shorter because the work is further away', () => {
  const grows = fc.property(asked, fc.nat({ max: 5 * 1440 }), ({ now, from }, more) =>
    expect(until(now, from) <= until(now, later(from, more))).toBe(true),
  )
  fc.assert(grows, often)
})

test('the call comes after the news and before the offer is over', () => {
  const between = fc.property(asked, ({ now, from }) => {
    const [told, answerBy] = [sayAt(now, from), until(now, from)]
    const half = halfway(told, answerBy)
    expect(half > told && half < answerBy).toBe(true)
  })
  fc.assert(between, often)
})

test('so many waking minutes on are so many waking minutes between, and the other way round', () => {
  const there = fc.property(instant, fc.nat({ max: 6000 }), (from, minutes) =>
    expect(wakingBetween(from, addWaking(from, minutes))).toBe(minutes),
  )
  const back = fc.property(instant, fc.nat({ max: 6000 }), (from, more) => {
    const to = later(from, more)
    if (isWaking(to)) expect(addWaking(from, wakingBetween(from, to))).toBe(to)
  })
  fc.assert(there, often)
  fc.assert(back, often)
})

test('waking minutes add up, whenever one looks at the clock between', () => {
  const adds = fc.property(instant, fc.nat({ max: 6000 }), fc.nat({ max: 6000 }), (from, first, second) => {
    const [middle, to] = [later(from, first), later(from, first + second)]
    expect(wakingBetween(from, middle) + wakingBetween(middle, to)).toBe(wakingBetween(from, to))
  })
  fc.assert(adds, often)
})
