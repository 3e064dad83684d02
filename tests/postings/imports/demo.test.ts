// The demo town is as large as promised and every row of it comes in.
import { expect, test } from '@jest/globals'
import { metresBetween, walkMinutes } from '#contract/both/distance'
import { bodyBytes } from '#contract/common'
import { firms } from '../../../functions/local/demo/firms'
import { child, people } from '../../../functions/local/demo/people'
import { demoCsv } from '../../../functions/local/demo/postings'
import { stations } from '../../../functions/local/demo/stations'
import { type Header, readHeader } from '../../../functions/postings/imports/columns'
import { readCsv } from '../../../functions/postings/imports/csv'
import { bookOf } from '../../../functions/postings/imports/places'
import { isPast, type Row, readRow } from '../../../functions/postings/imports/rules'
import { allPlaces, districts } from '../../../functions/stations/catalogue'

const book = bookOf(allPlaces, districts)

function rowsOf(today: string, now: string): Row[] {
  const [header = '', ...lines] = demoCsv(today, now).split('\n')
  const csv = readCsv({ header, bytes: Buffer.from(lines.join('\n')).toString('base64'), encoding: 'utf-8' })
  if ('refusal' in csv) throw new Error(csv.refusal)
  const context = { header: readHeader(csv.names) as Header, source: 'demo', area: '', now, book }
  return csv.rows.map((cells) => {
    const row = readRow(cells, context)
    const no = 'reason' in row ? row : isPast(row, now)
    if (no || 'reason' in row) throw new Error(`${cells.join(',')}: ${JSON.stringify(no)}`)
    return row
  })
}

const moments: [string, string][] = [
  ['2026-11-21', '2026-11-20T22:00:00.000Z'],
  ['2026-11-21', '2026-11-21T15:30:00.000Z'],
  ['2026-12-31', '2026-12-31T04:00:00.000Z'],
  ['2027-02-28', '2027-02-28T01:00:00.000Z'],
]
test.each(moments)('has at least 320 postings on %s, all to come, each once', (today, now) => {
  const rows = rowsOf(today, now)
  expect(rows.length).toBeGreaterThanOrEqual(320)
  expect(new Set(rows.map(({ posting }) => posting.postingId)).size).toBe(rows.length)
  expect(new Set(rows.map(({ posting }) => posting.kind)).size).toBe(5)
})

test('somebody in the middle of 嵩山路街道 has 25 postings within a quarter of an hour, others have few', () => {
  const rows = rowsOf('2026-11-21', '2026-11-21T15:30:00.000Z')
  const near = (name: string) => {
    const place = allPlaces.find((one) => one.name === name)
    return rows.filter(({ posting }) => place && walkMinutes(metresBetween(place, posting)) <= 15).length
  }
  expect(near('嵩山路街道')).toBeGreaterThanOrEqual(25)
  expect(near('三门镇')).toBeLessThan(5)
})

test('there is work today until the evening and work tomorrow', () => {
  const starts = rowsOf('2026-11-21', '2026-11-21T00:00:00.000Z').flatMap(({ posting }) => posting.from ?? [])
  expect(starts.filter((from) => from < '2026-11-21T16:00:00.000Z').length).toBeGreaterThan(10)
  expect(
    starts.filter((from) => from > '2026-11-21T16:00:00.000Z' && from < '2026-11-22T16:00:00.000Z').length,
  ).toBeGreaterThan(10)
  expect(starts.every((from) => from >= '2026-11-21T02:00:00.000Z')).toBe(true)
})

test('the next day brings new shifts and leaves the others as they were', () => {
  const first = new Map(
    rowsOf('2026-11-21', '2026-11-21T00:00:00.000Z').map(({ posting, row }) => [posting.postingId, row]),
  )
  const next = rowsOf('2026-11-22', '2026-11-22T00:00:00.000Z')
  const known = next.filter(({ posting }) => first.has(posting.postingId))
  expect(known.length).toBeGreaterThan(250)
  expect(next.length).toBeGreaterThan(known.length)
  expect(known.filter(({ posting, row }) => first.get(posting.postingId) !== row)).toEqual([])
})

test('it has its stations, firms and people, each once', () => {
  expect(stations.length).toBeGreaterThanOrEqual(12)
  expect(firms.length).toBeGreaterThanOrEqual(40)
  expect(firms.filter(({ verifiedAt }) => verifiedAt).length).toBeGreaterThan(firms.length / 2)
  for (const ids of [
    stations.map(({ stationId }) => stationId),
    firms.map(({ firmId }) => firmId),
    people.map(({ personId }) => personId),
    people.map(({ phone }) => phone),
  ]) {
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^([a-z]{3}_[0-9a-z]{10,40}|1[3-9]\d{9})$/)
  }
  expect(people.map(({ bornOn }) => bornOn)).not.toContain(child.bornOn)
})

test('the firms that the rows name are the firms of the town', () => {
  const known = new Set(firms.map(({ firmId }) => firmId))
  expect(rowsOf('2026-11-21', '2026-11-21T00:00:00.000Z').filter(({ firm }) => !known.has(firm.firmId))).toEqual([])
})

test('who acts for a firm has shifts of that firm to run', () => {
  const acting = people.flatMap(({ grants }) => grants.flatMap(({ firmId }) => firmId ?? []))
  expect(acting).toHaveLength(1)
  const shifts = rowsOf('2026-11-21', '2026-11-21T00:00:00.000Z').filter(({ posting }) => posting.kind === 'gig')
  for (const firmId of acting) expect(shifts.filter(({ firm }) => firm.firmId === firmId).length).toBeGreaterThan(1)
})

test('the whole town fits into one request', () => {
  expect(Buffer.byteLength(demoCsv('2026-11-21')) * (4 / 3)).toBeLessThan(bodyBytes)
})
