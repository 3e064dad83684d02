// Whether a card fits what a person asked for, and in which order cards stand; phone and server run the same.

import type { Card } from '../card'
import { type filters, ringMetres } from '../postings'
import { addDays, clockOf, dayOf, daysTouched, type Instant, weekdayOf, weekendOf } from './days'

export type Asked = { [name in keyof typeof filters]?: (typeof filters)[name][number] }
export type Sort = (typeof filters.sort)[number]

export const ringOf = (asked: Asked): number => ringMetres[asked.ring ?? '20km']

/** True where the card fits every filter but the ring, which needs the exact position. */
export function fits(card: Card, asked: Asked, now: Instant): boolean {
  return (
    (!asked.kind || card.kind === asked.kind) &&
    (!asked.unit || card.pay.unit === asked.unit) &&
    (!asked.easy || card.easy) &&
    (!asked.fiftyPlus || card.fiftyPlus) &&
    (card.left > 0 || (asked.full !== undefined && card.kind === 'gig')) &&
    card.closes > now &&
    (!asked.day || fitsDay(card, asked.day, now)) &&
    (!asked.hours || fitsHours(card, asked.hours))
  )
}

function fitsDay(card: Card, asked: NonNullable<Asked['day']>, now: Instant): boolean {
  const today = dayOf(now)
  const wanted = asked === 'today' ? [today] : asked === 'tomorrow' ? [addDays(today, 1)] : weekendOf(today)
  if (card.from && card.to) return daysTouched(card.from, card.to).some((day) => wanted.includes(day))
  const isOver = (day: string) =>
    day === today && card.ends !== undefined && (card.starts ?? '') < card.ends && card.ends <= clockOf(now)
  return wanted.some((day) => card.weekdays?.includes(weekdayOf(day)) && !isOver(day))
}

const windows = { '9-15': ['09:00', '15:00'], morning: ['05:00', '12:30'], afternoon: ['12:00', '19:00'] } as const

function fitsHours(card: Card, asked: NonNullable<Asked['hours']>): boolean {
  const start = card.from ? clockOf(card.from) : card.starts
  const end = card.to ? clockOf(card.to) : card.ends
  if (!start || !end) return false
  const overMidnight = end <= start || (card.from && card.to && daysTouched(card.from, card.to).length > 1)
  if (asked === 'night') return overMidnight || start >= '18:00' || start < '05:00'
  const [from, to] = windows[asked]
  return !overMidnight && start >= from && end <= to
}

/** Smaller comes first; the id settles what is equal, so that a cursor never skips. */
export function orderKey(card: Card, sort: Sort, metres = 0): string {
  if (sort === 'newest') return pad(9e15 - Date.parse(card.postedAt)) + card.postingId
  if (sort === 'pay') return pad(9e9 - (card.perHour ?? 0)) + card.postingId
  if (sort === 'soonest') return soonest(card)
  return pad(Math.round(metres * 1000)) + soonest(card)
}

/** At the same door the next shift comes first, and what has no day of its own last. */
export const soonest = (card: Card): string => (card.from ?? '9999') + card.postingId

const pad = (value: number) => String(value).padStart(16, '0')
