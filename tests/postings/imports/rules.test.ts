// One row of a file becomes a posting, or a reject that names the field.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import * as v from 'valibot'
import { shapes } from '#contract/postings.shapes'
import type { Rejected } from '../../../functions/postings/imports/cells'
import { columns, fields, type Header, readHeader } from '../../../functions/postings/imports/columns'
import { readCsv } from '../../../functions/postings/imports/csv'
import { bookOf, findSpot } from '../../../functions/postings/imports/places'
import { clean } from '../../../functions/postings/imports/readers'
import { isPast, type Row, readRow } from '../../../functions/postings/imports/rules'
import { allPlaces, districts } from '../../../functions/stations/catalogue'

const now = '2026-11-21T02:00:00.000Z'
const book = bookOf(allPlaces, districts)
const shift = {
  编号: 'A1',
  岗位: '超市理货',
  单位: '好邻居超市',
  工资: '130元/天',
  地区: '天元区·嵩山路街道',
  地点: '菜场旁',
  开始: '2026-11-22 06:00',
  结束: '2026-11-22 11:00',
  人数: '3',
}
const job = {
  岗位: '收银员',
  单位: '好邻居超市',
  工资: '3000-3500元/月',
  地区: '天元区·嵩山路街道',
  上班: '08:00',
  下班: '16:00',
  星期: '周一至周六',
}

const read = (row: Record<string, string>, area = ''): Row | Rejected =>
  readRow(Object.values(row), { header: readHeader(Object.keys(row)) as Header, source: 'test', area, now, book })
const page = (row: Record<string, string>) => (read(row) as Row).posting
const why = (row: Record<string, string>, area = '') => {
  const { field, reason } = read(row, area) as Rejected
  return [field, reason]
}

test('a row with start and end is a shift, paid also by the hour', () => {
  expect(page(shift)).toMatchObject({
    kind: 'gig',
    from: '2026-11-21T22:00:00.000Z',
    to: '2026-11-22T03:00:00.000Z',
    closes: '2026-11-21T22:00:00.000Z',
    pay: { unit: 'day', low: 13000, high: 13000 },
    perHour: 2600,
    places: 3,
    area: '430211001',
    landmark: '菜场旁',
  })
})

test('a row without them is a job, open for thirty days', () => {
  expect(page(job)).toMatchObject({
    kind: 'job',
    starts: '08:00',
    ends: '16:00',
    weekdays: [1, 2, 3, 4, 5, 6],
    closes: '2026-12-20T16:00:00.000Z',
    places: 1,
  })
})

test('what comes in has the shape that a person is shown', () => {
  for (const row of [
    shift,
    job,
    {
      ...shift,
      要做的事: '搬20公斤|站5小时|认字',
      带什么: '身份证|手套',
      管饭: '早饭',
      接送: '班车',
      怎么付: '现金',
      保险: '单位',
    },
  ])
    expect(v.is(shapes['postings.one'].answer, { ...page(row), left: 1 })).toBe(true)
})

test('pay up to a sum gives no pay an hour', () => {
  expect(page({ ...job, 工资: '3千及以下' }).perHour).toBeUndefined()
})

test('the same row is the same posting, and another source is another', () => {
  expect(page({ ...shift, 工资: '150元/天' }).postingId).toBe(page(shift).postingId)
  expect(page({ ...job, 工资: '4000元/月' }).postingId).toBe(page(job).postingId)
  expect(page({ ...shift, 地区: '天元区·泰山路街道' }).postingId).toBe(page(shift).postingId)
  expect(page({ ...shift, 地区: '芦淞区·建设街道' }).postingId).not.toBe(page(shift).postingId)
  expect(page({ ...shift, 编号: 'A2' }).postingId).not.toBe(page(shift).postingId)
  expect(page(shift).postingId).toMatch(/^pst_[0-9a-v]{20}$/)
})

test('columns in another order and empty ones change nothing', () => {
  const turned = Object.fromEntries(Object.entries({ ...shift, 内容: '' }).reverse())
  expect((read(turned) as Row).row).toBe((read(shift) as Row).row)
  expect((read({ ...job, 上班: '16:00', 下班: '08:00' }) as Row).row).not.toBe((read(job) as Row).row)
})

const rejects: [title: string, row: Record<string, string>, field: string, reason: string][] = [
  ['without a title', { ...shift, 岗位: ' ' }, '岗位', 'missing'],
  ['with a title nobody can read on a card', { ...shift, 岗位: '工'.repeat(41) }, '岗位', 'too_long'],
  ['of a kind we do not know', { ...shift, 类别: '实习' }, '类别', 'unknown_kind'],
  ['that calls a shift a job', { ...shift, 类别: '岗位' }, '类别', 'unknown_kind'],
  ['of a gig without a time', { ...job, 类别: '零工' }, '开始', 'missing'],
  ['that ends before it starts', { ...shift, 结束: '2026-11-22 05:00' }, '结束', 'time_unread'],
  ['on a day that does not exist', { ...shift, 开始: '2026-02-30 06:00' }, '开始', 'time_unread'],
  ['at a place nobody knows', { ...shift, 地区: '北京·朝阳' }, '地区', 'unknown_place'],
  ['whose point lies in another province', { ...shift, 经度: '116.40', 纬度: '39.90' }, '经度', 'unknown_place'],
  ['with half a point', { ...shift, 经度: '113.09', 纬度: '' }, '纬度', 'missing'],
  ['with pay left open', { ...shift, 工资: '面议' }, '工资', 'pay_negotiable'],
  ['with pay nobody can read', { ...shift, 工资: '高薪' }, '工资', 'pay_unread'],
  ['for no people', { ...shift, 人数: '0' }, '人数', 'number_unread'],
  ['with an answer that is neither yes nor no', { ...shift, 免经验: '看情况' }, '免经验', 'yes_no_unread'],
  ['that lifts an unknown weight', { ...shift, 要做的事: '搬很多' }, '要做的事', 'number_unread'],
  ['whose licence will be checked tomorrow', { ...shift, 执照核实: '2026-11-22' }, '执照核实', 'time_unread'],
]
test.each(rejects)('keeps out a row %s', (_, row, field, reason) => {
  expect(why(row)).toEqual([field, reason])
})

test('keeps out a row with more cells than columns', () => {
  expect(
    readRow(['收银员', '超市', '3000元/月', '天元区', '多的'], {
      header: readHeader(['岗位', '单位', '工资', '地区']) as Header,
      source: 'test',
      area: '',
      now,
      book,
    }),
  ).toMatchObject({ reason: 'too_long' })
})

test('staff of one district do not bring in the postings of another', () => {
  expect(why(shift, '430203')).toEqual(['地区', 'out_of_your_area'])
  expect('posting' in read(shift, '430211')).toBe(true)
  expect(why({ ...shift, 地区: '株洲' }, '430211')).toEqual(['地区', 'out_of_your_area'])
})

test('what has begun is past, what begins later is not', () => {
  expect(isPast(read({ ...shift, 开始: '2026-11-21 09:00' }) as Row, now)).toMatchObject({
    field: '开始',
    reason: 'in_the_past',
    value: '2026-11-21 09:00',
  })
  expect(isPast(read({ ...job, 截止: '2026-11-20' }) as Row, now)).toMatchObject({
    field: '截止',
    reason: 'in_the_past',
  })
  expect(isPast(read({ ...job, 截止: '2026-11-21' }) as Row, now)).toBeUndefined()
})

test('marks that nobody sees go, whatever they are, and what breaks a line becomes a blank', () => {
  expect(clean(' 收\u00ad银\u{e0041}员\ud800 \u0085\u0081早\u2028班\u0000\ufeff')).toBe('收银员 早 班')
  expect(clean('🧹打扫')).toBe('🧹打扫')
})

test('rows are told apart by any line end, even where a file mixes them', () => {
  const bytes = Buffer.from('甲,1\n乙,2\r\n丙,"3\r\n4"\r丁,5\n').toString('base64')
  expect(readCsv({ header: '岗位,单位', bytes, encoding: 'utf-8' })).toEqual({
    names: ['岗位', '单位'],
    rows: [
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3\r\n4'],
      ['丁', '5'],
    ],
  })
})

test('a header nobody knows is refused with the likeliest one', () => {
  expect(readHeader(['岗位', '单位', '工资', '地区', '结束时间'])).toMatchObject({
    refusal: 'unknown_column',
    facts: { column: '结束时间', nearest: expect.arrayContaining(['结束']) },
  })
  expect(readHeader(['岗位', '单位', '地区'])).toEqual({ refusal: 'column_missing', facts: { column: '工资' } })
  expect(readHeader(['岗位', 'title', '单位', '工资', '地区'])).toMatchObject({ refusal: 'unknown_column' })
})

test('a place is found as deep as it is named, and never by half a name alone', () => {
  expect(findSpot(book, '株洲·天元区·嵩山路街道·花园里社区')?.place).toBe('天元区嵩山路街道花园里社区')
  expect(findSpot(book, '湖南省株洲市天元区')?.area).toBe('430211000')
  expect(findSpot(book, '长沙·岳麓·麓谷')?.place).toBe('长沙市岳麓区')
  expect(findSpot(book, '中山·东区街道')).toBeUndefined()
  expect(findSpot(book, '430211001')?.place).toBe('天元区嵩山路街道')
})

test('a place known only by its district keeps the words of the file as its landmark', () => {
  expect(page({ ...job, 地区: '长沙·岳麓·麓谷' }).landmark).toBe('长沙·岳麓·麓谷')
})

test('whatever stands in the cells, a row comes in whole and plain, or is rejected by a field that exists', () => {
  const known: string[] = fields.map((field) => columns[field].header)
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom('\u202e#A', '2026-11-22 06:00', '是', '__proto__', 'constructor', '99999', '一至五'),
  )
  const cells = fc.dictionary(fc.constantFrom(...known), odd, { maxKeys: 4 })
  fc.assert(
    fc.property(cells, (more) => {
      const row = read({ ...shift, ...more })
      if ('reason' in row) return expect([...known, '']).toContain(row.field)
      expect(v.is(shapes['postings.one'].answer, { ...row.posting, left: 1 })).toBe(true)
      for (const cell of Object.values(row.posting)) expect(String(cell)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
    }),
    { seed: 11, numRuns: 2000 },
  )
})

test('takes in the real postings of our four cities whole', () => {
  const file = join(__dirname, '../../../../shared/data/postings-b-four-cities.csv')
  if (!existsSync(file)) return console.log('../shared/data is missing: nothing to bring in')
  const [header = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
  const csv = readCsv({
    header,
    firstRow: 1,
    bytes: Buffer.from(lines.join('\n')).toString('base64'),
    encoding: 'utf-8',
  })
  if ('refusal' in csv) throw new Error(csv.refusal)
  const context = { header: readHeader(csv.names) as Header, source: 'four-cities', area: '', now, book }
  expect(csv.rows.filter((cells) => 'reason' in readRow(cells, context))).toEqual([])
})
