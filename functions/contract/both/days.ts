// Shanghai days and clock times by arithmetic (UTC+8, no summer time), the only place that does; no Intl.

const hour = 3600000
const dayLength = 24 * hour
const shanghai = 8 * hour

/** A day is 'YYYY-MM-DD' in Shanghai; an instant is ISO text in UTC. */
export type Day = string
export type Instant = string

export const dayOf = (instant: Instant | Date): Day =>
  new Date(new Date(instant).getTime() + shanghai).toISOString().slice(0, 10)

/** 'HH:MM' in Shanghai. */
export const clockOf = (instant: Instant | Date): string =>
  new Date(new Date(instant).getTime() + shanghai).toISOString().slice(11, 16)

export const instantAt = (day: Day, clock: string): Instant =>
  new Date(Date.parse(`${day}T${clock}:00.000Z`) - shanghai).toISOString()

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayLength).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayLength)

/** Every day a span touches; one that ends at midnight does not touch the next day. */
export function daysTouched(from: Instant, to: Instant): Day[] {
  const last = dayOf(new Date(Math.max(Date.parse(from), Date.parse(to) - 1)))
  const days: Day[] = []
  for (let day = dayOf(from); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

export const hoursBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / hour

/** Whole years of age on a day; someone born on 29 February turns a year older on 1 March. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) >= born.slice(5) ? years : years - 1
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** The coming (or present) Saturday and Sunday. */
export function weekendOf(today: Day): [Day, Day] {
  const weekday = weekdayOf(today)
  const saturday = weekday === 0 ? addDays(today, -1) : addDays(today, 6 - weekday)
  return [saturday, addDays(saturday, 1)]
}
