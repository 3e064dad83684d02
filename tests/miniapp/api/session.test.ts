// Staying logged in: two tabs of one browser share a session, a lapse is mended unseen, and a gateway's refusal is understood.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { call } from '../../../miniapp/api/client'
import { type Session, session } from '../../../miniapp/api/session'
import { type TestDeps, testDeps } from '../../factories/engine'
import { phone, serviceOf } from '../phone'
import { renewed, sessionOf } from '../resident'

jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('../phone')>('../phone').taro)

let deps: TestDeps
let mine: Session
beforeAll(async () => {
  deps = await testDeps()
})
afterAll(() => deps.stop())
beforeEach(async () => {
  phone.reaches(serviceOf(deps))
  phone.refusesToStore(false)
  mine = await sessionOf(deps)
  session.set(mine)
  phone.sent.length = 0
})

const pass = (minutes: number) => {
  deps.clock.at = new Date(Date.parse(deps.clock.at) + minutes * 60_000).toISOString()
}
const refreshes = () => phone.sent.filter(({ url }) => url.endsWith('/refresh')).length

describe('a person with two tabs', () => {
  test('whose other tab has renewed the session goes on with it, and renews nothing', async () => {
    pass(16)
    phone.keep('session', await renewed(deps, mine))
    pass(2)
    expect(await call('people.me')).toMatchObject({ ok: true })
    expect(refreshes()).toBe(0)
    expect(session.get()).toEqual(phone.kept('session'))
  })

  test('stays logged in where what the other tab left has lapsed as well', async () => {
    phone.keep('session', await renewed(deps, mine))
    pass(20)
    expect(await call('people.me')).toMatchObject({ ok: true })
    expect(refreshes()).toBe(1)
  })

  test('keeps what the other tab has got while this one was refused', async () => {
    const service = serviceOf(deps)
    pass(16)
    phone.reaches(async (sent) => {
      if (!sent.url.endsWith('/refresh')) return service(sent)
      phone.keep('session', await renewed(deps, mine))
      return { statusCode: 401, header: {}, data: { code: 'session_ended', facts: {} } }
    })
    expect(await call('people.me')).toMatchObject({ ok: true })
    expect(phone.kept('session')).toMatchObject({ person: { personId: mine.person.personId } })
  })

  test('does nothing in the name of who has logged in there since', async () => {
    const other = await sessionOf(deps)
    pass(16)
    phone.keep('session', other)
    expect(await call('people.me')).toMatchObject({ ok: false, refusal: { code: 'log_in_first' } })
    expect(session.get()).toEqual(other)
  })

  test('is logged out here too where the other tab was left by log-out', async () => {
    pass(16)
    phone.keep('session', null)
    expect(await call('people.me')).toMatchObject({ ok: false, refusal: { code: 'log_in_first' } })
    expect(session.get()).toBeNull()
  })
})

describe('a person with one phone', () => {
  test('is renewed once however many calls lapse together', async () => {
    pass(16)
    const all = await Promise.all([call('people.me'), call('gigs.myDays'), call('people.me')])
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(refreshes()).toBe(1)
  })

  test('that stores nothing stays logged in, whatever lies in its storage from before', async () => {
    phone.refusesToStore(true)
    session.set(await renewed(deps, mine))
    for (let visit = 0; visit < 3; visit += 1) {
      pass(16)
      expect(await call('people.me')).toMatchObject({ ok: true })
    }
    expect(phone.kept('session')).toEqual(mine)
  })

  test('is logged out where the session is over, and told to log in', async () => {
    pass(61 * 24 * 60)
    expect(await call('people.me')).toMatchObject({ ok: false, refusal: { code: 'log_in_first' } })
    expect([session.get(), phone.kept('session')]).toEqual([null, null])
  })
})

test.each([
  [429, 'too_many'],
  [413, 'too_large'],
  [503, 'busy'],
  [404, 'internal'],
])('a bare %i from a gateway is understood as %s', async (statusCode, code) => {
  phone.reaches(() => Promise.resolve({ statusCode, header: {}, data: { message: 'no code of ours' } }))
  expect(await call('people.sendCode', { body: { phone: '13800000001' } })).toEqual({
    ok: false,
    refusal: { code, facts: {} },
  })
})
