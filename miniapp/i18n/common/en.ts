// English: tabs, pay, days, distance and the buttons that every page has.

import { addDays, clockOf, type Day, dayOf, type Instant, weekdayOf } from '#contract/both/days'
import type { Pay } from '#contract/both/pay'
import type { Card } from '#contract/card'
import type { PayUnit } from '#contract/postings'
import { instantNow } from '../../api/clock'
import { shortClock, yuan, yuanAbout } from './amount'
import type { zh } from './zh'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const units: Record<PayUnit, string> = { hour: 'hour', day: 'day', piece: 'piece', month: 'month', year: 'year' }
const settles: Record<Pay['settle'], string> = {
  done: 'paid when done',
  day: 'paid the same day',
  week: 'paid weekly',
  month: 'paid monthly',
}

const dateOf = (day: Day) => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`
const clock = (at: Instant) => shortClock(clockOf(at))

function near(day: Day): string | undefined {
  const today = dayOf(instantNow())
  return ['Today', 'Tomorrow'].find((_, days) => addDays(today, days) === day)
}

const dayName = (day: Day) => near(day) ?? `${weekdays[weekdayOf(day)]} ${dateOf(day)}`

function span(from: Instant, to: Instant): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  if (first === last) return `${dayName(first)} ${clock(from)}–${clock(to)}`
  if (addDays(first, 1) === last) return `${dayName(first)} ${clock(from)}–${clock(to)} next day`
  return `${dateOf(first)} ${clock(from)} to ${dateOf(last)} ${clock(to)}`
}

function weekdaysText(days: number[]): string {
  const sorted = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
  if (sorted.length === 7) return 'Every day'
  const inRow = sorted.every((day, at) => at === 0 || day === ((sorted[at - 1] ?? 0) + 1) % 7)
  if (inRow && sorted.length > 2) return `${weekdays[sorted[0] ?? 0]}–${weekdays[sorted[sorted.length - 1] ?? 0]}`
  return sorted.map((day) => weekdays[day]).join(', ')
}

function standing({ weekdays: days, starts, ends }: Card): string {
  const hours = starts && ends ? `${shortClock(starts)}–${shortClock(ends)}` : ''
  const text = [days?.length ? weekdaysText(days) : '', hours].filter(Boolean).join(' ')
  return text || 'Hours to be agreed'
}

const moment = (at: Instant) => `${dayName(dayOf(at))} ${clock(at)}`

export const en: typeof zh = {
  tabs: { find: 'Work', learn: 'Learn', days: 'My days', me: 'Me' },
  tabBar: 'Main menu',
  tabNews: (tab) => `${tab}, with news`,
  turn: {
    title: ({ state, posting }) =>
      state === 'asked' ? `“${posting.title}” has another time: still going?` : `Your turn: ${posting.title}`,
    next: ({ state, until }, more) =>
      `${state === 'asked' || !until ? 'Tap to decide' : `Answer by ${moment(until)}, tap here`}${more > 0 ? `; ${more} more` : ''}`,
  },
  back: 'Back',
  close: 'Close',
  cancel: 'Not now',
  retry: 'Try again',
  loading: 'Looking, one moment',
  big: { on: 'Large: on', off: 'Large', turnOn: 'Turn large type on', turnOff: 'Turn large type off' },
  offline: {
    title: 'No connection',
    stored: (at) => `Seen ${span(at, at).replace(/–.*/, '')}; it may have changed.`,
  },
  station: {
    ask: 'Ask a station',
    askLabel: 'Ask a station: ring the nearest one',
    finding: 'Finding the nearest station',
    none: 'There is no station within 20 km yet.',
    closed: (name) => `${name} is closed now`,
    hours: (text) => `Open: ${text}`,
    noHours: 'Hours are not on record',
    ring: 'Ring',
    first: 'Choose where you live first, so that we know which station is near.',
  },
  openHours: (days, opens, closes) => `${weekdaysText(days)} ${shortClock(opens)}–${shortClock(closes)}`,
  pay: ({ low, high, unit }) => `${high > low ? `${yuan(low)}–${yuan(high)}` : yuan(low)} yuan/${units[unit]}`,
  settle: ({ settle }) => settles[settle],
  perHour: (fen) => `about ${yuanAbout(fen)} an hour`,
  perPiece: 'paid by what you make',
  walk: (minutes) => `${minutes} min walk`,
  at: (way, landmark, big) => `${way}${big ? ', ' : ' · '}${landmark}`,
  far: (metres) => `about ${Math.round(metres / 100) / 10} km`,
  dayName,
  dateOf: (day) => `${near(day) ?? ''} ${weekdays[weekdayOf(day)]} ${dateOf(day)}`.trim(),
  moment,
  clock,
  span,
  when: (card) => (card.from && card.to ? span(card.from, card.to) : standing(card)),
  both: (why, next) => `${why}. ${next}`,
  listed: (parts) => parts.join(', '),
  left: (places) => (places > 0 ? `${places} wanted` : 'Full'),
  fullShift: 'Full · you can wait',
}
