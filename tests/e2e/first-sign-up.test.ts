// A resident finds a gig near home and signs up, from a cold start, on the real page.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launch } from './browser'
import { type Resident, resident } from './resident'
import { type Service, serve } from './service'

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

async function logInAndGoOn(one: Resident, phone: string) {
  await one.type('姓名', '陈秀兰')
  await one.pickBirthDate()
  await one.type('手机号', phone)
  await one.tap('发验证码')
  await one.sees('发好了')
  await one.type('验证码', await service.codeFor(phone))
  await one.tap('登录,接着报名')
}

test.each([
  ['normal type', {}],
  ['大字版', { big: true }],
])(
  'in %s a first sign-up needs no log-in until 我去, then finishes what was begun, in eight taps and three fields',
  async (mode, stored) => {
    const phone = mode === '大字版' ? '13900001001' : '13900001002'
    const one = await resident(browser, service.address, { stored })
    await one.tap('嵩山路街道')
    await one.sees(/走\d+分钟( ·|,)/)
    await one.tap(/^我去$/)
    await one.sees('谁要都别给')
    await one.tap(/^我去$/)
    await one.sees('登录好,刚才的报名接着就办完。')
    await logInAndGoOn(one, phone)
    await one.sees('位置已定')
    expect(one.taps).toBeLessThanOrEqual(8)
    expect(one.typed).toBe(3)
    expect(one.errors).toEqual([])

    await one.tap('看我的安排')
    await one.sees('不去了')
    await one.tap(/^不去了$/)
    await one.tap('不去了,让给别人')
    await one.sees('位置让给别人了')
    await one.leave()
  },
)

test('who is logged in signs up in two taps', async () => {
  const session = await service.sessionOf('per_demozhangguilan')
  const one = await resident(browser, service.address, { stored: { session } })
  await one.tap('嵩山路街道')
  await one.sees(/走\d+分钟( ·|,)/)
  one.taps = 0
  await one.tap(/^我去$/)
  await one.sees('谁要都别给')
  await one.tap(/^我去$/)
  await one.sees('位置已定')
  expect(one.taps).toBe(2)
  await one.leave()
})

test('a week later the shift stands under 干完的, with what to do if the pay did not come', async () => {
  const session = await service.sessionOf('per_demozhangguilan')
  const { body } = await service.as('per_demozhangguilan', 'GET', '/v1/gigs/my-days')
  const [shift] = body.shifts as { posting: { title: string } }[]
  service.clock.shift(8 * 86_400_000)
  const one = await resident(browser, `${service.address}/#/pages/days/list/index`, { stored: { session } })
  await one.sees('干完的')
  await one.sees(shift?.posting.title ?? '')
  await one.sees('工钱没给?给驿站打电话。')
  await one.leave()
})
