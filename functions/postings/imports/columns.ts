// The columns an import knows, as data: our own header, the names others give it, and who reads its cells.

import type { Day, Instant } from '#contract/both/days'
import type { Pay, Settle } from '#contract/both/pay'
import type { Duty, PostingPage } from '#contract/card'
import { type Kind, limits } from '#contract/postings'
import {
  clean,
  countOf,
  degreesOf,
  dutiesOf,
  insuranceOf,
  kindOf,
  listOf,
  mealOf,
  payHowOf,
  type Reader,
  rideOf,
  settleOf,
  tagsOf,
  textOf,
  yesNoOf,
} from './readers'
import { readSalary } from './salary'
import { clockOf, dayOf, instantOf, untilOf, weekdaysOf } from './times'

/** One row's cells, read. */
export type Draft = {
  number?: string
  kind?: Kind
  title: string
  firm: string
  pay: Pay
  settle?: Settle
  region: string
  landmark?: string
  lng?: number
  lat?: number
  from?: Instant
  to?: Instant
  weekdays?: number[]
  starts?: string
  ends?: string
  places?: number
  easy?: boolean
  fiftyPlus?: boolean
  about?: string
  duties?: Duty[]
  bring?: string[]
  meal?: PostingPage['meal']
  ride?: PostingPage['ride']
  payer?: string
  payHow?: PostingPage['payHow']
  insurance?: PostingPage['insurance']
  meet?: string
  closes?: Instant
  verifiedOn?: Day
}
export type Field = keyof Draft
type Told<F extends Field> = {
  header: string
  also?: readonly string[]
  needed?: true
  read: Reader<NonNullable<Draft[F]>>
}

const name = textOf(60)

export const columns: { [F in Field]: Told<F> } = {
  number: { header: '编号', also: ['id'], read: name },
  kind: { header: '类别', read: kindOf },
  title: { header: '岗位', also: ['title'], needed: true, read: textOf(limits.title) },
  firm: { header: '单位', also: ['company'], needed: true, read: name },
  pay: { header: '工资', also: ['salary_text'], needed: true, read: readSalary },
  settle: { header: '结算', read: settleOf },
  region: { header: '地区', also: ['location_text'], needed: true, read: name },
  landmark: { header: '地点', read: name },
  lng: { header: '经度', read: degreesOf(73, 136) },
  lat: { header: '纬度', read: degreesOf(3, 54) },
  from: { header: '开始', read: instantOf },
  to: { header: '结束', read: instantOf },
  weekdays: { header: '星期', read: weekdaysOf },
  starts: { header: '上班', read: clockOf },
  ends: { header: '下班', read: clockOf },
  places: { header: '人数', read: countOf },
  easy: { header: '免经验', also: ['experience'], read: yesNoOf },
  fiftyPlus: { header: '五十岁以上可', read: yesNoOf },
  about: { header: '内容', also: ['tags'], read: tagsOf(limits.text) },
  duties: { header: '要做的事', read: dutiesOf },
  bring: { header: '带什么', read: listOf(10) },
  meal: { header: '管饭', read: mealOf },
  ride: { header: '接送', read: rideOf },
  payer: { header: '谁付', read: name },
  payHow: { header: '怎么付', read: payHowOf },
  insurance: { header: '保险', read: insuranceOf },
  meet: { header: '到了找谁', read: name },
  closes: { header: '截止', read: untilOf },
  verifiedOn: { header: '执照核实', read: dayOf },
}
export const fields = Object.keys(columns) as Field[]

/** Columns of files others make that say nothing a posting shows, or say it twice. */
const unused = ['city', 'district', 'street_or_area', 'education', 'family', 'industry', 'ownership', 'size']

export type Header = readonly (Field | undefined)[]
export type HeaderRefusal =
  | { refusal: 'unknown_column'; facts: { column: string; nearest: string[] } }
  | { refusal: 'column_missing'; facts: { column: string } }

/** Which field each column holds; a name nobody knows, or one that stands twice, is refused with the likeliest ones. */
export function readHeader(written: readonly string[]): Header | HeaderRefusal {
  const header: (Field | undefined)[] = []
  for (const column of written.map((text) => clean(text.normalize('NFKC')))) {
    const field = fieldOf(column)
    const isKnown = field ? !header.includes(field) : column === '' || unused.includes(column.toLowerCase())
    if (!isKnown)
      return { refusal: 'unknown_column', facts: { column: column.slice(0, 40), nearest: nearestTo(column) } }
    header.push(field)
  }
  const missing = fields.find((field) => columns[field].needed && !header.includes(field))
  return missing ? { refusal: 'column_missing', facts: { column: columns[missing].header } } : header
}

function fieldOf(column: string): Field | undefined {
  return fields.find((field) => columns[field].header === column || columns[field].also?.includes(column.toLowerCase()))
}

function nearestTo(column: string): string[] {
  const shared = (header: string) => [...header].filter((letter) => column.includes(letter)).length / header.length
  const headers = fields.map((field) => columns[field].header)
  return headers.sort((a, b) => shared(b) - shared(a)).slice(0, 3)
}
