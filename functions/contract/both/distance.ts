// How far and how long on foot between two points of the same map system (GCJ-02); no sorting policy here.

export type Point = { lng: number; lat: number }

const earthRadius = 6371000
const radians = Math.PI / 180

/** Metres as the crow flies (equirectangular: under 0.1 % off within 50 km). */
export function metresBetween(a: Point, b: Point): number {
  const x = (b.lng - a.lng) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  const y = (b.lat - a.lat) * radians
  return Math.sqrt(x * x + y * y) * earthRadius
}

/** Streets are longer than the crow's way: a third more, at 75 metres a minute, a pace people over fifty keep. */
const detour = 1.3
const metresPerMinute = 75

/** Minutes on foot, at least 1, rounded up. */
export function walkMinutes(metres: number): number {
  return Math.max(1, Math.ceil((metres * detour) / metresPerMinute))
}
