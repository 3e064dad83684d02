// The fixed grid of nested squares that places are filed under: a path of quadrant digits, one digit a level.
import { metresBetween, type Point } from './distance'

/** Level 15 is about 1.2 km high: the only position a phone ever sends. */
export const phoneLevel = 15

export type Square = { x: number; y: number; level: number }

const side = (level: number) => 360 / 2 ** level

export function squareOf(point: Point, level: number): Square {
  return { x: Math.floor((point.lng + 180) / side(level)), y: Math.floor((point.lat + 180) / side(level)), level }
}

export function pathOf({ x, y, level }: Square): string {
  let path = ''
  for (let bit = level - 1; bit >= 0; bit -= 1) path += String(((x >> bit) & 1) + 2 * ((y >> bit) & 1))
  return path
}

export function squareAt(path: string): Square {
  let x = 0
  let y = 0
  for (const digit of path) {
    const quadrant = Number(digit)
    x = 2 * x + (quadrant & 1)
    y = 2 * y + (quadrant >> 1)
  }
  return { x, y, level: path.length }
}

export const cellOf = (point: Point): string => pathOf(squareOf(point, phoneLevel))

export const parentOf = ({ x, y, level }: Square, upTo: number): Square => ({
  x: x >> (level - upTo),
  y: y >> (level - upTo),
  level: upTo,
})

/** Every square of a level that any point within `metres` of a cell may lie in; at most a few too many, never one too few. */
export function squaresWithin(cell: Square, level: number, metres: number): Square[] {
  const centre = parentOf(cell, level)
  const reach = Math.ceil(metres / leastSide(centre)) + 1
  const squares: Square[] = []
  for (let y = centre.y - reach; y <= centre.y + reach; y += 1)
    for (let x = centre.x - reach; x <= centre.x + reach; x += 1) {
      const square = { x, y, level }
      if (leastBetween(cell, square) <= metres) squares.push(square)
    }
  return squares
}

/** A lower bound of the metres between two squares: meridians are taken where they stand closest. */
export function leastBetween(a: Square, b: Square): number {
  const [one, other] = [edges(a), edges(b)]
  const lng = Math.max(0, other.west - one.east, one.west - other.east)
  const lat = Math.max(0, other.south - one.north, one.south - other.north)
  const pole = Math.max(...[one, other].flatMap(({ north, south }) => [Math.abs(north), Math.abs(south)]))
  return Math.hypot(
    metresBetween({ lng: 0, lat: pole }, { lng, lat: pole }),
    metresBetween({ lng: 0, lat: 0 }, { lng: 0, lat }),
  )
}

/** A square is narrower than high; one row nearer to the pole it is narrower still. */
function leastSide(square: Square): number {
  const { west, east, north } = edges({ ...square, y: square.y + 1 })
  return metresBetween({ lng: west, lat: north }, { lng: east, lat: north })
}

/** The fewest metres from any point of a square to a point: 0 inside it. */
export function leastMetres(square: Square, point: Point): number {
  const { west, south, east, north } = edges(square)
  const lng = between(west, point.lng, east)
  return metresBetween({ lng, lat: between(south, nearestLat(point, lng), north) }, point)
}

/** Meridians come closer towards the pole, so the shortest way to one leads a little that way: 43 m in 20 km at 54° north. */
function nearestLat({ lng, lat }: Point, meridian: number): number {
  const turn = ((lng - meridian) * Math.PI) / 180
  return lat + (turn * turn * Math.sin((lat * Math.PI) / 90) * 45) / Math.PI
}

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most)

function edges({ x, y, level }: Square) {
  const size = side(level)
  return { west: x * size - 180, south: y * size - 180, east: (x + 1) * size - 180, north: (y + 1) * size - 180 }
}
