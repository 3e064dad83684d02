// How far and how long on foot: close enough to the globe for every walk and ride that anybody takes to work.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { metresBetween, type Point, walkMinutes } from '#contract/both/distance'
import { ringMetres } from '#contract/postings'

const seed = 20261121
const home = { lng: 113.61, lat: 34.74 }
const inChina = fc.record({
  lng: fc.double({ min: 73, max: 135, noNaN: true }),
  lat: fc.double({ min: 18, max: 54, noNaN: true }),
})
const step = fc.double({ min: -0.3, max: 0.3, noNaN: true })

/** On the globe itself. */
function haversine(a: Point, b: Point): number {
  const [from, to, turn] = [a.lat, b.lat, b.lng - a.lng].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ]
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(turn / 2) ** 2
  return 2 * 6371000 * Math.asin(Math.sqrt(half))
}

describe('metres between a home and a job', () => {
  test('are within 0.1 % of the globe’s, whichever way one goes', () => {
    fc.assert(
      fc.property(inChina, step, step, (one, east, north) => {
        const other = { lng: one.lng + east, lat: one.lat + north }
        const [metres, truth] = [metresBetween(one, other), haversine(one, other)]
        expect(Math.abs(metres - truth)).toBeLessThanOrEqual(truth / 1000 + 0.001)
        expect(metresBetween(other, one)).toBeCloseTo(metres, 6)
      }),
      { seed, numRuns: 2000 },
    )
  })

  test('are none where one lives, and about 111 km for a degree to the north', () => {
    expect(metresBetween(home, home)).toBe(0)
    expect(metresBetween(home, { ...home, lat: home.lat + 1 })).toBeCloseTo(111_195, -1)
  })
})

describe('minutes on foot', () => {
  test.each([
    [0, 1],
    [57, 1],
    [58, 2],
    [700, 13],
    [1000, 18],
  ])('for %i metres as the crow flies are %i', (metres, minutes) => expect(walkMinutes(metres)).toBe(minutes))

  test('to the edge of the 15-minute ring are 15, and a step beyond it 16', () => {
    expect([walkMinutes(ringMetres['15min']), walkMinutes(ringMetres['15min'] + 1)]).toEqual([15, 16])
  })
})
