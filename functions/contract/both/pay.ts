// Pay in fen, and what it comes to an hour; no text is read here (that is postings/imports/salary.ts).
import type { PayUnit } from '../postings'

export type Settle = 'done' | 'day' | 'week' | 'month'

/** Fen per unit; `high` is above `low` only where the posting gives a range. */
export type Pay = { unit: PayUnit; low: number; high: number; settle: Settle }

/** 21.75 paid days of 8 hours: MOHRSS circular 2008 No. 3 (2,087.5 hours a year before 2025). */
const monthDays = 21.75
const monthHours = monthDays * 8
const weeksInMonth = 365 / 12 / 7

/**
 * Fen an hour from the low end, rounded down so that nobody is promised more; nothing where the hours are not known.
 * `hours` are those of one day; `daysAWeek` makes a month of six-day weeks as long as it is.
 */
export function payPerHour(pay: Pay, hours?: number, daysAWeek?: number): number | undefined {
  const days = daysAWeek ? daysAWeek * weeksInMonth : monthDays
  if (pay.unit === 'hour') return pay.low
  if (pay.unit === 'day') return hours ? Math.floor(pay.low / hours) : undefined
  if (pay.unit === 'month') return Math.floor(pay.low / (hours ? hours * days : monthHours))
  if (pay.unit === 'year') return Math.floor(pay.low / 12 / monthHours)
  return undefined
}
