// Chinese: tabs, pay, days, distance and the buttons that every page has.

import { addDays, clockOf, type Day, dayOf, type Instant, weekdayOf } from '#contract/both/days'
import type { Pay } from '#contract/both/pay'
import type { Card } from '#contract/card'
import type { PayUnit } from '#contract/postings'
import { instantNow } from '../../api/clock'
import type { Turn } from '../../api/turns'
import { shortClock, yuan, yuanAbout } from './amount'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const units: Record<PayUnit, string> = { hour: '小时', day: '天', piece: '件', month: '月', year: '年' }
const settles: Record<Pay['settle'], string> = { done: '干完就给', day: '当天结', week: '一周一结', month: '一月一结' }

const dateOf = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const clock = (at: Instant) => shortClock(clockOf(at))

function near(day: Day): string | undefined {
  const today = dayOf(instantNow())
  return ['今天', '明天', '后天'].find((_, days) => addDays(today, days) === day)
}

const dayName = (day: Day) => near(day) ?? `${dateOf(day)} ${weekdays[weekdayOf(day)]}`

function span(from: Instant, to: Instant): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  if (first === last) return `${dayName(first)} ${clock(from)}–${clock(to)}`
  if (addDays(first, 1) === last) return `${dayName(first)} ${clock(from)}–次日${clock(to)}`
  return `${dateOf(first)} ${clock(from)} 到 ${dateOf(last)} ${clock(to)}`
}

function weekdaysText(days: number[]): string {
  const sorted = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
  if (sorted.length === 7) return '每天'
  const inRow = sorted.every((day, at) => at === 0 || day === ((sorted[at - 1] ?? 0) + 1) % 7)
  if (inRow && sorted.length > 2) return `${weekdays[sorted[0] ?? 0]}至${weekdays[sorted[sorted.length - 1] ?? 0]}`
  return sorted.map((day) => weekdays[day]).join('、')
}

function standing({ weekdays: days, starts, ends }: Card): string {
  const hours = starts && ends ? `${shortClock(starts)}–${shortClock(ends)}` : ''
  const text = [days?.length ? weekdaysText(days) : '', hours].filter(Boolean).join(' ')
  return text || '时间来了再商量'
}

const moment = (at: Instant) => `${dayName(dayOf(at))} ${clock(at)}`

/** What a banner has to know of a turn. */
export type TurnSaid = Pick<Turn, 'state' | 'until'> & { posting: Pick<Turn['posting'], 'title'> }

export const zh = {
  tabs: { find: '找活', learn: '学手艺', days: '我的安排', me: '我的' },
  tabBar: '底部菜单',
  tabNews: (tab: string) => `${tab},有事等您看`,
  turn: {
    title: ({ state, posting }: TurnSaid) =>
      state === 'asked' ? `“${posting.title}”改了时间,还去吗?` : `轮到您了:${posting.title}`,
    next: ({ state, until }: TurnSaid, more: number) =>
      `${state === 'asked' || !until ? '点这里定一下' : `${moment(until)}前回话,点这里`}${more > 0 ? `,还有${more}件` : ''}`,
  },
  back: '返回',
  close: '关上',
  cancel: '再想想',
  retry: '再试一次',
  loading: '正在找,请稍等',
  big: { on: '大字 开', off: '大字', turnOn: '打开大字版', turnOff: '关掉大字版' },
  offline: { title: '没连上网', stored: (at: Instant) => `这是${span(at, at).replace(/–.*/, '')}看到的,可能变了。` },
  station: {
    ask: '问驿站',
    askLabel: '问驿站,打电话给最近的驿站',
    finding: '正在找最近的驿站',
    none: '附近20公里内还没有驿站。',
    closed: (name: string) => `${name}现在下班了`,
    hours: (text: string) => `上班时间:${text}`,
    noHours: '上班时间没登记',
    ring: '打电话',
    first: '先选您住的地方,才知道哪个驿站近。',
  },
  /** Stations' hours; `days` are weekdays with 0 as Sunday. */
  openHours: (days: number[], opens: string, closes: string) =>
    `${weekdaysText(days)} ${shortClock(opens)}–${shortClock(closes)}`,
  pay: ({ low, high, unit }: Pay) => `${high > low ? `${yuan(low)}–${yuan(high)}` : yuan(low)}元/${units[unit]}`,
  settle: ({ settle }: Pay) => settles[settle],
  perHour: (fen: number) => `合一小时约${yuanAbout(fen)}元`,
  perPiece: '做多少算多少',
  walk: (minutes: number) => `走${minutes}分钟`,
  /** In large type the two seldom fit on one line, and a line must not end with a dot. */
  at: (way: string, landmark: string, big: boolean) => `${way}${big ? ',' : ' · '}${landmark}`,
  far: (metres: number) => `约${Math.round(metres / 100) / 10}公里`,
  dayName,
  dateOf: (day: Day) => `${near(day) ?? ''} ${dateOf(day)} ${weekdays[weekdayOf(day)]}`.trim(),
  moment,
  clock,
  span,
  when: (card: Card) => (card.from && card.to ? span(card.from, card.to) : standing(card)),
  both: (why: string, next: string) => `${why}。${next}`,
  listed: (parts: string[]) => parts.join('、'),
  left: (places: number) => (places > 0 ? `还要${places}人` : '人招满了'),
  fullShift: '满了 · 可候补',
}
