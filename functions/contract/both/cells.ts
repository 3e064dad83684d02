// The fixed grid of nested squares that places are filed under: a path of quadrant digits, one digit a level.
import { metresBetween, type Point } from './distance'

/** Level 15 is about 1.2 km high: the only position a phone ever sends. Level 12 is about 10 km: the partition in the table. */
export const phoneLevel = 15
export const partitionLevel = 12

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

/** The square and its neighbours up to `reach` squares away, row by row. */
export function blockAround(centre: Square, reach: number): Square[] {
  const block: Square[] = []
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1) block.push({ x: centre.x + dx, y: centre.y + dy, level: centre.level })
  return block
}

/** Metres that a block of `reach` squares round `centre` is sure to cover from any point of `inner`, a square inside the centre. */
export function coveredMetres(inner: Square, centre: Square, reach: number): number {
  const in_ = edges(inner)
  const out = edges(centre, reach)
  const north = { lng: in_.east, lat: in_.north }
  const south = { lng: in_.west, lat: in_.south }
  // Meridians meet towards the pole: the east-west gap is smallest at the block's edge farthest from the equator.
  const lat = Math.max(Math.abs(out.north), Math.abs(out.south))
  return Math.min(
    metresBetween(north, { lng: north.lng, lat: out.north }),
    metresBetween(south, { lng: south.lng, lat: out.south }),
    metresBetween({ lng: in_.west, lat }, { lng: out.west, lat }),
    metresBetween({ lng: in_.east, lat }, { lng: out.east, lat }),
  )
}

/** The fewest metres from any point of a square to a point: 0 inside it. */
export function leastMetres(square: Square, point: Point): number {
  const { west, south, east, north } = edges(square)
  const lng = Math.min(Math.max(point.lng, west), east)
  const lat = Math.min(Math.max(point.lat, south), north)
  return metresBetween({ lng, lat }, point)
}

function edges({ x, y, level }: Square, reach = 0) {
  const size = side(level)
  return {
    west: (x - reach) * size - 180,
    south: (y - reach) * size - 180,
    east: (x + 1 + reach) * size - 180,
    north: (y + 1 + reach) * size - 180,
  }
}
