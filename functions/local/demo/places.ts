// Places of the demo town, out of the catalogue: a community by name, and a point near its middle that never moves.
import type { Point } from '#contract/both/distance'
import { allPlaces, type Place } from '../../stations/catalogue'

const metresPerDegree = 111200
const farthest = 150

/** `community` may be a street too; a name that is not in the catalogue stops the demo at once. */
export function placeIn(district: string, community: string): Place {
  const place = allPlaces.find((one) => one.district === district && one.name === community)
  if (!place) throw new Error(`the catalogue has no ${district}${community}`)
  return place
}

export const areaOf = (district: string, community: string): string => placeIn(district, community).area

/** Up to 150 m from the middle, always the same for the same seed. */
export function pointIn(district: string, community: string, seed: string): Point {
  const { lng, lat } = placeIn(district, community)
  const turn = [...seed].reduce((sum, letter, at) => sum + letter.charCodeAt(0) * (at + 7), 0)
  const reach = farthest * (0.3 + (turn % 7) / 10)
  const east = (reach * Math.cos(turn)) / metresPerDegree / Math.cos((lat * Math.PI) / 180)
  const north = (reach * Math.sin(turn)) / metresPerDegree
  return { lng: Number((lng + east).toFixed(5)), lat: Number((lat + north).toFixed(5)) }
}
