// A resident looks for work without logging in: place, filters, orders, the end of the list, storage, and no network.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { metresBetween } from '#contract/both/distance'
import { launch } from './browser'
import { type Resident, resident } from './resident'
import { type Service, serve, songshan } from './service'

let browser: Browser
let service: Service
beforeAll(async () => {
  service = await serve()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

const stored = { place: songshan }
const look = (more: object = {}) => resident(browser, service.address, { stored: { ...stored, ...more } })
const minutesOf = async (one: Resident) => {
  const text = await one.page.locator('.taro_page').last().innerText()
  return [...text.matchAll(/走(\d+)分钟 · /g)].map(([, minutes]) => Number(minutes))
}
const hasNoLogIn = async (one: Resident) => expect(await one.page.getByText('登录').count()).toBe(0)

test('a community typed by name shows what is open near it, nearest first, and asks for no log-in', async () => {
  const one = await resident(browser, service.address)
  await one.type('写小区、街道的名字', '泰山')
  await one.tap('泰山路街道')
  await one.sees(/走\d+分钟( ·|,)/)
  const minutes = await minutesOf(one)
  expect(minutes.length).toBeGreaterThan(0)
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
  await hasNoLogIn(one)
  await one.leave()
})

test('filters narrow the list, say so, and are cleared by one tap', async () => {
  const one = await look()
  await one.sees(/走\d+分钟( ·|,)/)
  await one.tap('挑一挑')
  await one.tap('见习学徒')
  await one.tap('看结果')
  await one.sees('已选 1')
  await one.sees(/^想去$/)
  expect(
    await one.page
      .locator('.taro_page')
      .last()
      .getByText(/^我去$/)
      .count(),
  ).toBe(0)
  await one.leave()
})

test('where nothing fits the page says how far it looked and what to do', async () => {
  const one = await look({ place: { ...songshan, name: '大山里', lng: 100, lat: 40 } })
  await one.sees('20公里内现在没有活')
  await one.sees('新活天天有,可以问驿站。')
  await one.leave()
})

test('the list goes on to its end without a cliff and without a repeat', async () => {
  const one = await look({ asked: { kind: 'job', ring: '20km' } })
  await one.sees(/走\d+分钟 ·|公里 ·/)
  const all = async () => one.page.locator('.card-title').allInnerTexts()
  for (let more = 0; more < 60 && (await one.page.getByText('附近的都在这儿了').count()) === 0; more += 1) {
    const button = one.page.locator('taro-button-core').filter({ hasText: '再看几个' })
    if (await button.count()) await button.last().tap()
    await one.page.waitForFunction(() => document.querySelectorAll('.skeleton').length === 0)
  }
  await one.sees('附近的都在这儿了')
  const jobs = await service.cards('kind=job&ring=20km')
  const near = jobs.filter((card) => metresBetween(card, songshan) <= 20_000)
  expect(near.length).toBeGreaterThan(20)
  expect((await all()).length).toBe(near.length)
  await one.leave()
})

test('the last list stands at once when the page opens again, even while the network is slow or gone', async () => {
  const one = await look()
  await one.sees(/走\d+分钟( ·|,)/)
  const before = await minutesOf(one)
  await one.page.route('**/v1/postings?**', (route) => route.abort())
  await one.page.reload()
  await one.sees(/走\d+分钟( ·|,)/)
  expect(await minutesOf(one)).toEqual(before)
  await one.sees('没连上网')
  await one.leave()
})

test('a posting says who, what for, when, where and what it takes, and can be shared and found', async () => {
  const one = await look()
  await one.sees(/走\d+分钟( ·|,)/)
  await one.tap(/^我去$/)
  for (const said of [
    '谁要都别给',
    '多远',
    '哪天',
    '干啥',
    '带啥',
    '吃饭',
    '来去',
    '保险',
    '怎么走',
    '分享',
    /确认还在招/,
    /执照已核实|还没核实/,
    /还要\d+人/,
  ])
    await one.sees(said)
  await hasNoLogIn(one)
  await one.leave()
})

test('大字版 shows one card at a time, and 下一个 leads through all', async () => {
  const one = await look({ big: true })
  await one.sees(/第1个,共/)
  const first = await one.page.locator('.card-title').innerText()
  await one.tap('下一个')
  await one.sees(/第2个,共/)
  expect(await one.page.locator('.card-title').innerText()).not.toBe(first)
  expect(await one.page.locator('.card').count()).toBe(1)
  await one.leave()
})
