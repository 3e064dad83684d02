// Decides when people may be spoken to: not at night, unless the work starts before noon; and how long an offer is good.
import { addDays, clockOf, dayOf, type Instant, instantAt } from '#contract/both/days'
import type { OfferRow } from './policy'

const evening = '21:00'
const morning = '06:00'
const noon = '12:00'
const minute = 60_000

const isNight = (at: Instant): boolean => clockOf(at) >= evening || clockOf(at) < morning
/** The end of the night that `at` lies in. */
const wakingAfter = (at: Instant): Instant =>
  instantAt(clockOf(at) >= evening ? addDays(dayOf(at), 1) : dayOf(at), morning)
const noonAfter = (at: Instant): Instant => instantAt(dayOf(wakingAfter(at)), noon)

/** When somebody may be told at the earliest of what starts at `start`. */
export const sayAt = (now: Instant, start: Instant): Instant =>
  !isNight(now) || start < noonAfter(now) ? now : wakingAfter(now)

/** So many minutes on, not counting the nights. */
export function addWaking(from: Instant, minutes: number): Instant {
  let at = isNight(from) ? wakingAfter(from) : from
  let left = minutes * minute
  for (;;) {
    const dusk = Date.parse(instantAt(dayOf(at), evening))
    const until = Date.parse(at) + left
    if (until <= dusk) return new Date(until).toISOString()
    left = until - dusk
    at = instantAt(addDays(dayOf(at), 1), morning)
  }
}

/** Minutes between the two that are not night. */
export function wakingBetween(from: Instant, to: Instant): number {
  let minutes = 0
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    const begins = Math.max(Date.parse(from), Date.parse(instantAt(day, morning)))
    const ends = Math.min(Date.parse(to), Date.parse(instantAt(day, evening)))
    minutes += Math.max(0, ends - begins) / minute
  }
  return minutes
}

type Asked = { offers: readonly OfferRow[]; from: Instant; closes: Instant }

/** Until when an offer made now is good: the shorter the nearer the start, never beyond the closing. */
export function offerUntil({ offers, from, closes }: Asked, now: Instant): Instant {
  const hours = (Date.parse(from) - Date.parse(now)) / (60 * minute)
  const row = offers.find(({ startsWithin }) => hours <= startsWithin) as OfferRow
  const straight = new Date(Date.parse(now) + row.minutes * minute).toISOString()
  const until = sayAt(now, from) === now && isNight(now) ? straight : addWaking(now, row.minutes)
  return until < closes ? until : closes
}

/** Half of the time between being told and the end, in hours when somebody can be rung. */
export function halfway(from: Instant, until: Instant): Instant {
  const waking = wakingBetween(from, until)
  if (waking > 0) return addWaking(from, waking / 2)
  return new Date((Date.parse(from) + Date.parse(until)) / 2).toISOString()
}
