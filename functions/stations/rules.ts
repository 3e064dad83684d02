// Decides by when the station must answer, and which places a typed name may mean.
import { addDays, type Day, dayOf, type Instant, instantAt } from '#contract/both/days'
import type { Place, Rule } from './catalogue'

type WorkingDay = (day: Day) => { works: boolean; known: boolean }

/** The promised instant: so many working days on, by a clock time; `holidaysKnown` is false where a year is not published. */
export function promisedBy(rule: Rule, workingDay: WorkingDay, now: Instant) {
  let day = dayOf(now)
  let left = rule.workingDays
  let holidaysKnown = true
  while (left > 0) {
    day = addDays(day, 1)
    const { works, known } = workingDay(day)
    holidaysKnown &&= known
    if (works) left -= 1
  }
  return { dueAt: instantAt(day, rule.by), holidaysKnown }
}

const mostPlaces = 30

/** Names that begin with what was typed stand before those that hold it; nothing typed lists the streets. */
export function placesNamed(places: readonly Place[], typed: string | undefined): Place[] {
  if (!typed) return places.filter(({ name, street }) => name === street).slice(0, 3 * mostPlaces)
  const rank = ({ name }: Place) => (name.startsWith(typed) ? 0 : name.includes(typed) ? 1 : 2)
  return places
    .filter((place) => `${place.name} ${place.street} ${place.district} ${place.city}`.includes(typed))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostPlaces)
}
