// People live by Shanghai days: midnight, the year's end and leap days fall where their own calendar has them.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  ageOn,
  clockOf,
  dayOf,
  daysBetween,
  daysTouched,
  hoursBetween,
  instantAt,
  isDay,
  weekdayOf,
  weekendOf,
} from '#contract/both/days'

const seed = 20261121
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  test.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21', '23:59'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22', '00:00'],
    ['2026-12-31T15:59:00.000Z', '2026-12-31', '23:59'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', '00:00'],
    ['2028-02-29T16:00:00.000Z', '2028-03-01', '00:00'],
  ])('of somebody in Shanghai at %s is %s, and their clock shows %s', (instant, own, clock) => {
    expect([dayOf(instant), clockOf(instant)]).toEqual([own, clock])
    expect([dayOf(new Date(instant)), clockOf(new Date(instant))]).toEqual([own, clock])
  })

  test('and a clock time give back the instant they were read from', () => {
    const minute = fc.date({ min: new Date('1995-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, (date) => {
        const at = `${date.toISOString().slice(0, 16)}:00.000Z`
        expect(instantAt(dayOf(at), clockOf(at))).toBe(at)
      }),
      { seed, numRuns: 1000 },
    )
    expect(instantAt('2027-01-01', '00:00')).toBe('2026-12-31T16:00:00.000Z')
  })

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2028-02-29', 366, '2029-03-01'],
  ])('%s and %i more is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  test('counted forwards and back is the same, and its weekday follows', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days)
        expect([daysBetween(from, to), addDays(to, -days)]).toEqual([days, from])
        expect(weekdayOf(to)).toBe((((weekdayOf(from) + days) % 7) + 7) % 7)
      }),
      { seed, numRuns: 1000 },
    )
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', '', '2026-04-01T'])(
    'is not %p',
    (text) => expect(isDay(text)).toBe(false),
  )

  test('is 29 February only in a leap year', () => {
    expect(['2028-02-29', '2000-02-29', '2027-02-29', '2100-02-29'].map(isDay)).toEqual([true, true, false, false])
  })
})

describe('the weekend that a person asks for', () => {
  test.each([
    ['Monday', '2026-11-16', '2026-11-21'],
    ['Tuesday', '2026-11-17', '2026-11-21'],
    ['Wednesday', '2026-11-18', '2026-11-21'],
    ['Thursday', '2026-11-19', '2026-11-21'],
    ['Friday', '2026-11-20', '2026-11-21'],
    ['Saturday', '2026-11-21', '2026-11-21'],
    ['Sunday', '2026-11-22', '2026-11-21'],
    ['the Thursday before New Year', '2026-12-31', '2027-01-02'],
  ])('on %s is the one they mean', (_name, today, saturday) => {
    expect(weekendOf(today)).toEqual([saturday, addDays(saturday, 1)])
    expect(weekendOf(today).map(weekdayOf)).toEqual([6, 0])
  })
})

describe('a shift', () => {
  const at = (own: string, clock: string) => instantAt(own, clock)

  test('touches each day it has a minute of, and not the day it ends with', () => {
    expect(daysTouched(at('2026-11-21', '09:00'), at('2026-11-21', '15:00'))).toEqual(['2026-11-21'])
    expect(daysTouched(at('2026-11-21', '18:00'), at('2026-11-22', '00:00'))).toEqual(['2026-11-21'])
    expect(daysTouched(at('2026-11-21', '18:00'), at('2026-11-22', '00:01'))).toEqual(['2026-11-21', '2026-11-22'])
    expect(daysTouched(at('2026-12-31', '22:00'), at('2027-01-01', '06:00'))).toEqual(['2026-12-31', '2027-01-01'])
    const leap = ['2028-02-28', '2028-02-29', '2028-03-01']
    expect(daysTouched(at('2028-02-28', '08:00'), at('2028-03-01', '17:00'))).toEqual(leap)
  })

  test('that begins at midnight touches that day, even when it takes no time at all', () => {
    const midnight = at('2026-11-22', '00:00')
    expect(daysTouched(midnight, midnight)).toEqual(['2026-11-22'])
    expect(daysTouched(midnight, at('2026-11-23', '00:00'))).toEqual(['2026-11-22'])
  })

  test('over midnight has the hours that people work', () => {
    expect(hoursBetween(at('2026-11-21', '22:00'), at('2026-11-22', '06:30'))).toBe(8.5)
  })
})

describe('a person’s age', () => {
  test.each([
    ['the day before the birthday', '2010-11-22', '2026-11-21', 15],
    ['on the birthday', '2010-11-22', '2026-11-22', 16],
    ['on 31 December', '2010-01-01', '2026-12-31', 16],
    ['on 1 January', '2010-12-31', '2027-01-01', 16],
    ['born on 29 February, on 28 February', '2012-02-29', '2028-02-28', 15],
    ['born on 29 February, on a 29 February', '2012-02-29', '2028-02-29', 16],
    ['born on 29 February, on 28 February of a common year', '2012-02-29', '2029-02-28', 16],
    ['born on 29 February, on 1 March of a common year', '2012-02-29', '2029-03-01', 17],
    ['on the day of birth', '2026-11-21', '2026-11-21', 0],
  ])('%s is counted in whole years', (_when, born, today, age) => {
    expect(ageOn(born, today)).toBe(age)
  })
})
