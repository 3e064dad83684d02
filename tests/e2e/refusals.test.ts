// What a resident hears when a place can't be had: why, and what to do next, on the real page.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { Card } from '#contract/card'
import { launch } from './browser'
import { type Resident, resident } from './resident'
import { type Service, serve, songshan } from './service'

let browser: Browser
let service: Service
let gigs: Card[]
beforeAll(async () => {
  service = await serve()
  browser = await launch()
  gigs = await service.gigs()
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

async function at(card: Card, stored: Record<string, unknown>): Promise<Resident> {
  const one = await resident(browser, `${service.address}/#/pages/find/posting/index?id=${card.postingId}`, {
    stored: { place: songshan, ...stored },
  })
  await one.sees('谁要都别给')
  return one
}

const overlapping = (a: Card, b: Card) => a !== b && String(a.from) < String(b.to) && String(b.from) < String(a.to)

/** Two gigs at the same time near home; the other tests keep away from them. */
function pairOfOverlapping(): [Card, Card] {
  for (const a of gigs) for (const b of gigs) if (overlapping(a, b)) return [a, b]
  throw new Error('the demo town has no two gigs at the same time near home')
}

/** Gigs that nobody of this file holds or overlaps, fewest places first. */
function untouched(): Card[] {
  const [mine, other] = pairOfOverlapping()
  const clear = gigs.filter((card) => card !== mine && card !== other && !overlapping(card, mine))
  return clear.sort((a, b) => a.places - b.places)
}

test('a shift that overlaps another names that one’s time and leads to 我的安排', async () => {
  const [mine, other] = pairOfOverlapping()
  const session = await service.sessionOf('per_demozhangguilan')
  expect((await service.as('per_demozhangguilan', 'POST', `/v1/gigs/${mine.postingId}/claims`)).status).toBe(201)
  const one = await at(other, { session })
  await one.tap(/^我去$/)
  await one.sees(/的活撞上了/)
  await one.sees('不去那一个,这个才能去。')
  await one.tap('看我的安排')
  await one.sees(mine.title)
  await one.leave()
})

test('who comes a moment too late hears that it is full and sees similar ones near', async () => {
  const small = untouched()[0] as Card
  const session = await service.sessionOf('per_demozhangguilan')
  const one = await at(small, { session })
  const others = service.people.filter(({ personId }) => personId !== 'per_demozhangguilan')
  const path = `/v1/gigs/${small.postingId}/claims`
  const answers = await Promise.all(others.map(({ personId }) => service.as(personId, 'POST', path)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(small.places)
  await one.tap(/^我去$/)
  await one.sees('来晚一步,人刚招满')
  await one.sees(/附近差不多的活|附近暂时没有差不多的/)
  await one.leave()
})

test('a child is told why, and nothing is kept', async () => {
  const phone = '13900002001'
  const one = await at(untouched().at(-1) as Card, {})
  await one.tap(/^我去$/)
  await one.type('姓名', '小明')
  await one.pickBirthDate('newest')
  await one.type('手机号', phone)
  await one.tap('发验证码')
  await one.sees('发好了')
  await one.type('验证码', await service.codeFor(phone))
  await one.tap('登录,接着报名')
  await one.sees('没满16岁,不能安排干活')
  await one.leave()
})

test('a posting that is no shift goes to the station, with a promised time', async () => {
  const session = await service.sessionOf('per_demochenjianguo')
  const [job] = await service.cards('kind=job&ring=20km')
  const one = await at(job as Card, { session })
  await one.tap('想去,帮我联系')
  await one.sees('驿站收到了')
  await one.sees(/前给您回电话/)
  await one.tap('看我的安排')
  await one.sees('驿站帮您联系的')
  await one.leave()
})

test('without a network the tap is not lost: the same sign-up goes through when it comes back, once', async () => {
  const free = untouched().at(-2) as Card
  const session = await service.sessionOf('per_demohuajie00000')
  const one = await at(free, { session })
  await one.page.context().setOffline(true)
  await one.tap(/^我去$/)
  await one.sees('没连上网')
  await one.page.context().setOffline(false)
  await one.tap('再试一次')
  await one.sees('位置已定')
  await one.leave()
})

test('an English speaker reads the list and the refusals in English', async () => {
  const one = await resident(browser, service.address, { stored: { language: 'en', place: songshan } })
  await one.sees(/min walk|minutes on foot|walk/i)
  expect(await one.page.locator('.tabs').last().innerText()).not.toMatch(/找活|我的/)
  await one.leave()
})
