// The shapes of stations' routes; types are inferred from them.
import * as v from 'valibot'
import { cell, plainText, type ShapesOfRoute } from './shape'

const station = v.object({
  stationId: v.string(),
  name: v.string(),
  phone: v.string(),
  area: v.string(),
  address: v.string(),
  lng: v.number(),
  lat: v.number(),
  /** 0 is Sunday; absent days are closed. */
  hours: v.array(v.object({ weekday: v.number(), opens: v.string(), closes: v.string() })),
})
const place = v.object({
  area: v.string(),
  name: v.string(),
  street: v.string(),
  district: v.string(),
  city: v.string(),
  lng: v.number(),
  lat: v.number(),
})

export const shapes = {
  'stations.near': { query: v.strictObject({ cell }), answer: v.object({ stations: v.array(station) }) },
  'stations.places': {
    query: v.strictObject({ name: v.optional(plainText(20)) }),
    answer: v.object({ places: v.array(place) }),
  },
} as const satisfies Record<string, ShapesOfRoute>
