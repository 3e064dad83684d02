// The built mini-program against the real service: a resident browses, signs up with WeChat's phone button, and leaves again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { stages } from '../../config/stages'
import { freePort } from '../../functions/local/engine'
import { startService } from '../../functions/local/service'
import { zh as codes } from '../../miniapp/i18n/codes/zh'
import { zh as days } from '../../miniapp/i18n/days/zh'
import { zh as find } from '../../miniapp/i18n/find/zh'
import { zh as people } from '../../miniapp/i18n/people/zh'
import { zh as posting } from '../../miniapp/i18n/posting/zh'
import { startWechat, type WechatServer } from '../factories/wechat-server'
import { builtPackage, type Copy } from './built'
import type { What } from './finger'
import { allPages, appJsonOf, openPhone, type Phone } from './host'
import type { Owner } from './wx'

/** What one setData may hold (design, section 6). */
const budgets = { first: 20 * 1024, later: 8 * 1024 }
/** The find page's later setData stands above its budget today: ten cards at once. It must not get worse than this. */
const longestToday = 16 * 1024

const street = '嵩山路街道'
const data = mkdtempSync(join(tmpdir(), 'doorstep-weapp-data-'))
let built: Copy
let wechat: WechatServer
let service: Awaited<ReturnType<typeof startService>>
let phone: Phone

beforeAll(async () => {
  built = await builtPackage()
  wechat = await startWechat()
  const env = { WECHAT_URL: wechat.url, WECHAT_APPID: 'test', WECHAT_SECRET: 'test' }
  service = await startService({ port: await freePort(), folder: data, h5: join(data, 'none'), env })
}, 240_000)

afterEach(() => phone.close())

afterAll(async () => {
  await service.stop()
  await wechat.stop()
  built.remove()
  rmSync(data, { recursive: true, force: true })
})

/** The package speaks to its stage's own address; here the service stands for it. */
function aPhone(owner: Owner = {}, storage?: Map<string, string>): Phone {
  phone = openPhone({
    folder: built.folder,
    servers: { [`https://${stages.live.domain}`]: service.address },
    owner,
    storage,
  })
  return phone
}

const see = (what: What) =>
  phone.until(() => phone.find(what), JSON.stringify(what instanceof RegExp ? `${what}` : what))
const press = async (what: What) => phone.tap(await see(what))
const on = (page: string) => phone.until(() => phone.stack().at(-1) === page, page)
const called = (name: string) => phone.calls.filter((call) => call.name === name).map(({ given }) => given)

async function browse() {
  phone.open('/pages/find/list/index')
  await press(street)
  return see({ label: /^我去:/ })
}

async function openFirstShift() {
  phone.tap(await browse())
  await on('pages/find/posting/index')
  await see(posting.go.gig)
}

async function signUpAsNewcomer() {
  await openFirstShift()
  await press(posting.go.gig)
  await on('pages/people/log-in/index')
  phone.type(await see({ label: people.name }), '张桂兰')
  phone.pick(await see(people.bornOnHint), '1968-03-02')
  await see(people.born('1968', '3', '2'))
  await press(people.wechat)
  await see(posting.held.title)
}

describe('who has not logged in', () => {
  test('sees the work near home, narrows the list and takes it back, and is asked for no permission', async () => {
    aPhone()
    await browse()
    await press(find.filters.day.tomorrow)
    await see(/已选 1/)
    await press(find.filters.day.tomorrow)
    await see(find.filters.title)
    await see({ label: /^我去:/ })
    expect(called('login').length + called('getLocation').length).toBe(0)
  })

  test('opens every page that the package names, and all that is on it can be drawn and has a name to be read aloud', async () => {
    const pages = allPages(appJsonOf(built.folder))
    aPhone({}, new Map([['place', JSON.stringify({ lng: 113.094, lat: 27.829, own: true })]]))
    for (const page of pages) {
      phone.open(`/${page}`)
      await phone.until(() => phone.sizes.some(({ route }) => route === page), page)
      expect([page, phone.undrawn(), phone.nameless()]).toEqual([page, [], []])
    }
    expect([...phone.registered].sort()).toEqual([...pages].sort())
    expect(phone.faults).toEqual([])
  })

  test('picks a street where the phone refuses its position', async () => {
    aPhone()
    phone.open('/pages/find/list/index')
    await press(find.place.useOwn)
    await see(find.place.refused)
    await press(street)
    await see({ label: /^我去:/ })
  })

  test('looks from the own position without a word of it leaving the phone', async () => {
    aPhone({ position: { longitude: 113.0941234, latitude: 27.8291234 } })
    phone.open('/pages/find/list/index')
    await press(find.place.useOwn)
    await see({ label: /^我去:/ })
    expect(called('getLocation')).toMatchObject([{ type: 'gcj02' }])
    expect(called('request').filter(({ url }) => /\d\.\d{3}/.test(String(url)))).toEqual([])
  })

  test('sees the last list without a network, and is told that it is old', async () => {
    aPhone()
    await browse()
    const { storage } = phone
    phone.close()
    phone = openPhone({
      folder: built.folder,
      servers: { [`https://${stages.live.domain}`]: 'http://127.0.0.1:9' },
      storage,
    })
    phone.open('/pages/find/list/index')
    await see({ label: /^我去:/ })
    await see(codes.offline({}).why)
  })
})

describe('who signs up', () => {
  test('logs in with the phone button, finds the sign-up finished and the shift in 我的安排, and gives it back', async () => {
    aPhone({ loginCodes: ['code-zhang', 'code-zhang-later'], phoneCode: 'phone-zhang' })
    await signUpAsNewcomer()
    expect(phone.stack()).toEqual(['pages/find/list/index', 'pages/find/posting/index'])
    await press(posting.seeDays)
    await on('pages/days/list/index')
    await press(days.leave)
    await press(days.leaveYes)
    await see(/已经退了/)
    await see(days.empty)
    expect(wechat.calls).toContain('/wxa/business/getuserphonenumber')
    expect(JSON.stringify([...phone.storage])).not.toMatch(/session_key|never-leaves|openid|张桂兰/)
    expect(phone.faults).toEqual([])
  })

  test('keeps the form when saying no to WeChat’s phone button', async () => {
    aPhone({ loginCodes: ['code-chen', 'code-chen'] })
    await openFirstShift()
    await press(posting.go.gig)
    await on('pages/people/log-in/index')
    phone.type(await see({ label: people.name }), '陈建国')
    phone.pick(await see(people.bornOnHint), '1979-07-15')
    await see(people.born('1979', '7', '15'))
    await press(people.wechat)
    expect(phone.find(people.going)).toBeUndefined()
    phone.type(await see({ label: people.phone }), '138 0000 3333')
    await phone.until(() => phone.attribute(phone.find({ label: people.phone }), 'value') === '13800003333')
    expect(phone.faults).toEqual([])
  })
})

describe('what goes from the code to the screen at once', () => {
  test('of the find page the first setData keeps its budget, and later ones do not grow', async () => {
    aPhone()
    await browse()
    await press(find.more)
    await phone.until(() => phone.findAll({ label: /看详细$/ }).length > 5, 'more cards')
    const sizes = phone.sizes.filter(({ route }) => route === 'pages/find/list/index')
    const most = (isFirst: boolean) =>
      Math.max(...sizes.filter((one) => one.isFirst === isFirst).map(({ bytes }) => bytes))
    process.stdout.write(`setData find first=${most(true)} later=${most(false)} budget=${budgets.later}\n`)
    expect(most(true)).toBeLessThanOrEqual(budgets.first)
    expect(most(false)).toBeLessThanOrEqual(longestToday)
  })
})
