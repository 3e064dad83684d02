// The form of a shift: a day and two clock times become the instants a firm means, also over midnight, and untouched times stay.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clockOf, dayOf, hoursBetween, instantAt } from '#contract/both/days'
import { shiftLimits } from '#contract/postings'
import { type Meaning, whatItMeans } from '../../../miniapp/pages/firm/change/means'
import { formOf, inLimits, isSame, spanOf, termsOf } from '../../../miniapp/pages/firm/change/terms'

const seed = 20261121
const day = '2026-11-22'
const span = (starts: string, ends: string) => spanOf({ day, starts, ends })
const at = (when: string) => instantAt(when.slice(0, 10), when.slice(11))
const seen = { places: 5, from: at('2026-11-22 06:00'), to: at('2026-11-22 12:00') }

describe('a firm that picks a day and two times', () => {
  test.each([
    ['06:00', '12:00', '2026-11-22 06:00', '2026-11-22 12:00'],
    ['22:00', '06:00', '2026-11-22 22:00', '2026-11-23 06:00'],
    ['18:00', '00:00', '2026-11-22 18:00', '2026-11-23 00:00'],
    ['00:00', '05:30', '2026-11-22 00:00', '2026-11-22 05:30'],
    ['08:00', '08:00', '2026-11-22 08:00', '2026-11-23 08:00'],
  ])('from %s to %s means %s to %s', (starts, ends, from, to) => {
    expect(span(starts, ends)).toEqual({ from: at(from), to: at(to) })
  })

  test('never means a shift that ends before it starts or is longer than one may be', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    fc.assert(
      fc.property(clock, clock, (starts, ends) => {
        const { from, to } = span(starts, ends)
        expect([dayOf(from), clockOf(from), clockOf(to)]).toEqual([day, starts, ends])
        expect(hoursBetween(from, to)).toBeGreaterThan(0)
        expect(hoursBetween(from, to)).toBeLessThanOrEqual(shiftLimits.hours)
      }),
      { seed },
    )
  })

  test('and changes the day only keeps the hours, over midnight too', () => {
    const night = { places: 2, from: at('2026-11-22 22:00'), to: at('2026-11-23 06:00') }
    expect(termsOf({ day: '2026-11-25' }, night)).toEqual({
      places: 2,
      from: at('2026-11-25 22:00'),
      to: at('2026-11-26 06:00'),
    })
  })
})

describe('a firm that changes the places only', () => {
  test('leaves the time as it is, to the second and however long the shift', () => {
    const long = { places: 5, from: '2026-11-22T22:00:07.000Z', to: '2026-11-25T04:00:00.000Z' }
    expect(termsOf({ places: 7 }, long)).toEqual({ ...long, places: 7 })
    expect(termsOf({ ...formOf(long), places: 7 }, long)).toEqual({ ...long, places: 7 })
  })

  test('cannot leave what one shift may have', () => {
    expect([inLimits(0), inLimits(3), inLimits(shiftLimits.places + 1)]).toEqual([1, 3, shiftLimits.places])
  })

  test('and puts them back has changed nothing', () => {
    expect(isSame(termsOf({ places: 5, day }, seen), seen)).toBe(true)
    expect(isSame(termsOf({ ends: '12:30' }, seen), seen)).toBe(false)
  })
})

describe('what a change means', () => {
  const meaning: Meaning = { held: 5, offered: 0, waiting: 2, left: 0, least: 5, moves: true, clash: 1, offers: 2 }
  const later = { places: 7, from: at('2026-11-22 07:00'), to: at('2026-11-22 13:00') }

  test('is said of those who come, those who wait, those who clash and those whose turn it is', () => {
    expect(whatItMeans(meaning, later, seen)).toEqual([
      ['held', 5],
      ['waiting', 2],
      ['more', 2],
      ['told', 5],
      ['clash', 1],
      ['offers', 2],
    ])
  })

  test('says that nothing changes and that nobody is there', () => {
    const nobody = { ...meaning, held: 0, waiting: 0, moves: false, clash: 0, offers: 0 }
    expect(whatItMeans(nobody, seen, seen)).toEqual([
      ['same', 1],
      ['nobody', 1],
    ])
  })

  test('counts fewer places as fewer', () => {
    const fewer = { ...meaning, moves: false, clash: 0, offers: 0 }
    expect(whatItMeans(fewer, { ...seen, places: 4 }, seen)).toContainEqual(['fewer', 1])
  })
})
