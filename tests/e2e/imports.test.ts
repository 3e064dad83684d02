// Staff bring in a table of postings on the real page: UTF-8 and GBK, with rejects, twice.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { addDays, dayOf } from '#contract/both/days'
import { gbk } from '../factories/gbk'
import { launch } from './browser'
import { type Resident, resident } from './resident'
import { type Service, serve } from './service'

let browser: Browser
let service: Service
const folder = mkdtempSync(join(tmpdir(), 'doorstep-csv-'))
beforeAll(async () => {
  service = await serve()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

const header = '编号,类别,岗位,单位,工资,地区,地点,开始,结束,人数,内容,谁付'
const day = () => addDays(dayOf(service.clock.now()), 2)
const row = (number: number, pay = '120元/天') =>
  `g-${number},零工,"理货,第${number}号",好邻居超市,${pay},嵩山路街道,菜场旁,${day()} 08:00,${day()} 14:00,3,摆货,店里`

/** 620 rows, more than one part takes; four of them can't come in, each for a reason of its own. */
function table(): string {
  const rows = Array.from({ length: 616 }, (_, at) => row(at + 1))
  rows.splice(100, 0, row(9001, '面议'), row(9002, '看心情'))
  rows.push(
    row(9003).replace('嵩山路街道', '月球背面'),
    row(9004).replace(`${day()} 08:00`, '2020-01-01 08:00').replace(`${day()} 14:00`, '2020-01-01 14:00'),
  )
  return [header, ...rows].join('\n')
}

async function bringIn(one: Resident, file: string) {
  const chooser = one.page.waitForEvent('filechooser')
  await one.tap('选CSV文件')
  await (await chooser).setFiles(file)
  await one.sees('共620行')
  await one.tap('开始导入')
  await one.sees('导完了')
}

const staff = async () => {
  const session = await service.sessionOf('per_demoliumin00000')
  const one = await resident(browser, `${service.address}/#/pages/imports/home/index`, { stored: { session } })
  await one.type('来源代号', 'market-list')
  return one
}

const countsOf = (one: Resident) => one.page.locator('.taro_page').last().innerText()

test('a table of 620 rows comes in by parts; four stay out with row, field and reason, and can be taken away as a file', async () => {
  const file = join(folder, 'utf8.csv')
  writeFileSync(file, `\ufeff${table()}`)
  const one = await staff()
  await bringIn(one, file)
  const text = await countsOf(one)
  expect(text).toMatch(/新增\s*616/)
  expect(text).toMatch(/没导进\s*4/)
  for (const said of [
    '工钱写的是面议',
    '看不懂工钱“看心情”',
    '找不到这个地方“月球背面”',
    '时间已经过了',
    '第102行',
    '第103行',
  ])
    expect(text).toContain(said)
  const download = one.page.waitForEvent('download')
  await one.tap('下载没导进的行')
  const saved = readFileSync(await (await download).path(), 'utf8')
  expect(saved.startsWith('\ufeff')).toBe(true)
  expect(saved.trim().split(/\r?\n/)).toHaveLength(5)
  await one.leave()
})

test('the same table once more, in GBK, changes nothing', async () => {
  const file = join(folder, 'gbk.csv')
  writeFileSync(file, gbk(table()))
  const one = await staff()
  await bringIn(one, file)
  const text = await countsOf(one)
  expect(text).toMatch(/没变\s*616/)
  expect(text).toMatch(/新增\s*0/)
  await one.leave()
})

test('who is not staff cannot bring in anything', async () => {
  const session = await service.sessionOf('per_demozhangguilan')
  const one = await resident(browser, `${service.address}/#/pages/imports/home/index`, { stored: { session } })
  await one.sees('这一页是驿站工作人员用的')
  await one.leave()
})
