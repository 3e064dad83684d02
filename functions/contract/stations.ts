// The border of stations: the directory and the places one can pick by name. Plain data.
import type { Code, Route } from './route'

export const routes = {
  'stations.near': {
    method: 'GET',
    path: '/v1/stations',
    who: 'anyone',
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
  'stations.places': {
    method: 'GET',
    path: '/v1/places',
    who: 'anyone',
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
} as const satisfies Record<`stations.${string}`, Route>

export const codes = {} as const satisfies Record<string, Code>
