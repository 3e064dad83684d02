// A shared phone forgets who logs out, and a grant given by the station counts without a new log-in.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { begun, leaveKeys } from '../../../miniapp/api/intent'
import { place } from '../../../miniapp/api/place'
import { session } from '../../../miniapp/api/session'
import { language } from '../../../miniapp/i18n/language'
import { ownSource } from '../../../miniapp/pages/imports/home/use-import'
import { logOut, renewPerson } from '../../../miniapp/pages/me/home/use-me'
import { ask } from '../../factories/ask'
import { type TestDeps, testDeps } from '../../factories/engine'
import { phone, serviceOf } from '../phone'
import { grant, sessionOf } from '../resident'

jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('../phone')>('../phone').taro)

let deps: TestDeps
beforeAll(async () => {
  deps = await testDeps()
})
afterAll(() => deps.stop())
beforeEach(async () => {
  phone.reaches(serviceOf(deps))
  session.set(await sessionOf(deps))
  phone.sent.length = 0
})

const gone = () => Promise.reject(new Error('no network'))

test.each([
  ['with a network', undefined],
  ['without one', gone],
])(
  'nothing of the person stays behind %s, also of pages that were not opened; the phone’s own settings do',
  async (_how, network) => {
    begun('gigs.join', 'pst_0123456789')
    leaveKeys.set({ pst_0123456789: 'key' })
    place.set({ lng: 113, lat: 27, own: true })
    language.set('en')
    phone.keep('big', true)
    const unopened = ['asked', 'last-days', 'last-learn', 'last-list']
    for (const key of unopened) phone.keep(key, { of: 'the person' })
    if (network) phone.reaches(network)
    await logOut()
    expect(phone.keys()).toEqual(['big', 'language'])
    expect([session.get(), place.get(), leaveKeys.get()]).toEqual([null, null, {}])
  },
)

test('a grant given meanwhile is in the token at once, by one renewal', async () => {
  const before = session.get()
  await renewPerson()
  expect(session.get()).toEqual(before)
  await grant(deps, before?.person.personId ?? '', [{ role: 'staff', area: '430211' }])
  await renewPerson()
  await renewPerson()
  expect(phone.sent.filter(({ url }) => url.endsWith('/refresh'))).toHaveLength(1)
  expect(session.get()?.person.grants).toEqual([{ role: 'staff', area: '430211' }])
  const { code } = await ask(deps, 'postings.bringIn', { token: session.get()?.access, body: {} })
  expect(code).toBe('bad_request')
})

test('a grant whose renewal did not go through is asked for again', async () => {
  await grant(deps, session.get()?.person.personId ?? '', [{ role: 'staff', area: '430211' }])
  const service = serviceOf(deps)
  phone.reaches((sent) => (sent.url.endsWith('/refresh') ? gone() : service(sent)))
  await renewPerson()
  expect(session.get()?.person.grants).toEqual([])
  phone.reaches(service)
  await renewPerson()
  expect(session.get()?.person.grants).toHaveLength(1)
})

test.each([
  ['a station’s own', [{ role: 'staff', area: '430211' }], 'station-430211'],
  [
    'the widest of several',
    [
      { role: 'staff', area: '430211' },
      { role: 'supervisor', area: '4302' },
    ],
    'station-4302',
  ],
  ['a plain one for who is everywhere', [{ role: 'admin', area: '' }], 'station'],
  ['a plain one where another role has the area', [{ role: 'helper', area: '430211' }], 'station'],
] as const)('an import is offered under %s source', async (_whose, grants, source) => {
  const { person } = await sessionOf(deps)
  expect(ownSource({ ...person, grants: [...grants] })).toBe(source)
})
