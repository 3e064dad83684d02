// Turns one row of an import into a posting or a reject with field and reason; knows no table, `now` comes from outside.
import { addDays, dayOf, hoursBetween, type Instant, instantAt } from '#contract/both/days'
import { metresBetween } from '#contract/both/distance'
import { payPerHour } from '#contract/both/pay'
import type { PostingPage } from '#contract/card'
import type { Kind } from '#contract/postings'
import { type Read, type Rejected, readCells, rejected, type Texts } from './cells'
import type { Draft, Header } from './columns'
import { firmIdOf, postingIdOf, rowHash } from './identity'
import { type Book, findSpot, type Spot } from './places'

/** `area` is the caller's: only rows inside it come in ('' is everywhere). */
export type Context = { header: Header; source: string; area: string; now: Instant; book: Book }
export type FirmOfRow = { firmId: string; name: string; area: string; verifiedAt?: Instant }
/** `row` is the hash of what was written: the same row again changes nothing. */
export type Row = { posting: Omit<PostingPage, 'left'>; number?: string; firm: FirmOfRow; row: string; texts: Texts }

const daysOpen = 30
/** Reserve's policy gives no claim more days. */
const longestShift = 60 * 24
const longestWorkday = 16
const farthestFromPlace = 100000

export function readRow(cells: readonly string[], context: Context): Row | Rejected {
  const read = readCells(cells, context.header)
  if ('reason' in read) return read
  const spot = spotOf(read, context)
  if ('reason' in spot) return spot
  const time = timeOf(read, context.now)
  if ('reason' in time) return time
  const { verifiedOn } = read.value
  if (verifiedOn && verifiedOn > dayOf(context.now)) return rejected(read, 'verifiedOn', 'time_unread')
  return rowOf(read, spot, { ...context, time })
}

/** What has begun or closed comes in no more; whether it stood in the table before is asked first. */
export function isPast(row: Row, now: Instant): Rejected | undefined {
  if (row.posting.from && row.posting.from <= now) return rejected(row, 'from', 'in_the_past')
  return row.posting.closes <= now ? rejected(row, 'closes', 'in_the_past') : undefined
}

function spotOf(read: Read, { book, area }: Context): Spot | Rejected {
  const { region, lng, lat } = read.value
  const spot = findSpot(book, region)
  if (!spot) return rejected(read, 'region', 'unknown_place')
  if (!spot.area.startsWith(area)) return rejected(read, 'region', 'out_of_your_area')
  if (lng === undefined && lat === undefined) return spot
  if (lng === undefined || lat === undefined) return rejected(read, lng === undefined ? 'lng' : 'lat', 'missing')
  const isNear = metresBetween(spot, { lng, lat }) < farthestFromPlace
  return isNear ? { ...spot, lng, lat } : rejected(read, 'lng', 'unknown_place')
}

type Time = { kind: Kind; from?: Instant; to?: Instant; closes: Instant; hours?: number }

/** A row with start and end is a shift, and only that. */
function timeOf(read: Read, now: Instant): Time | Rejected {
  const { from, to, starts, ends, closes: asked } = read.value
  const kind = read.value.kind ?? (from || to ? 'gig' : 'job')
  if (kind !== 'gig' && (from || to)) return rejected(read, 'kind', 'unknown_kind')
  if (kind !== 'gig')
    return { kind, closes: asked ?? instantAt(addDays(dayOf(now), daysOpen), '00:00'), hours: workday(starts, ends) }
  if (!from || !to) return rejected(read, from ? 'to' : 'from', 'missing')
  const hours = hoursBetween(from, to)
  if (hours <= 0 || hours > longestShift) return rejected(read, 'to', 'time_unread')
  const closes = asked && asked < from ? asked : from
  return { kind, from, to, closes, hours: hours <= longestWorkday ? hours : workday(starts, ends) }
}

function workday(starts: string | undefined, ends: string | undefined): number | undefined {
  if (!starts || !ends) return undefined
  const hours = hoursBetween(instantAt('2000-01-01', starts), instantAt('2000-01-01', ends))
  return hours > 0 ? hours : hours + 24
}

function rowOf(read: Read, spot: Spot, context: Context & { time: Time }): Row {
  const { firm, number, verifiedOn } = read.value
  const area = spot.area.slice(0, 6)
  const verifiedAt = verifiedOn && instantAt(verifiedOn, '00:00')
  const posting = { ...postingOf(read.value, spot, context), verified: verifiedAt !== undefined }
  return {
    posting,
    number,
    firm: { firmId: firmIdOf(firm, area), name: firm, area, verifiedAt },
    row: rowHash(read.texts),
    texts: read.texts,
  }
}

function postingOf(value: Draft, spot: Spot, { time: { hours, ...time }, source, now }: Context & { time: Time }) {
  const { title, firm, settle, region, number, weekdays, starts, ends } = value
  const pay = settle ? { ...value.pay, settle } : value.pay
  const district = spot.area.slice(0, 6)
  return {
    postingId: postingIdOf([source, district, ...(number ? [number] : [firm, title, spot.place, time.from ?? ''])]),
    ...time,
    title,
    firm,
    pay,
    // `up to 3,000` has no floor that an hour's pay could be drawn from.
    perHour: pay.low > 0 ? payPerHour(pay, hours, weekdays?.length) : undefined,
    ...spotFields(spot, value.landmark ?? region),
    weekdays,
    starts,
    ends,
    places: value.places ?? 1,
    easy: value.easy ?? false,
    fiftyPlus: value.fiftyPlus ?? false,
    postedAt: now,
    confirmedAt: now,
    ...shownFields(value),
    source,
    status: 'open' as const,
  }
}

const spotFields = ({ lng, lat, area, place }: Spot, landmark: string) => ({ lng, lat, area, place, landmark })

/** What a row leaves open: nothing is said to be given that it does not name. */
const shownFields = (value: Draft) => ({
  about: value.about ?? '',
  duties: value.duties ?? [],
  bring: value.bring ?? [],
  meal: value.meal ?? ('unknown' as const),
  ride: value.ride ?? ('unknown' as const),
  payer: value.payer ?? value.firm,
  payHow: value.payHow ?? ('unknown' as const),
  insurance: value.insurance ?? ('unknown' as const),
  meet: value.meet ?? '',
})
