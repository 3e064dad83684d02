// Log-in by WeChat against a server that answers as the documents say.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openWechat, type Wechat } from '../../functions/wechat/wechat'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { conflicts } from '../factories/trouble'
import { startWechat, type WechatServer } from '../factories/wechat-server'

let server: WechatServer
let wechat: Wechat
let deps: TestDeps
beforeAll(async () => {
  server = await startWechat()
  deps = await testDeps('2026-11-21T00:00:00.000Z', { WECHAT_URL: server.url })
  wechat = openWechat({ url: server.url, appid: 'test', secret: 'test', timeoutMs: 200 })
})
afterAll(async () => {
  await deps.stop()
  await server.stop()
})

test.each([
  ['an invalid code', 'code-nobody', 'wechat_code_invalid'],
  ['a busy WeChat', 'code-busy', 'wechat_busy'],
  ['a reached limit', 'code-limit', 'wechat_busy'],
  ['a risk user', 'code-risk', 'wechat_risk'],
  ['a malformed answer', 'code-malformed', 'wechat_busy'],
  ['an answer of the wrong types', 'code-odd', 'wechat_busy'],
  ['silence', 'code-silence', 'wechat_busy'],
])('%s is a refusal that the phone can put into words', async (_what, code, refusal) => {
  expect(await wechat.openidOf(code)).toEqual({ refusal })
})

test('a code is good once', async () => {
  expect(await wechat.openidOf('code-chen')).toMatchObject({ openid: 'openid-chen-0000' })
  expect(await wechat.openidOf('code-chen')).toEqual({ refusal: 'wechat_code_invalid' })
})

test('a token that another instance replaced is fetched anew, and the number still comes', async () => {
  expect(await wechat.phoneOf('phone-chen', new Date())).toEqual({ phone: '13800002222' })
  expect(server.calls.filter((path) => path === '/cgi-bin/stable_token')).toHaveLength(2)
})

test('a number from abroad, an unknown code and a malformed answer are refused', async () => {
  expect(await wechat.phoneOf('phone-abroad', new Date())).toEqual({ refusal: 'wechat_code_invalid' })
  expect(await wechat.phoneOf('phone-nobody', new Date())).toEqual({ refusal: 'wechat_code_invalid' })
  expect(await wechat.phoneOf('phone-malformed', new Date())).toEqual({ refusal: 'wechat_busy' })
})

test('a resident in WeChat gives the number once, and the next time the openid is enough', async () => {
  const profile = { name: '张桂兰', bornOn: '1968-03-02' }
  const first = await ask(deps, 'people.logInByWechat', {
    body: { loginCode: 'code-zhang', phoneCode: 'phone-zhang', ...profile },
  })
  expect(first).toMatchObject({ status: 201, answer: { person: { maskedName: '张**', phoneTail: '1111' } } })
  const later = await ask(deps, 'people.logInByWechat', { body: { loginCode: 'code-zhang-later' } })
  expect(later.answer.person.personId).toBe(first.answer.person.personId)
})

test('a conflict at the table does not spend WeChat’s codes twice', async () => {
  const fresh = await startWechat()
  const other = await testDeps('2026-11-21T00:00:00.000Z', { WECHAT_URL: fresh.url })
  conflicts(other, 2)
  const body = { loginCode: 'code-zhang', phoneCode: 'phone-zhang', name: '张桂兰', bornOn: '1968-03-02' }
  expect((await ask(other, 'people.logInByWechat', { body })).status).toBe(201)
  await other.stop()
  await fresh.stop()
})

test('an openid nobody knows is asked for the phone button', async () => {
  const fresh = await startWechat()
  const other = await testDeps('2026-11-21T00:00:00.000Z', { WECHAT_URL: fresh.url })
  expect(await ask(other, 'people.logInByWechat', { body: { loginCode: 'code-zhang' } })).toMatchObject({
    status: 422,
    code: 'phone_needed',
  })
  await other.stop()
  await fresh.stop()
})
