// Nothing a person reads is cut or overlapped, and everything to tap is big enough, on narrow and common phones in both modes.
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { Card } from '#contract/card'
import { launch } from './browser'
import { cutTexts, overlaps, smallTargets } from './look'
import { type Resident, resident } from './resident'
import { type Service, serve, songshan } from './service'
import { firm, type Shifts, shiftsOf, staff } from './shifts'

let browser: Browser
let service: Service
let posting = ''
let full = ''
const zhang = 'per_demozhangguilan'
const hua = 'per_demohuajie00000'
const wang = 'per_demowangdashan0'
beforeAll(async () => {
  service = await serve()
  browser = await launch()
  const open = (await service.gigs()).find(({ places }) => places > 3)
  posting = open?.postingId ?? ''
  await service.as(zhang, 'POST', `/v1/gigs/${posting}/claims`)
  full = (await queues(shiftsOf(service))).postingId
  mkdirSync('.cache/shots', { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

/** Somebody to ring, somebody who waits, and somebody who was offered a place a moment ago. */
async function queues(shifts: Shifts): Promise<Card> {
  await shifts.untilMorning()
  await shifts.offered(await shifts.full(zhang), zhang, 'per_demoxiaozhou000')
  await shifts.untilCall()
  await shifts.offered(await shifts.full(zhang), zhang, wang)
  const shift = await shifts.full(zhang)
  await shifts.wait(hua, shift)
  return shift
}

/** Page, who looks at it, and a text that stands there once it is ready. */
const pages = {
  list: { path: 'pages/find/list/index', who: '', ready: /走\d+分钟( ·|,)/ },
  place: { path: 'pages/find/place/index', who: '', ready: '嵩山路街道' },
  posting: { path: 'pages/find/posting/index?id=', who: '', ready: '谁要都别给' },
  'log-in': { path: 'pages/people/log-in/index', who: '', ready: '手机号' },
  days: { path: 'pages/days/list/index', who: 'per_demozhangguilan', ready: '位置已定' },
  'days-empty': { path: 'pages/days/list/index', who: 'per_demochenjianguo', ready: '还没有安排' },
  learn: { path: 'pages/learn/list/index', who: '', ready: '学手艺' },
  me: { path: 'pages/me/home/index', who: 'per_demozhangguilan', ready: '尾号' },
  imports: { path: 'pages/imports/home/index', who: 'per_demoliumin00000', ready: /CSV|表/ },
  full: { path: 'pages/find/posting/index?id=', who: '', ready: '满了' },
  turns: { path: 'pages/days/list/index', who: wang, ready: '轮到您了' },
  waits: { path: 'pages/days/list/index', who: hua, ready: '候补第1位' },
  banner: { path: 'pages/me/home/index', who: wang, ready: '轮到您了' },
  'desk-calls': { path: 'pages/desk/calls/index', who: staff, ready: '打电话' },
  'firm-home': { path: 'pages/firm/home/index', who: firm, ready: '看人、改安排' },
  'firm-change': { path: 'pages/firm/change/index?id=', who: firm, ready: '先看看会怎样' },
} as const

async function open(name: keyof typeof pages, width: number, big: boolean): Promise<Resident> {
  const { path, who, ready } = pages[name]
  const session = who ? await service.sessionOf(who) : undefined
  const stored = { place: songshan, big, ...(session ? { session } : {}) }
  const which = name === 'full' || name === 'firm-change' ? full : posting
  const address = `${service.address}/#/${path}${path.endsWith('=') ? which : ''}`
  const one = await resident(browser, address, { stored, viewport: { width, height: 844 } })
  await one.sees(ready)
  // Pages slide in for 300 ms; what moves can't be measured.
  await one.page.waitForFunction(() => document.getAnimations().length === 0)
  return one
}

const modes = [
  { mode: 'normal type', big: false, least: 44 },
  { mode: '大字版', big: true, least: 60 },
]

describe.each(modes)('in $mode', ({ big, least }) => {
  test.each(Object.keys(pages) as (keyof typeof pages)[])(
    '%s can be read and tapped at 320 and 390 pixels',
    async (name) => {
      for (const width of [320, 390]) {
        const one = await open(name, width, big)
        await one.page.screenshot({ path: `.cache/shots/${name}-${width}${big ? '-big' : ''}.png` })
        expect({ name, width, cut: await cutTexts(one.page) }).toEqual({ name, width, cut: [] })
        expect({ name, width, overlaps: await overlaps(one.page) }).toEqual({ name, width, overlaps: [] })
        expect({ name, width, small: await smallTargets(one.page, least) }).toEqual({ name, width, small: [] })
        expect(one.errors).toEqual([])
        await one.leave()
      }
    },
  )
})

test('in 大字版 the four facts of a card and its one button stand on the screen without scrolling', async () => {
  const one = await open('list', 390, true)
  const bottom = await one.page
    .locator('.card')
    .first()
    .locator('taro-button-core')
    .last()
    .evaluate((button) => button.getBoundingClientRect().bottom)
  const tabs = await one.page
    .locator('.tabs')
    .last()
    .evaluate((bar) => bar.getBoundingClientRect().top)
  expect(bottom).toBeLessThanOrEqual(tabs)
  await one.leave()
})

test('a text that is cut, two that overlap and a target too small are found', async () => {
  const one = await open('me', 390, false)
  await one.page.evaluate(() => {
    const page = [...document.querySelectorAll('.taro_page')].at(-1)
    const style = 'position:absolute;top:500px;left:20px;width:40px;overflow:hidden;white-space:nowrap'
    page?.insertAdjacentHTML(
      'beforeend',
      `<div style="${style}">这一行被切掉了</div><div style="${style}">压在上面</div><div role="button" style="position:absolute;top:560px;left:20px;width:20px;height:20px">小</div>`,
    )
  })
  expect((await cutTexts(one.page)).length).toBeGreaterThan(0)
  expect((await overlaps(one.page)).length).toBeGreaterThan(0)
  expect((await smallTargets(one.page, 44)).length).toBeGreaterThan(0)
  await one.leave()
})
