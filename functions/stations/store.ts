// Reads the stations near a cell and writes a station of the directory.
import { type Filed, farthest, filedUnder, lastStep, leastFrom, readStep } from '#postings/nearby'
import { type Hours, Station } from '#table/entities'
import { placeIndex, stationKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import { replace, type Write } from '#table/transact'

export type StationRecord = {
  stationId: string
  name: string
  phone: string
  area: string
  address: string
  lng: number
  lat: number
  hours: Hours[]
}

const filedStations: Filed<typeof Station> = { what: 'station', entity: Station, pointOf: (station) => station }
const enough = 3

/** The stations nearest to the cell, outwards until there are a few. */
export async function readStationsNear(table: TableDoor, cell: string): Promise<StationRecord[]> {
  const found: StationRecord[] = []
  for (let step = 1; step <= lastStep && found.length < enough; step += 1)
    found.push(...(await readStep(table, filedStations, { cell, step, beyond: step > 1 ? step - 1 : undefined })))
  return found.filter((one) => leastFrom(cell, one) <= farthest).sort((a, b) => leastFrom(cell, a) - leastFrom(cell, b))
}

export const stationWrite = (station: StationRecord, seen?: { rev: number }): Write =>
  replace(
    'station',
    Station,
    {
      ...stationKey(station.stationId),
      ...placeIndex('station', filedUnder(station), station.stationId),
      ...station,
    },
    seen,
  )
