// Who may do what: every route asked by every role about their own, others' and missing things, on the real engine.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type RouteName, routeNames, routeOf, routes } from '#contract/index'
import { type Route, roles } from '#contract/route'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { posted, somebody } from '../factories/town'
import { askers, matrix, things } from './matrix'
import { wrongCells, wrongRow } from './rights'
import { leaveOutPlannedFailures } from './things'

let deps: TestDeps
beforeAll(async () => {
  leaveOutPlannedFailures()
  deps = await testDeps()
  // WeChat's own answers have their own tests; here it knows nobody.
  deps.wechat = {
    openidOf: async () => ({ refusal: 'wechat_code_invalid' }),
    phoneOf: async () => ({ refusal: 'wechat_code_invalid' }),
  }
})
afterAll(() => deps.stop())

test('the matrix has a cell for every route, every role and nobody, and every kind of thing', () => {
  expect(Object.keys(matrix).sort()).toEqual([...routeNames].sort())
  expect([...askers].sort()).toEqual(['nobody', ...roles].sort())
  const cells = Object.values(matrix).flatMap((row) => Object.values(row).flat())
  expect(cells).toHaveLength(routeNames.length * (roles.length + 1) * things.length)
})

test.each(routeNames)('%s answers each asker as the matrix says', async (name) => {
  expect(await wrongCells(deps, name, matrix[name])).toEqual([])
})

test('403 is for roles that may never use the route, 401 for who did not log in, and the route’s row agrees', () => {
  expect(routeNames.flatMap((name) => wrongRow(name, routeOf(name), matrix[name]))).toEqual([])
})

describe('a door left open', () => {
  const table = routes as Record<RouteName, Route>

  async function openedFor(name: RouteName, who: Route['who'], check: () => Promise<void>) {
    const shut = table[name]
    table[name] = { ...shut, who }
    try {
      await check()
    } finally {
      table[name] = shut
    }
  }

  test('a route opened to anyone is caught by asking and by reading its row', async () => {
    await openedFor('gigs.myDays', 'anyone', async () => {
      expect(await wrongCells(deps, 'gigs.myDays', matrix['gigs.myDays'])).toContain(
        'gigs.myDays nobody: 200,200,200,200 instead of 401,401,401,401',
      )
      expect(wrongRow('gigs.myDays', table['gigs.myDays'], matrix['gigs.myDays'])).toEqual(['gigs.myDays nobody'])
    })
    expect(await wrongCells(deps, 'gigs.myDays', matrix['gigs.myDays'])).toEqual([])
  })

  test('an import opened to firms is caught for firms and for nobody else', async () => {
    await openedFor('postings.bringIn', ['staff', 'supervisor', 'admin', 'firm'], async () => {
      expect(await wrongCells(deps, 'postings.bringIn', matrix['postings.bringIn'])).toEqual([
        'postings.bringIn firm: 200,200,200,200 instead of 403,403,403,403',
      ])
      expect(wrongRow('postings.bringIn', table['postings.bringIn'], matrix['postings.bringIn'])).toEqual([
        'postings.bringIn firm',
      ])
    })
  })

  test('a firm that could give people’s places back is caught at its own shift', async () => {
    await openedFor('postings.release', ['staff', 'supervisor', 'admin', 'firm'], async () => {
      expect(await wrongCells(deps, 'postings.release', matrix['postings.release'])).toEqual([
        'postings.release firm: 200,404,404,404 instead of 403,403,403,403',
      ])
    })
  })
})

test('staff bring in postings of their own area and of no other, an admin of every area', async () => {
  const [staff, admin] = [
    await somebody(deps, { grants: [{ role: 'staff', area: '430211' }] }),
    await somebody(deps, { grants: [{ role: 'admin', area: '' }] }),
  ]
  const body = {
    source: 'two-areas',
    firstRow: 2,
    header: '编号,岗位,单位,工资,地区',
    bytes: Buffer.from('1,理货,好邻居,3000元/月,嵩山路街道\n2,理货,好邻居,3000元/月,滨州市滨城区').toString('base64'),
    encoding: 'utf-8',
  }
  const mine = await ask(deps, 'postings.bringIn', { body, token: staff.token })
  expect(mine.answer).toMatchObject({ created: 1, rejected: [{ row: 3, reason: 'out_of_your_area' }] })
  const all = await ask(deps, 'postings.bringIn', { body, token: admin.token })
  expect(all.answer).toMatchObject({ created: 1, unchanged: 1, rejected: [] })
})

test('a stranger learns nothing: another’s place and no place at all give the same answer', async () => {
  const [zhang, chen] = [await somebody(deps), await somebody(deps)]
  const { postingId } = await posted(deps)
  await ask(deps, 'gigs.join', { params: { postingId }, token: chen.token })
  const notMine = await ask(deps, 'gigs.leave', { params: { postingId }, token: zhang.token })
  const notThere = await ask(deps, 'gigs.leave', { params: { postingId: 'pst_000000000nowhere' }, token: zhang.token })
  expect(notMine).toEqual(notThere)
})

test('who asks in another’s name by an own header or field is not heard', async () => {
  const [zhang, chen] = [await somebody(deps), await somebody(deps)]
  const headers = { 'X-Actor': chen.personId, 'X-Role': 'admin', Cookie: `token=${chen.token}` }
  const said = await ask(deps, 'people.me', { token: zhang.token, headers, query: { personId: chen.personId } })
  expect(said.answer.personId).toBe(zhang.personId)
  expect((await ask(deps, 'postings.bringIn', { token: zhang.token, headers, body: {} })).status).toBe(403)
})
