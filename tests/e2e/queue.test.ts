// A shift is full, changed or moved: what two and three people see of it on their own phones, and what staff do for who does not look.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { clockOf, hoursBetween } from '#contract/both/days'
import type { Card } from '#contract/card'
import { launch } from './browser'
import { type Resident, resident } from './resident'
import { type Service, serve, songshan } from './service'
import { firm, type Shifts, shiftsOf, staff } from './shifts'

const zhang = 'per_demozhangguilan'
const chen = 'per_demochenjianguo'
const hua = 'per_demohuajie00000'

let browser: Browser
let service: Service
let shifts: Shifts
beforeAll(async () => {
  service = await serve()
  browser = await launch()
  shifts = shiftsOf(service)
  await shifts.untilMorning()
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

async function phoneOf(person: string, path = 'pages/days/list/index'): Promise<Resident> {
  const session = await service.sessionOf(person)
  return resident(browser, `${service.address}/#/${path}`, { stored: { session, place: songshan } })
}
const postingPath = ({ postingId }: Card) => `pages/find/posting/index?id=${postingId}`

test('full, 候补, somebody goes, the offer stands on every page, and 我去 makes it the own place: on two phones', async () => {
  const shift = await shifts.full(zhang)
  const one = await phoneOf(zhang)
  const other = await phoneOf(chen, postingPath(shift))
  await other.tap(/^候补$/)
  await other.sees('候补第1位')
  await one.sees(shift.title)
  await one.tap(/^不去了$/)
  await one.tap('不去了,让给别人')
  await one.sees('位置让给别人了')
  await service.pass(0)
  const elsewhere = await phoneOf(chen, 'pages/me/home/index')
  await elsewhere.sees('轮到您了')
  await elsewhere.tap('轮到您了')
  await elsewhere.sees(/前回话/)
  await elsewhere.tap(/^我去$/)
  await elsewhere.sees('位置已定')
  expect([one.errors, other.errors, elsewhere.errors]).toEqual([[], [], []])
  const { body } = await service.as(chen, 'GET', '/v1/gigs/my-days')
  expect((body.shifts as { posting: Card }[]).map(({ posting }) => posting.postingId)).toContain(shift.postingId)
  for (const phone of [one, other, elsewhere]) await phone.leave()
})

test('an offer that nobody answers goes to the next when its time is over: on three phones', async () => {
  const shift = await shifts.full(zhang)
  await shifts.wait(chen, shift)
  await shifts.wait(hua, shift)
  const third = await phoneOf(hua)
  await third.sees('候补第2位')
  await shifts.leave(zhang, shift)
  await service.pass(0)
  const second = await phoneOf(chen)
  await second.sees('轮到您了')
  await service.pass(14 * 3_600_000)
  await service.pass(10 * 3_600_000)
  await third.leave()
  const late = await phoneOf(hua)
  await late.sees('轮到您了')
  await late.tap(/^我去$/)
  await late.sees('位置已定')
  await second.leave()
  await late.leave()
})

test('an offer unseen at half its time becomes a call; staff ring and accept on behalf, and the person finds it done', async () => {
  await shifts.untilMorning()
  const shift = await shifts.full(zhang)
  await shifts.offered(shift, zhang, hua)
  await shifts.untilCall()
  const desk = await phoneOf(staff, 'pages/desk/calls/index')
  await desk.sees(shift.title)
  await desk.tap(/打电话/)
  await desk.sees('电话里怎么说?')
  await desk.tap(/^去$/)
  await desk.tap('说好了,去')
  await desk.sees(/记下了/)
  const phone = await phoneOf(hua)
  await phone.sees('驿站帮您定下了')
  await phone.tap('知道了')
  await phone.sees('位置已定')
  expect([desk.errors, phone.errors]).toEqual([[], []])
  await desk.leave()
  await phone.leave()
})

test('a firm sees that fewer places than people are not possible, and more places reach who waits', async () => {
  await shifts.untilMorning()
  const shift = await shifts.full(zhang)
  await shifts.wait(chen, shift)
  const page = await phoneOf(firm, `pages/firm/change/index?id=${shift.postingId}`)
  await page.tapSpoken('多要一个人')
  await page.tap('先看看会怎样')
  await page.sees(/已定1人/)
  await page.tap('就这么改')
  await page.sees('改好了')
  await service.pass(0)
  const phone = await phoneOf(chen)
  await phone.sees('轮到您了')
  await phone.tap(/^我去$/)
  await phone.sees('位置已定')
  expect(await shifts.change({ ...shift, places: 2 }, { places: 1 })).toMatchObject({
    status: 422,
    body: { code: 'people_hold_places', facts: { least: 2 } },
  })
  await page.leave()
  await phone.leave()
})

test('a shift moved over another is a question, and nobody loses a place by it', async () => {
  await shifts.untilMorning()
  const shift = await shifts.fresh()
  await shifts.join(zhang, shift)
  const others = (await service.gigs()).filter(({ from = '', to = '', left, postingId }) => {
    const apart = Math.abs(hoursBetween(shift.from ?? '', from)) > 20 && hoursBetween(from, to) < 12
    return apart && left > 0 && postingId !== shift.postingId && !shifts.used.has(postingId) && clockOf(from) < '18:00'
  })
  const other = others.find(({ from = '' }) => hoursBetween(service.clock.now().toISOString(), from) > 30)
  if (!other) throw new Error('the demo town has no other shift')
  expect((await shifts.join(zhang, other)).status).toBe(201)
  const { from = '', to = '' } = other
  expect((await shifts.change(shift, { from, to })).status).toBe(200)
  await service.pass(0)
  const phone = await phoneOf(zhang)
  await phone.sees('改了时间,还去吗?')
  await phone.tap('去这个')
  await phone.tap('定了,就这样')
  await phone.sees('位置已定')
  const { body } = await service.as(zhang, 'GET', '/v1/gigs/my-days')
  const held = (body.shifts as { posting: Card }[]).map(({ posting }) => posting.postingId)
  expect(held).toContain(shift.postingId)
  expect(held).not.toContain(other.postingId)
  await phone.leave()
})
