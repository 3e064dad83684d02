// Reads one cell of time each: days, clock times and weekdays as people write them; asks no clock.
import { addDays, type Day, type Instant, instantAt, isDay } from '#contract/both/days'
import { isFault, type Reader } from './readers'

const dayPart = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.*)$/

function splitDay(text: string): { day: Day; rest: string } | undefined {
  const [, year, month, date, rest = ''] = dayPart.exec(text.normalize('NFKC')) ?? []
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(day) ? { day, rest: rest.replace(/^T/, '').trim() } : undefined
}

export const dayOf: Reader<Day> = (text) => {
  const found = splitDay(text)
  return found && found.rest === '' ? found.day : { reason: 'time_unread' }
}

/** `8:00`, `08:00`, `8点`; 24:00 is the next day's 00:00 and stands only where a work day ends. */
export const clockOf: Reader<string> = (text) => {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?::(\d{2})|点)(?::00)?$/.exec(text.normalize('NFKC')) ?? []
  if (hours === '24' && minutes === '00') return '00:00'
  return Number(hours) < 24 && Number(minutes) < 60
    ? `${hours?.padStart(2, '0')}:${minutes}`
    : { reason: 'time_unread' }
}

/** Shanghai time, as a person writes it: 2026-11-22 06:00. */
export const instantOf: Reader<Instant> = (text) => {
  const { day, rest } = splitDay(text) ?? {}
  const clock = day && !rest?.startsWith('24') ? clockOf(rest ?? '') : undefined
  return day && typeof clock === 'string' ? instantAt(day, clock) : { reason: 'time_unread' }
}

/** A day alone lasts until it is over. */
export const untilOf: Reader<Instant> = (text) => {
  const day = dayOf(text)
  return isFault(day) ? instantOf(text) : instantAt(addDays(day, 1), '00:00')
}

const weekdayLetters: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 0,
  天: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 0,
}
const weekWords: Record<string, number[]> = { 每天: [0, 1, 2, 3, 4, 5, 6], 工作日: [1, 2, 3, 4, 5], 周末: [0, 6] }

export const weekdaysOf: Reader<number[]> = (text) => {
  const bare = text.normalize('NFKC').replace(/周(?!末)|星期|礼拜|[、,\s]/g, '')
  if (Object.hasOwn(weekWords, bare)) return weekWords[bare] as number[]
  const [first, last] = bare.split(/[-~至到]/).map((letter) => weekdayLetters[letter])
  const days =
    first !== undefined && last !== undefined
      ? span(first, last)
      : [...bare].map((letter) => weekdayLetters[letter] ?? -1)
  return days.length === 0 || days.includes(-1) ? { reason: 'time_unread' } : [...new Set(days)].sort()
}

const span = (first: number, last: number) =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => (first + at) % 7)
