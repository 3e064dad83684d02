// The squares that places are filed under: whatever lies near a person is looked for, wherever in their square they stand.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  cellOf,
  leastBetween,
  leastMetres,
  parentOf,
  pathOf,
  phoneLevel,
  type Square,
  squareAt,
  squareOf,
  squaresWithin,
} from '#contract/both/cells'
import { metresBetween, type Point } from '#contract/both/distance'

const draws = { seed: 20261121, numRuns: 2000 }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const inChina = fc.record({
  lng: fc.double({ min: 73, max: 135, noNaN: true }),
  lat: fc.double({ min: 18, max: 54, noNaN: true }),
})

/** The searches that the service makes. */
const searches = [
  { level: 15, metres: 1000 },
  { level: 13, metres: 5000 },
  { level: 11, metres: 20000 },
]
const size = (level: number) => 360 / 2 ** level

const pointIn = ({ x, y, level }: Square, east: number, north: number): Point => ({
  lng: (x + Math.min(east, 1 - 1e-9)) * size(level) - 180,
  lat: (y + Math.min(north, 1 - 1e-9)) * size(level) - 180,
})

/** A place so many metres from where somebody stands, in any direction. */
function walked({ lng, lat }: Point, metres: number, turn: number): Point {
  const degrees = 180 / (Math.PI * 6371000)
  const north = metres * Math.sin(turn) * degrees
  const east = (metres * Math.cos(turn) * degrees) / Math.cos(((lat + north / 2) * Math.PI) / 180)
  return { lng: lng + east, lat: lat + north }
}

const around = ({ x, y, level }: Square): Square[] =>
  Array.from({ length: 81 }, (_, at) => ({ x: x + (at % 9) - 4, y: y + Math.floor(at / 9) - 4, level }))

/** A way that can be walked from one to the other: along their sides that face each other, at each of the four latitudes. */
function shortestWay(one: Square, other: Square): number {
  const [from, to] = [one, other].map((square) => [pointIn(square, 0, 0), pointIn(square, 1, 1)]) as [Side, Side]
  const east = (side: Side, at: Side) => Math.min(Math.max(side[0].lng, at[0].lng), at[1].lng)
  const near = { start: east(to, from), end: east(from, to) }
  const rows = [...from, ...to].map(({ lat }) => lat)
  const within = (lat: number, [south, north]: Side) => Math.min(Math.max(lat, south.lat), north.lat)
  const ways = rows.flatMap((lat) =>
    rows.map((end) =>
      metresBetween({ lng: near.start, lat: within(lat, from) }, { lng: near.end, lat: within(end, to) }),
    ),
  )
  return Math.min(...ways)
}
type Side = [Point, Point]

const somebody = fc.record({ at: inChina, east: share, north: share, far: share, turn: share }).map((drawn) => {
  const cell = squareOf(drawn.at, phoneLevel)
  return { ...drawn, cell, stands: pointIn(cell, drawn.east, drawn.north), turn: drawn.turn * 2 * Math.PI }
})

describe('a square', () => {
  test('and its path are the same thing written twice, at every level', () => {
    fc.assert(
      fc.property(inChina, fc.integer({ min: 1, max: 22 }), (point, level) => {
        const square = squareOf(point, level)
        const path = pathOf(square)
        expect(path).toMatch(new RegExp(`^[0-3]{${level}}$`))
        expect(squareAt(path)).toEqual(square)
      }),
      draws,
    )
  })

  test('holds the points it is named after, and lies in the squares its path begins with', () => {
    fc.assert(
      fc.property(somebody, fc.integer({ min: 1, max: phoneLevel }), ({ at, cell, stands }, level) => {
        expect([cellOf(at), cellOf(stands)]).toEqual([pathOf(cell), pathOf(cell)])
        expect(leastMetres(cell, at)).toBeCloseTo(0, 6)
        expect(pathOf(parentOf(cell, level))).toBe(pathOf(cell).slice(0, level))
      }),
      draws,
    )
  })
})

describe('what is near a person', () => {
  test.each(searches)('within $metres metres lies in a square of level $level that is read', ({ level, metres }) => {
    let most = 0
    fc.assert(
      fc.property(somebody, ({ cell, stands, far, turn }) => {
        const place = walked(stands, metres * far, turn)
        fc.pre(metresBetween(stands, place) <= metres)
        const squares = squaresWithin(cell, level, metres).map(pathOf)
        expect(squares).toContain(pathOf(squareOf(place, level)))
        expect(new Set(squares).size).toBe(squares.length)
        most = Math.max(most, squares.length)
      }),
      draws,
    )
    expect(most).toBeLessThanOrEqual(25)
  })

  test.each(searches)('is in no square that is left out of $metres metres, even by its nearest corner', (search) => {
    fc.assert(
      fc.property(inChina, ({ lng, lat }) => {
        const cell = squareOf({ lng, lat }, phoneLevel)
        const read = new Set(squaresWithin(cell, search.level, search.metres).map(pathOf))
        const left = around(parentOf(cell, search.level)).filter((square) => !read.has(pathOf(square)))
        expect(left.filter((square) => shortestWay(cell, square) <= search.metres)).toEqual([])
      }),
      { ...draws, numRuns: 300 },
    )
  })

  test('is in a square that is never farther than the place itself', () => {
    fc.assert(
      fc.property(somebody, fc.constantFrom(...searches), ({ cell, stands, far, turn }, { level, metres }) => {
        const place = walked(stands, metres * far, turn)
        const least = leastBetween(cell, squareOf(place, level))
        expect(least).toBeLessThanOrEqual(metresBetween(stands, place) + 0.001)
        expect(least).toBeCloseTo(leastBetween(squareOf(place, level), cell), 6)
      }),
      draws,
    )
  })
})

describe('the fewest metres from a square to a place', () => {
  test('are no more than from any point of the square, to a centimetre', () => {
    fc.assert(
      fc.property(somebody, ({ cell, stands, far, turn }) => {
        const place = walked(stands, 20000 * far, turn)
        expect(leastMetres(cell, place)).toBeLessThanOrEqual(metresBetween(stands, place) + 0.01)
      }),
      draws,
    )
  })

  test('are found where they are fewest: a little polewards of the shortest way east', () => {
    const shares = Array.from({ length: 1001 }, (_, at) => at / 1000)
    for (const lat of [18, 34.74, 53.9])
      for (const north of [0, 0.3, 0.9, 1]) {
        const cell = squareOf({ lng: 113.61, lat }, phoneLevel)
        const place = walked(pointIn(cell, 1, north), 20000, 0)
        const least = Math.min(...shares.map((one) => metresBetween(pointIn(cell, 1, one), place)))
        expect(Math.abs(leastMetres(cell, place) - least)).toBeLessThan(0.01)
      }
  })

  test('are never fewer than there are: somebody in the square has no farther to go', () => {
    fc.assert(
      fc.property(somebody, ({ cell, stands, far, turn }) => {
        const place = walked(stands, 20000 * far, turn)
        const [east, north] = [place.lng, place.lat].map((degrees, axis) =>
          Math.min(1, Math.max(0, (degrees + 180) / size(phoneLevel) - (axis === 0 ? cell.x : cell.y))),
        ) as [number, number]
        expect(metresBetween(pointIn(cell, east, north), place) - leastMetres(cell, place)).toBeLessThan(0.1)
      }),
      draws,
    )
  })
})
