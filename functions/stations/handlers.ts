// One function per route of stations: the directory and the places one can pick by name.
import type { Handlers } from '#http/handler'
import { allPlaces } from './catalogue'
import { placesNamed } from './rules'
import { readStationsNear } from './store'

export const handlers: Handlers<'stations'> = {
  async near({ query: { cell } }, { table }) {
    const stations = await readStationsNear(table, cell)
    return {
      answer: {
        stations: stations.map(({ stationId, name, phone, area, address, lng, lat, hours }) => ({
          stationId,
          name,
          phone,
          area,
          address,
          lng,
          lat,
          hours,
        })),
      },
    }
  },

  async places({ query: { name } }) {
    return { answer: { places: placesNamed(allPlaces, name) } }
  },
}
