// What pay comes to an hour, so that people can compare a day's pay with a month's; nobody is promised more than they get.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Pay, payPerHour } from '#contract/both/pay'
import { payUnits } from '#contract/postings'

const pay = (unit: Pay['unit'], low: number, high = low): Pay => ({ unit, low, high, settle: 'day' })

describe('an hour’s pay', () => {
  test.each<[string, Pay, number | undefined, number | undefined]>([
    ['21 yuan an hour is just that', pay('hour', 2100), undefined, 2100],
    ['by the hour does not ask how many hours', pay('hour', 2100), 4, 2100],
    ['130 yuan for a day of six hours', pay('day', 13000), 6, 2166],
    ['a day of half hours', pay('day', 13000), 6.5, 2000],
    ['a day whose hours nobody wrote', pay('day', 13000), undefined, undefined],
    ['a day of no hours at all', pay('day', 13000), 0, undefined],
    ['3,480 yuan a month at 174 hours', pay('month', 348000), undefined, 2000],
    ['a month of 21.75 days of four hours', pay('month', 348000), 4, 4000],
    ['a year of twelve such months', pay('year', 4176000), undefined, 2000],
    ['by the piece', pay('piece', 50), 8, undefined],
  ])('of %s', (_title, paid, hours, fen) => expect(payPerHour(paid, hours)).toBe(fen))

  test('is drawn from the low end of a range', () => {
    expect(payPerHour(pay('hour', 2000, 3000))).toBe(2000)
    expect(payPerHour(pay('month', 348000, 600000))).toBe(2000)
  })

  test('is whole fen and never more than the pay itself, whatever is paid', () => {
    const hours = fc.option(
      fc.integer({ min: 1, max: 48 }).map((half) => half / 2),
      { nil: undefined },
    )
    fc.assert(
      fc.property(fc.constantFrom(...payUnits), fc.nat(100_000_000), hours, (unit, low, day) => {
        const fen = payPerHour(pay(unit, low), day)
        if (fen === undefined) return
        const worked = { hour: 1, day: day ?? 0, month: day ? day * 21.75 : 174, year: 12 * 174, piece: 0 }[unit]
        expect(Number.isInteger(fen)).toBe(true)
        expect(fen * worked).toBeLessThanOrEqual(low + 1e-6)
        expect((fen + 1) * worked).toBeGreaterThan(low - 1e-6)
      }),
      { seed: 20261121, numRuns: 1000 },
    )
  })
})
