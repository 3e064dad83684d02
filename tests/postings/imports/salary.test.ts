// Salary texts as people write them, read into fen or given a reason.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readSalary } from '../../../functions/postings/imports/salary'

const read: [written: string, unit: string, low: number, high: number][] = [
  ['130元/天', 'day', 13000, 13000],
  ['1.5千/天', 'day', 150000, 150000],
  ['20元/小时', 'hour', 2000, 2000],
  ['２０－２５元／小时', 'hour', 2000, 2500],
  ['时薪25元', 'hour', 2500, 2500],
  ['每天200元', 'day', 20000, 20000],
  ['200元一天', 'day', 20000, 20000],
  ['日薪200', 'day', 20000, 20000],
  ['2.6元/个', 'piece', 260, 260],
  ['0.3元/件', 'piece', 30, 30],
  ['0.25-0.35元/斤', 'piece', 25, 35],
  ['15-18元/间', 'piece', 1500, 1800],
  ['6-8千', 'month', 600000, 800000],
  ['8千-1.1万', 'month', 800000, 1100000],
  ['8千-1.1万·13薪', 'month', 800000, 1100000],
  ['10-15K', 'month', 1000000, 1500000],
  ['5000-8千', 'month', 500000, 800000],
  ['4,000-5,000元/月', 'month', 400000, 500000],
  ['4000', 'month', 400000, 400000],
  ['5-7万/年', 'year', 5000000, 7000000],
  ['3千以上', 'month', 300000, 300000],
]

test.each(read)('reads %s as a person would', (written, unit, low, high) => {
  expect(readSalary(written)).toMatchObject({ unit, low, high })
})

test.each(['3千及以下', '1.5千以下', '3千及以下·13薪'])('promises nobody a floor where %s is written', (written) => {
  expect(readSalary(written)).toMatchObject({ low: 0 })
})

test('reads how often pay is settled from the text, else from the unit', () => {
  expect(readSalary('200元/天')).toMatchObject({ settle: 'day' })
  expect(readSalary('0.3元/件')).toMatchObject({ settle: 'week' })
  expect(readSalary('200元/天 月结')).toMatchObject({ settle: 'month' })
})

test.each(['面议', '薪资面议', '工资面谈'])('says that %s leaves the pay open', (written) => {
  expect(readSalary(written)).toEqual({ reason: 'pay_negotiable' })
})

const unread = [
  '',
  '无',
  '200',
  '8-5千',
  '1万-8千',
  '0元/天',
  '0.035元/件',
  '200元/天/人',
  '1e5',
  '-200元/天',
  '高薪',
  '200元/光年',
  '9999999999元',
  '1-2-3千',
]
test.each(unread)('guesses nothing where "%s" is written', (written) => {
  expect(readSalary(written)).toEqual({ reason: 'pay_unread' })
})

test('gives whole fen in order or a reason, whatever is written', () => {
  const scraps = fc.constantFrom(
    '1',
    '2.5',
    '30',
    '千',
    '万',
    '元',
    '-',
    '/',
    '天',
    '月',
    '以上',
    '以下',
    '面议',
    '·13薪',
    '每',
    'k',
    '日结',
    '\u202e',
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(scraps, { maxLength: 8 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const pay = readSalary(text)
      if ('reason' in pay) return
      expect(Number.isSafeInteger(pay.low) && Number.isSafeInteger(pay.high)).toBe(true)
      expect(pay.low >= 0 && pay.high >= pay.low && pay.high > 0).toBe(true)
    }),
    { seed: 7, numRuns: 3000 },
  )
})

test('reads every real text of the shared data but the one that says nothing', () => {
  const file = join(__dirname, '../../../../shared/data/salary-texts.csv')
  if (!existsSync(file)) return console.log('../shared/data is missing: nothing to read')
  const texts = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => line.slice(0, line.lastIndexOf(',')))
  expect(texts.length).toBeGreaterThan(1600)
  expect(texts.filter((text) => 'reason' in readSalary(text))).toEqual(['无'])
})
