// Signing up and giving back on a network that loses answers: what the phone says is what the service holds.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { release } from '../../../miniapp/api/answers'
import { loadDays } from '../../../miniapp/api/days'
import { begun, intent, leaveKeys } from '../../../miniapp/api/intent'
import { session } from '../../../miniapp/api/session'
import { send } from '../../../miniapp/pages/find/posting/outcome'
import { ask } from '../../factories/ask'
import { type TestDeps, testDeps } from '../../factories/engine'
import { posted } from '../../factories/town'
import { phone, serviceOf } from '../phone'
import { sessionOf } from '../resident'

jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('../phone')>('../phone').taro)

let deps: TestDeps
let postingId: string
beforeAll(async () => {
  deps = await testDeps()
  phone.reaches(serviceOf(deps))
})
afterAll(() => deps.stop())
beforeEach(async () => {
  phone.losesAnswers(0)
  session.set(await sessionOf(deps))
  intent.set(null)
  leaveKeys.set({})
  postingId = (await posted(deps)).postingId
})

const join = (id = postingId) => send(begun('gigs.join', id))
async function isHeld(): Promise<boolean> {
  const { answer } = await ask(deps, 'gigs.myDays', { token: session.get()?.access })
  return answer.shifts.some(({ posting }) => posting.postingId === postingId)
}

test('a second try after a lost answer is the same sign-up', async () => {
  phone.losesAnswers(1)
  expect(await join()).toMatchObject({ state: 'unanswered' })
  expect(await join()).toMatchObject({ state: 'held' })
  expect(intent.get()).toBeNull()
})

test('who signed up without an answer, gave the place back and wants it again really has it', async () => {
  phone.losesAnswers(1)
  await join()
  expect(await release(postingId)).toBeUndefined()
  expect(await isHeld()).toBe(false)
  expect(await join()).toMatchObject({ state: 'held' })
  expect(await isHeld()).toBe(true)
})

test('a sign-up that stands in 我的安排 is answered; one that does not waits on', async () => {
  phone.losesAnswers(1)
  await join()
  expect(await loadDays()).toBeUndefined()
  expect(intent.get()).toBeNull()
  const other = begun('gigs.join', (await posted(deps)).postingId)
  await loadDays()
  expect(intent.get()).toEqual(other)
})

test('what waits for the log-in still waits for it when the days are shown', async () => {
  await join()
  intent.set({ ...begun('gigs.join', postingId), waits: 'log-in' })
  await loadDays()
  expect(intent.get()).toMatchObject({ postingId, waits: 'log-in' })
})

test('an answer that comes to nothing after the place was given back keeps no wish', async () => {
  const wish = begun('gigs.join', postingId)
  phone.losesAnswers(1)
  const sending = send(wish)
  intent.set(null)
  await sending
  expect(intent.get()).toBeNull()
})

test('a second try to give a place back is the same one', async () => {
  await join()
  phone.losesAnswers(1)
  expect(await release(postingId)).toMatchObject({ code: 'offline' })
  expect(await release(postingId)).toBeUndefined()
  expect(leaveKeys.get()).toEqual({})
})

test('who gave back without an answer, saw it gone and signed up again can give it back again', async () => {
  await join()
  phone.losesAnswers(1)
  await release(postingId)
  await loadDays()
  expect(leaveKeys.get()).toEqual({})
  await join()
  expect(await release(postingId)).toBeUndefined()
  expect(await isHeld()).toBe(false)
})

test('and so can who never saw it gone, even where the new sign-up was not answered either', async () => {
  await join()
  phone.losesAnswers(1)
  await release(postingId)
  phone.losesAnswers(1)
  expect(await join()).toMatchObject({ state: 'unanswered' })
  expect(await isHeld()).toBe(true)
  await loadDays()
  expect(await release(postingId)).toBeUndefined()
  expect(await isHeld()).toBe(false)
})

test('the days of who logged out meanwhile are not kept for the next one', async () => {
  await join()
  const next = await sessionOf(deps)
  const loading = loadDays()
  session.set(next)
  await loading
  expect(JSON.stringify(phone.kept('last-days'))).not.toContain(postingId)
})
