// Where the person looks for work from: a community picked by name or the phone's own position; it stays on the phone.
import type { Point } from '#contract/both/distance'
import type { Answer } from '#contract/shapes'
import { kept } from './storage'

export type NamedPlace = Answer<'stations.places'>['places'][number]
export type Place = NamedPlace | (Point & { own: true })

export const place = kept<Place | null>('place', null)
