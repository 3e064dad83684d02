// Reads pay out of a salary text as people write it; what has no one honest reading gets a reason, never a guess.
import type { Pay, Settle } from '#contract/both/pay'
import type { PayUnit } from '#contract/postings'

export type Unread = { reason: 'pay_unread' | 'pay_negotiable' }

const negotiable = ['面议', '面谈', '待议', '协商']

const unitWords: Record<PayUnit, readonly string[]> = {
  hour: ['小时', '钟头', '时', 'h'],
  day: ['天', '日', '班'],
  piece: [
    '个',
    '件',
    '间',
    '套',
    '只',
    '条',
    '盒',
    '箱',
    '斤',
    '公斤',
    '把',
    '双',
    '张',
    '份',
    '单',
    '次',
    '趟',
    '百个',
    '千结',
  ],
  month: ['月'],
  year: ['年'],
}
const settleWords: Record<string, Settle> = { 日结: 'day', 周结: 'week', 月结: 'month', 完工结: 'done', 当场结: 'done' }
const settleOf: Record<PayUnit, Settle> = { hour: 'day', day: 'day', piece: 'week', month: 'month', year: 'month' }

/** Yuan for one; a number without a word takes the word of the number after it. */
const scales: Record<string, number> = {
  万: 10000,
  w: 10000,
  千: 1000,
  k: 1000,
  元: 1,
  块: 1,
  角: 0.1,
  毛: 0.1,
  分: 0.01,
}

const upTo = ['及以下', '以下', '以内', '封顶']
const atLeast = ['及以上', '以上', '起']

/** Pay without a unit is by the month, as job sites write it, but no month's pay is under this many yuan. */
const leastMonth = 1000

/**
 * Fen, integers. `3千及以下` is no floor: its low is 0, and no pay an hour may be drawn from it. `3千以上` promises 3,000 and no more.
 * A 13th month's pay is a bonus and counts for nothing.
 */
export function readSalary(written: string): Pay | Unread {
  const text = tidy(written)
  if (negotiable.some((word) => text.includes(word))) return { reason: 'pay_negotiable' }
  const settled = cutWord(text, Object.keys(settleWords))
  const below = cutWord(settled.rest, upTo)
  const above = cutWord(below.rest, atLeast)
  const { amount, unit } = splitUnit(above.rest)
  const yuan = unit === 'unknown' ? undefined : readAmounts(amount)
  const found = yuan && inFen(yuan, below.word !== undefined)
  if (!found || (unit === undefined && found.high < leastMonth * 100)) return { reason: 'pay_unread' }
  const known = (unit ?? 'month') as PayUnit
  return { unit: known, ...found, settle: settleWords[settled.word ?? ''] ?? settleOf[known] }
}

const tidy = (written: string) =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s|¥|人民币|,(?=\d{3})/g, '')
    .replace(/[·・•]?\d{2}薪$/, '')

function cutWord(text: string, words: readonly string[]): { word?: string; rest: string } {
  const word = words.find((one) => text.includes(one))
  return word ? { word, rest: text.replace(word, '') } : { rest: text }
}

const units = Object.entries(unitWords) as [PayUnit, readonly string[]][]
const unitOf = (word: string) => units.find(([, words]) => words.includes(word))?.[0] ?? 'unknown'

/** `200元/天`, `200元一天`, `每天200元`, `日薪200元`; no unit at all is undefined, a word nobody knows is `unknown`. */
function splitUnit(text: string): { amount: string; unit: PayUnit | 'unknown' | undefined } {
  const [amount = '', word, ...more] = text.split(/\/|一(?=\D)|每(?=\D+$)/)
  if (word !== undefined && amount !== '') return { amount, unit: more.length > 0 ? 'unknown' : unitOf(word) }
  const before = /^每?([^\d每]{1,2})薪?(\d.*)$/.exec(text)
  return before
    ? { amount: before[2] as string, unit: unitOf((before[1] as string).replace('薪', '')) }
    : { amount: text, unit: undefined }
}

type Amount = { value: number; scale: number | undefined }

/** One number or a range, in yuan. */
function readAmounts(text: string): [number, number] | undefined {
  const amounts = text.split(/[-~—–－至到]/).map(readAmount)
  const [first, last = first] = amounts
  if (!first || !last || amounts.length > 2 || amounts.includes(undefined)) return undefined
  const scale = last.scale ?? 1
  // In `5000-8千` the first is yuan already; in `6-8千` it is not.
  const firstScale = first.scale ?? (first.value >= 1000 ? 1 : scale)
  return [first.value * firstScale, last.value * scale]
}

function readAmount(text: string): Amount | undefined {
  const [, digits, words = ''] = /^(\d{1,8}(?:\.\d{1,4})?)(\D{0,2})$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const scale = words === '' ? undefined : scales[words.replace(/(?<=.)[元块]$/, '')]
  return words !== '' && scale === undefined ? undefined : { value: Number(digits), scale }
}

/** Parts of a fen have no place in pay; a range that falls is a slip of the pen. */
function inFen([from, to]: [number, number], isUpTo: boolean): { low: number; high: number } | undefined {
  const [low, high] = [from * 100, to * 100].map((fen) =>
    Math.abs(fen - Math.round(fen)) < 1e-6 ? Math.round(fen) : Number.NaN,
  ) as [number, number]
  if (!(low > 0 && low <= high)) return undefined
  return { low: isUpTo ? 0 : low, high }
}
