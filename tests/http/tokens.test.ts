// A door opens to a token of ours, of this kind and of this hour, and to no other.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { type Someone, somebody } from '../factories/town'
import { forgeries } from './forgeries'

let deps: TestDeps
let zhang: Someone
beforeAll(async () => {
  deps = await testDeps()
  zhang = await somebody(deps)
})
afterAll(() => deps.stop())

const doors = ['people.me', 'gigs.myDays', 'postings.bringIn'] as const
const saidTo = async (token: string) =>
  Promise.all(doors.map(async (door) => (await ask(deps, door, { token, body: {} })).status))

test('none of more than sixty forged tokens opens a door, each is answered 401', async () => {
  const tried = await forgeries(deps, zhang)
  expect(tried.length).toBeGreaterThanOrEqual(60)
  expect(new Set(tried.map(([, token]) => token)).size).toBe(tried.length)
  const answered = await Promise.all(tried.map(async ([name, token]) => ({ name, statuses: await saidTo(token) })))
  expect(answered.filter(({ statuses }) => statuses.join() !== '401,401,401')).toEqual([])
})

test('the good token beside them opens what is its own', async () => {
  expect(await saidTo(zhang.token)).toEqual([200, 200, 403])
})

test('a header in another form is no log-in', async () => {
  const forms = [
    '',
    'Bearer',
    'Bearer ',
    zhang.token,
    `Basic ${zhang.token}`,
    `Token ${zhang.token}`,
    `Bearer  ${zhang.token} `,
  ]
  const statuses = await Promise.all(
    forms.map(async (Authorization) => (await ask(deps, 'people.me', { headers: { Authorization } })).status),
  )
  expect(statuses).toEqual(forms.map(() => 401))
})

test('a token is good for its quarter of an hour and not a second longer', async () => {
  const before = deps.clock.at
  deps.clock.at = new Date(Date.parse(before) + 15 * 60000 - 1000).toISOString()
  expect((await ask(deps, 'people.me', { token: zhang.token })).status).toBe(200)
  deps.clock.at = new Date(Date.parse(before) + 15 * 60000).toISOString()
  expect((await ask(deps, 'people.me', { token: zhang.token })).status).toBe(401)
  deps.clock.at = before
})

test('an access token is no refresh token', async () => {
  const said = await ask(deps, 'people.refresh', { body: { refresh: zhang.token } })
  expect(said).toMatchObject({ status: 401, code: 'session_ended' })
})
