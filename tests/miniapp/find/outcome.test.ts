// 候补 from the phone's side: which verb a posting has, and a wish to wait that is sent once however often it is tapped.
import { afterAll, beforeEach, expect, test } from '@jest/globals'
import { begun, intent } from '../../../miniapp/api/intent'
import { send } from '../../../miniapp/pages/find/posting/outcome'
import { isFull, type OnePosting, verbOf } from '../../../miniapp/pages/find/posting/use-posting'
import { phone } from '../phone'

jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('../phone')>('../phone').taro)

const page = (some: Partial<OnePosting>) => ({ kind: 'gig', left: 1, ...some }) as OnePosting
const serves = (statusCode: number, data: unknown) =>
  phone.reaches(() => Promise.resolve({ statusCode, header: {}, data }))

beforeEach(() => {
  phone.sent.length = 0
  phone.losesAnswers(0)
  intent.set(null)
})
afterAll(() => intent.set(null))

test.each<[string, Partial<OnePosting>, string]>([
  ['a shift with places is gone to', {}, 'gigs.join'],
  ['a full shift is waited for', { left: 0 }, 'gigs.queue'],
  ['a place that somebody who waits will be offered is waited for too', { left: 1, waiting: 2 }, 'gigs.queue'],
  ['what is no shift goes to the station, full or not', { kind: 'job', left: 0 }, 'postings.askFor'],
])('%s', (_what, some, verb) => {
  expect(verbOf(page(some))).toBe(verb)
  expect(isFull(page(some))).toBe(verb === 'gigs.queue')
})

test('a second tap after a lost answer is the same place in the queue', async () => {
  serves(201, { state: 'waiting', postingId: 'pst_0123456789', from: '', to: '', place: 2 })
  phone.losesAnswers(1)
  const first = await send(begun('gigs.queue', 'pst_0123456789'))
  expect(first).toMatchObject({ state: 'unanswered', verb: 'gigs.queue' })
  expect(intent.get()).toMatchObject({ verb: 'gigs.queue', waits: 'network' })
  expect(await send(begun('gigs.queue', 'pst_0123456789'))).toEqual({ state: 'queued', place: 2 })
  expect(new Set(phone.sent.map(({ header }) => header['idempotency-key'])).size).toBe(1)
  expect(intent.get()).toBeNull()
})

test('a queue that is not needed any more is a refusal, and the wish is over', async () => {
  serves(422, { code: 'not_full', facts: {} })
  expect(await send(begun('gigs.queue', 'pst_0123456789'))).toMatchObject({
    state: 'refused',
    refusal: { code: 'not_full' },
  })
  expect(intent.get()).toBeNull()
})

test('who is not logged in finds the wish to wait again after the log-in', async () => {
  serves(401, { code: 'log_in_first', facts: {} })
  expect(await send(begun('gigs.queue', 'pst_0123456789'))).toBeUndefined()
  expect(intent.get()).toMatchObject({ verb: 'gigs.queue', waits: 'log-in' })
})
