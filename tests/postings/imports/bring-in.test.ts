// Staff bring in postings on the real engine: again, changed, in two encodings, after a crash, with rejects.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cellOf } from '#contract/both/cells'
import type { PostingPage } from '#contract/card'
import { demoCsv } from '../../../functions/local/demo/postings'
import { firmIdOf, postingIdOf } from '../../../functions/postings/imports/identity'
import { CardItem, Firm } from '../../../functions/table/entities'
import { cardKey, firmKey, poolKey } from '../../../functions/table/keys'
import { metered } from '../../../functions/table/meter'
import { Pool } from '../../../functions/table/scarce'
import { ask } from '../../factories/ask'
import { type TestDeps, testDeps } from '../../factories/engine'
import { gbk } from '../../factories/gbk'
import { home, type Someone, somebody } from '../../factories/town'
import { farAway, header, job, type Part, sendPart, shift } from './part'

let deps: TestDeps
let liumin: Someone
beforeAll(async () => {
  deps = await testDeps('2026-11-21T00:00:00.000Z')
  liumin = await somebody(deps, { name: '刘敏', grants: [{ role: 'staff', area: '430211' }] })
})
afterAll(() => deps.stop())

const bringIn = (lines: string[], { on = deps, token = liumin.token, ...part }: Part & { on?: TestDeps } = {}) =>
  sendPart(on, lines, { token, ...part })

/** The one posting that a source brought in near home. */
async function onlyOne(source: string) {
  const { answer } = await ask(deps, 'postings.nearby', { query: { cell: cellOf(home) } })
  const pages = await Promise.all(
    answer.cards.map(({ postingId }) => ask(deps, 'postings.one', { params: { postingId } })),
  )
  const [page, ...others] = pages.map((one) => one.answer).filter((one) => one.source === source)
  if (!page || others.length > 0) throw new Error(`${others.length + (page ? 1 : 0)} postings of ${source}`)
  return page
}

const held = async (posting: PostingPage, count: number) => {
  for (let at = 0; at < count; at += 1) {
    const person = await somebody(deps)
    expect(
      (await ask(deps, 'gigs.join', { params: { postingId: posting.postingId }, token: person.token })).status,
    ).toBe(201)
  }
}

test('a shift that comes in is found near home, with its places and its firm', async () => {
  expect((await bringIn([shift('1')], { source: 'once' })).answer).toEqual({
    created: 1,
    updated: 0,
    unchanged: 0,
    rejected: [],
  })
  const page = await onlyOne('once')
  expect(page).toMatchObject({ kind: 'gig', title: '超市理货', left: 3, status: 'open', verified: false })
  const [firm] = await deps.table.get([Firm, firmKey(firmIdOf('好邻居超市', '430211'))])
  expect(firm?.name).toBe('好邻居超市')
})

test('the same part again changes nothing, whatever its line ends and its encoding', async () => {
  const lines = [shift('1'), job('2')]
  expect((await bringIn(lines, { source: 'twice' })).answer.created).toBe(2)
  expect((await bringIn(lines, { source: 'twice' })).answer).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  expect(
    (await bringIn(lines, { source: 'twice', bytes: Buffer.from(`${lines.join('\n')}\n`) })).answer.unchanged,
  ).toBe(2)
  expect(
    (await bringIn(lines, { source: 'twice', bytes: gbk(lines.join('\r\n')), encoding: 'gb18030' })).answer.unchanged,
  ).toBe(2)
})

test('a file in GBK comes in as it was written', async () => {
  const { answer } = await bringIn([], { source: 'gbk', bytes: gbk(shift('1')), encoding: 'gb18030' })
  expect(answer.created).toBe(1)
  expect(await onlyOne('gbk')).toMatchObject({ title: '超市理货', landmark: '菜场旁' })
})

test('changed pay is shown everywhere and takes nobody’s place', async () => {
  await bringIn([shift('1')], { source: 'pay' })
  const before = await onlyOne('pay')
  await held(before, 1)
  expect((await bringIn([shift('1', { pay: '150元/天' })], { source: 'pay' })).answer.updated).toBe(1)
  expect(await onlyOne('pay')).toMatchObject({ pay: { low: 15000 }, left: 2, postedAt: before.postedAt })
  const [card] = await deps.table.get([CardItem, cardKey(before.postingId)])
  expect(card?.card).toMatchObject({ pay: { low: 15000 }, left: 2 })
})

test('more places or fewer leave those who hold one where they are, and never fewer than they are', async () => {
  await bringIn([shift('1')], { source: 'places' })
  const page = await onlyOne('places')
  await held(page, 2)
  expect((await bringIn([shift('1', { places: '5' })], { source: 'places' })).answer.updated).toBe(1)
  expect((await onlyOne('places')).left).toBe(3)
  expect((await bringIn([shift('1', { places: '2' })], { source: 'places' })).answer.updated).toBe(1)
  const refused = await bringIn([shift('1', { places: '1' })], { source: 'places' })
  expect(refused.answer.rejected).toEqual([{ row: 1, field: '人数', reason: 'people_hold_places', value: '1' }])
  const [pool] = await deps.table.get([Pool, poolKey(page.postingId)])
  expect(pool).toMatchObject({ capacity: 2, left: 0 })
})

test('a shift that somebody holds keeps its time; an empty one may move', async () => {
  await bringIn([shift('1')], { source: 'move' })
  expect((await bringIn([shift('1', { from: '2026-11-22 07:00' })], { source: 'move' })).answer.updated).toBe(1)
  await held(await onlyOne('move'), 1)
  const refused = await bringIn([shift('1', { from: '2026-11-22 08:00' })], { source: 'move' })
  expect(refused.answer.rejected).toEqual([
    { row: 1, field: '开始', reason: 'people_hold_places', value: '2026-11-22 08:00' },
  ])
  expect((await onlyOne('move')).from).toBe('2026-11-21T23:00:00.000Z')
})

test('a shift keeps its time where somebody came while the file was being read', async () => {
  await bringIn([shift('1')], { source: 'came' })
  const page = await onlyOne('came')
  let isFirst = true
  const transact: TestDeps['table']['transact'] = async (writes) => {
    if (isFirst) {
      isFirst = false
      await held(page, 1)
    }
    return deps.table.transact(writes)
  }
  const later = [shift('1', { from: '2026-11-22 08:00' })]
  const { answer } = await bringIn(later, { source: 'came', on: { ...deps, table: { ...deps.table, transact } } })
  expect(answer.rejected).toMatchObject([{ field: '开始', reason: 'people_hold_places' }])
})

test('a part that broke off in the middle is sent again whole, and nothing stands twice', async () => {
  const lines = Array.from({ length: 120 }, (_, at) =>
    at % 2 === 0 ? shift(`c${at}`, { where: farAway }) : job(`c${at}`, farAway),
  )
  expect((await bringIn(lines.slice(0, 60), { source: 'crash' })).answer.created).toBe(60)
  expect((await bringIn(lines, { source: 'crash' })).answer).toEqual({
    created: 60,
    updated: 0,
    unchanged: 60,
    rejected: [],
  })
})

test('two staff who send the same part at once bring each posting in once', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => shift(`r${at}`, { where: farAway }))
  const [first, second] = await Promise.all([bringIn(lines, { source: 'race' }), bringIn(lines, { source: 'race' })])
  expect([first.status, second.status]).toEqual([200, 200])
  expect((await bringIn(lines, { source: 'race' })).answer).toMatchObject({ unchanged: 30 })
})

test('each row that stays out says which row, which field and why, and the others come in', async () => {
  const lines = [
    shift('1'),
    shift('1'),
    '',
    shift('2', { pay: '面议' }),
    shift('3', { where: '芦淞区·建设街道' }),
    shift('4', { from: '2026-11-20 06:00' }),
    shift('5', { places: '很多' }),
  ]
  const { answer } = await bringIn(lines, { source: 'rejects', firstRow: 501 })
  expect(answer.created).toBe(1)
  expect(answer.rejected.map(({ row, field, reason }) => [row, field, reason])).toEqual([
    [502, '编号', 'repeated_in_file'],
    [504, '工资', 'pay_negotiable'],
    [505, '地区', 'out_of_your_area'],
    [506, '开始', 'in_the_past'],
    [507, '人数', 'number_unread'],
  ])
})

test('two districts whose files count their rows alike both come in, and neither touches the other’s', async () => {
  const hejing = await somebody(deps, { name: '何静', grants: [{ role: 'staff', area: '430203' }] })
  await bringIn([shift('1')], { source: 'alike' })
  const there = shift('1', { where: '芦淞区·建设街道' })
  const { answer } = await bringIn([there], { source: 'alike', token: hejing.token })
  expect(answer).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: [] })
  const ids = ['430211', '430203'].map((district) => postingIdOf(['alike', district, '1']))
  const both = await Promise.all(ids.map((postingId) => ask(deps, 'postings.one', { params: { postingId } })))
  expect(both.map((one) => one.answer.area.slice(0, 6))).toEqual(['430211', '430203'])
  const admin = await somebody(deps, { grants: [{ role: 'admin', area: '' }] })
  expect((await bringIn([shift('1'), there], { source: 'alike', token: admin.token })).answer.unchanged).toBe(2)
})

test('nobody takes over another street’s posting by its number', async () => {
  const here = await somebody(deps, { grants: [{ role: 'staff', area: '430211002' }] })
  await bringIn([shift('1')], { source: 'taken' })
  const { answer } = await bringIn([shift('1', { where: '430211002' })], { source: 'taken', token: here.token })
  expect(answer.rejected).toMatchObject([{ reason: 'out_of_your_area' }])
  expect((await onlyOne('taken')).area).toBe('430211001')
})

test('a file that is none, has too many rows or odd columns is refused as a whole', async () => {
  expect((await bringIn([], { bytes: gbk(shift('1')) })).code).toBe('not_csv')
  expect(await bringIn([job('1'), '', '2,"offen', job('3')], { firstRow: 501 })).toMatchObject({
    code: 'not_csv',
    facts: { row: 503 },
  })
  expect((await bringIn(Array.from({ length: 501 }, (_, at) => job(`m${at}`)))).code).toBe('too_many_rows')
  expect(await bringIn([], { header: `${header},结束时间` })).toMatchObject({
    code: 'unknown_column',
    facts: { column: '结束时间' },
  })
  expect(await bringIn([], { header: '编号,岗位' })).toMatchObject({
    code: 'column_missing',
    facts: { column: '单位' },
  })
})

test('the whole demo town comes in at once, twice, and reads in one round trip', async () => {
  const admin = await somebody(deps, { grants: [{ role: 'admin', area: '' }] })
  const [first = '', ...lines] = demoCsv('2026-11-26', '2026-11-26T00:00:00.000Z').split('\n')
  const town = { source: 'demo', token: admin.token, header: first }
  expect((await bringIn(lines, town)).answer).toEqual({ created: lines.length, updated: 0, unchanged: 0, rejected: [] })
  const { result, cost } = await metered(() => bringIn(lines, town))
  expect(result.answer.unchanged).toBe(lines.length)
  expect(cost.trips).toBeLessThanOrEqual(2)
})
