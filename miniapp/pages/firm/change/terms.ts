// Between the terms of a shift (places, start and end as instants) and what stands in the form (a day and two clock times); pure.
import { addDays, clockOf, type Day, dayOf, type Instant, instantAt } from '#contract/both/days'
import { shiftLimits } from '#contract/postings'
import type { Body } from '#contract/shapes'

export type Terms = Body<'postings.change'>['seen']
export type Form = { places: number; day: Day; starts: string; ends: string }
export type Edits = Partial<Form>

export const formOf = ({ places, from, to }: Terms): Form => ({
  places,
  day: dayOf(from),
  starts: clockOf(from),
  ends: clockOf(to),
})

/** A time that nobody touched stays to the second, also where it is longer than the form can say. */
export function termsOf(edits: Edits, seen: Terms): Terms {
  const before = formOf(seen)
  const form = { ...before, ...edits }
  const isSameTime = form.day === before.day && form.starts === before.starts && form.ends === before.ends
  return { places: form.places, ...(isSameTime ? { from: seen.from, to: seen.to } : spanOf(form)) }
}

/** An end that is not after the start is on the next day. */
export function spanOf({ day, starts, ends }: Pick<Form, 'day' | 'starts' | 'ends'>): { from: Instant; to: Instant } {
  const last = ends > starts ? day : addDays(day, 1)
  return { from: instantAt(day, starts), to: instantAt(last, ends) }
}

export const isSame = (a: Terms, b: Terms): boolean => a.places === b.places && isSameTime(a, b)
export const isSameTime = (a: Terms, b: Terms): boolean => a.from === b.from && a.to === b.to

export const inLimits = (places: number): number => Math.min(shiftLimits.places, Math.max(1, places))
