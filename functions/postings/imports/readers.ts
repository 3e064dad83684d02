// Reads one cell each: text into a value or a reason; knows no columns and no catalogue (times are times.ts).

import type { Settle } from '#contract/both/pay'
import type { Duty, PostingPage } from '#contract/card'
import type { Kind, RowReason } from '#contract/postings'

export type Fault = { reason: RowReason }
export type Reader<T> = (text: string) => T | Fault

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'reason' in value

const blanks = /[\s\p{Cc}]+/gu
const invisible = /[\p{Cf}\p{Cs}\ufffd]/gu

/** Line ends become blanks; marks nobody sees (and that turn the writing direction) go. */
export const clean = (text: string): string => text.replace(invisible, '').replace(blanks, ' ').trim()

export const textOf =
  (most: number): Reader<string> =>
  (text) =>
    [...text].length > most ? { reason: 'too_long' } : text

export const tagsOf =
  (most: number): Reader<string> =>
  (text) =>
    textOf(most)(text.split('|').join('、'))

export const listOf =
  (most: number): Reader<string[]> =>
  (text) => {
    const items = text.split(/[|、,，;；]/).map((item) => item.trim())
    return items.length > most || items.some((item) => item.length > 20)
      ? { reason: 'too_long' }
      : items.filter(Boolean)
  }

const oneOf =
  <T>(words: Record<string, T>, reason: RowReason): Reader<T> =>
  (text) =>
    Object.hasOwn(words, text) ? (words[text] as T) : { reason }

export const kindOf = oneOf<Kind>(
  { 零工: 'gig', 岗位: 'job', 计件: 'piecework', 公益性岗位: 'public-welfare', 见习: 'trainee', 见习岗位: 'trainee' },
  'unknown_kind',
)
export const settleOf = oneOf<Settle>({ 日结: 'day', 周结: 'week', 月结: 'month', 完工结: 'done' }, 'pay_unread')
export const payHowOf = oneOf<PostingPage['payHow']>(
  { 微信: 'wechat', 现金: 'cash', 银行卡: 'bank', 打卡: 'bank' },
  'pay_unread',
)
export const mealOf = oneOf<PostingPage['meal']>(
  {
    否: 'none',
    无: 'none',
    不管: 'none',
    早饭: 'breakfast',
    中饭: 'lunch',
    午饭: 'lunch',
    晚饭: 'supper',
    三餐: 'all',
  },
  'yes_no_unread',
)
export const rideOf = oneOf<PostingPage['ride']>(
  { 否: 'none', 无: 'none', 是: 'shuttle', 班车: 'shuttle', 接送: 'shuttle', 车费: 'paid', 报销: 'paid' },
  'yes_no_unread',
)
export const insuranceOf = oneOf<PostingPage['insurance']>(
  { 是: 'firm', 单位: 'firm', 驿站: 'service', 否: 'none', 无: 'none', 不清楚: 'unknown' },
  'yes_no_unread',
)

const yesNo = oneOf(
  { 是: true, 可: true, 无经验: true, 经验不限: true, 不限: true, 否: false, 不可: false },
  'yes_no_unread',
)
/** Years of experience that a posting asks for are a no to "no experience needed". */
export const yesNoOf: Reader<boolean> = (text) => (/^\d+(-\d+)?年(以上|以下)?$/.test(text) ? false : yesNo(text))

export const countOf: Reader<number> = (text) => {
  const [, digits] = /^(\d{1,4})[人名]?$/.exec(text.normalize('NFKC')) ?? []
  return Number(digits) > 0 ? Number(digits) : { reason: 'number_unread' }
}

export const degreesOf =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const degrees = /^\d{1,3}\.\d{2,}$/.test(text) ? Number(text) : Number.NaN
    return degrees >= least && degrees <= most ? degrees : { reason: 'number_unread' }
  }

const tasks: Record<string, Duty> = {
  认字: { task: 'read' },
  爬楼: { task: 'stairs' },
  针线: { task: 'needle' },
  高温: { task: 'heat' },
  夜班: { task: 'night' },
  打扫: { task: 'clean' },
  待客: { task: 'talk' },
  打电话: { task: 'phone' },
}
const measured = /^(搬|站|走)(\d{1,3})(公斤|小时)$/

/** What one does, with figures where a figure decides: 搬20公斤|站8小时|认字. */
export const dutiesOf: Reader<Duty[]> = (text) => {
  const duties = text.split(/[|、,，;；]/).map((word) => dutyOf(word.normalize('NFKC').trim()))
  return duties.find(isFault) ?? (duties as Duty[])
}

function dutyOf(word: string): Duty | Fault {
  const known = Object.hasOwn(tasks, word) ? tasks[word] : undefined
  if (known) return known
  const [, verb, figure, unit] = measured.exec(word) ?? []
  if (verb === '搬' && unit === '公斤') return { task: 'lift', kg: Number(figure) }
  if (verb && verb !== '搬' && unit === '小时') return { task: verb === '站' ? 'stand' : 'walk', hours: Number(figure) }
  return { reason: /^[搬站走]/.test(word) ? 'number_unread' : 'unknown_kind' }
}
