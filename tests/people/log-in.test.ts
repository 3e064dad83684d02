// A resident logs in by one-time code, stays logged in on a weak network, and cannot be robbed of the session.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Person } from '../../functions/table/entities'
import { personKey } from '../../functions/table/keys'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { somebody } from '../factories/town'
import { conflicts } from '../factories/trouble'

let deps: TestDeps
beforeAll(async () => {
  deps = await testDeps()
})
afterAll(() => deps.stop())

const profile = { name: '张桂兰', bornOn: '1968-03-02' }
const pass = (seconds: number) => {
  deps.clock.at = new Date(Date.parse(deps.clock.at) + seconds * 1000).toISOString()
}
const sendCode = (phone: string) => ask(deps, 'people.sendCode', { body: { phone } })
const codeOf = (phone: string) => deps.texts.filter((text) => text.phone === phone).at(-1)?.facts.code ?? ''
const logIn = (body: object) => ask(deps, 'people.logIn', { body })

async function newcomer(phone: string) {
  await sendCode(phone)
  return logIn({ phone, code: codeOf(phone), ...profile })
}

test('the first time asks for name and birth date, the next time the number and a code are enough', async () => {
  const phone = '13800000001'
  await sendCode(phone)
  expect(await logIn({ phone, code: codeOf(phone) })).toMatchObject({ status: 422, code: 'profile_needed' })
  const first = await logIn({ phone, code: codeOf(phone), ...profile })
  expect(first).toMatchObject({
    status: 201,
    answer: { person: { maskedName: '张**', phoneTail: '0001', grants: [] } },
  })
  pass(61)
  await sendCode(phone)
  const later = await logIn({ phone, code: codeOf(phone) })
  expect(later.answer.person.personId).toBe(first.answer.person.personId)
})

test('a code is good once, and for a minute more where the answer was lost on the way', async () => {
  const phone = '13800000002'
  const first = await newcomer(phone)
  pass(30)
  const again = await logIn({ phone, code: codeOf(phone), ...profile })
  expect(again.answer.person.personId).toBe(first.answer.person.personId)
  pass(31)
  expect(await logIn({ phone, code: codeOf(phone), ...profile })).toMatchObject({ status: 422, code: 'code_wrong' })
})

test('a code ends after five minutes and after five wrong tries, counted down', async () => {
  const phone = '13800000003'
  await sendCode(phone)
  const wrong = codeOf(phone) === '000000' ? '000001' : '000000'
  const left: unknown[] = []
  for (let attempt = 0; attempt < 5; attempt += 1)
    left.push((await logIn({ phone, code: wrong, ...profile })).facts.tries)
  expect(left).toEqual([4, 3, 2, 1, 0])
  expect((await logIn({ phone, code: codeOf(phone), ...profile })).code).toBe('code_wrong')
  pass(61)
  await sendCode(phone)
  pass(301)
  expect((await logIn({ phone, code: codeOf(phone), ...profile })).code).toBe('code_wrong')
})

test('wrong codes typed at the same moment all count', async () => {
  const phone = '13800000004'
  await sendCode(phone)
  const wrong = codeOf(phone) === '000000' ? '000001' : '000000'
  await Promise.all(Array.from({ length: 12 }, () => logIn({ phone, code: wrong, ...profile })))
  await Promise.all(Array.from({ length: 12 }, () => logIn({ phone, code: wrong, ...profile })))
  expect((await logIn({ phone, code: codeOf(phone), ...profile })).code).toBe('code_wrong')
})

test('a code is sent once a minute and ten times a day, and the answer does not tell who is known', async () => {
  const phone = '13800000005'
  const known = await newcomer('13800000006')
  expect(known.status).toBe(201)
  pass(61)
  const [a, b] = [await sendCode(phone), await sendCode('13800000006')]
  expect([a.status, b.status, Object.keys(a.answer)]).toEqual([202, 202, Object.keys(b.answer)])
  expect(await sendCode(phone)).toMatchObject({ status: 429, code: 'code_too_soon' })
  expect((await sendCode(phone)).headers['retry-after']).toBe('60')
  for (let sent = 1; sent < 10; sent += 1) {
    pass(61)
    expect((await sendCode(phone)).status).toBe(202)
  }
  pass(61)
  expect((await sendCode(phone)).status).toBe(429)
})

test('a conflict at the table sends no second text, and more calls than the limit send none', async () => {
  const phone = '13800000009'
  conflicts(deps, 2)
  expect((await sendCode(phone)).status).toBe(202)
  expect(deps.texts.filter((text) => text.phone === phone)).toHaveLength(1)
})

test('many taps on 发验证码 at once send one text', async () => {
  const phone = '13800000010'
  const answers = await Promise.all(Array.from({ length: 20 }, () => sendCode(phone)))
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  expect(deps.texts.filter((text) => text.phone === phone)).toHaveLength(1)
})

test('a person who comes every month stays logged in past the sixtieth day', async () => {
  const own = await testDeps()
  const zhang = await somebody(own)
  let { refresh } = zhang
  for (let month = 0; month < 4; month += 1) {
    own.clock.at = new Date(Date.parse(own.clock.at) + 30 * 86_400_000).toISOString()
    const turned = await ask(own, 'people.refresh', { body: { refresh } })
    expect(turned.status).toBe(201)
    refresh = turned.answer.refresh
  }
  await own.stop()
})

test('of a child under 16 nothing is kept', async () => {
  const phone = '13800000007'
  await sendCode(phone)
  expect(await logIn({ phone, code: codeOf(phone), name: '小明', bornOn: '2012-01-01' })).toMatchObject({
    code: 'under_16',
  })
  expect((await logIn({ phone, code: codeOf(phone) })).code).toBe('profile_needed')
})

test('name and number lie sealed, and the block opens for its own person only', async () => {
  const { answer } = await newcomer('13800000008')
  const [stored] = await deps.table.get([Person, personKey(answer.person.personId)])
  expect(JSON.stringify(stored)).not.toMatch(/桂兰|13800000008/)
  expect(deps.keys.open(answer.person.personId, stored?.sealed ?? '')).toEqual({ name: '张桂兰', phone: '13800000008' })
  expect(() => deps.keys.open('per_000000000000', stored?.sealed ?? '')).toThrow()
})

test('a refresh whose answer was lost on the way may be asked again within a minute', async () => {
  const zhang = await somebody(deps)
  const refresh = () => ask(deps, 'people.refresh', { body: { refresh: zhang.refresh } })
  expect((await refresh()).status).toBe(201)
  pass(30)
  expect((await refresh()).status).toBe(201)
})

test('an old refresh token ends the session for whoever holds it', async () => {
  const zhang = await somebody(deps)
  const turn = (refresh: string) => ask(deps, 'people.refresh', { body: { refresh } })
  const second = await turn(zhang.refresh)
  pass(61)
  expect(await turn(zhang.refresh)).toMatchObject({ status: 401, code: 'session_ended' })
  expect((await turn(second.answer.refresh)).status).toBe(401)
})

test('who logs out cannot be refreshed any more', async () => {
  const zhang = await somebody(deps)
  expect((await ask(deps, 'people.logOut', { token: zhang.token })).status).toBe(200)
  expect((await ask(deps, 'people.refresh', { body: { refresh: zhang.refresh } })).status).toBe(401)
})
