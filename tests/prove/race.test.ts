// A small run of the proof of the sign-up: real HTTP, a crowd at few places, and a table that is in trouble.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { log } from '../../functions/http/log'
import { openGateway } from '../../functions/local/gateway'
import { claimKey, poolKey } from '../../functions/table/keys'
import { Claim, Pool } from '../../functions/table/scarce'
import { $add, remove, update } from '../../functions/table/transact'
import { type TestDeps, testDeps } from '../factories/engine'
import { judge } from './race/judge'
import { type Answered, drawFrom, makeTown, rush, type Tap, type Town, tapsOf } from './race/rush'
import { trouble } from './race/trouble'

let deps: TestDeps
let app: FastifyInstance
let town: Town
let taps: Tap[]
let answers: Answered[]
const random = drawFrom(20261121)

beforeAll(async () => {
  deps = await testDeps()
  app = openGateway(deps, '')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  town = await makeTown(deps, { people: 30, places: [4, 3] })
  taps = tapsOf(town, random)
  log.setLogLevel('CRITICAL')
  const calm = trouble(deps.table.client, { share: 0.1, lagMs: 0, random })
  answers = await rush(taps, { door: { port, again: async () => undefined }, atOnce: 64 })
  calm()
})
afterAll(async () => {
  await app.close()
  await deps.stop()
})

test('thirty people tap four times each for seven places while the table refuses every tenth call: nobody is lost and nothing is sold twice', async () => {
  expect(await judge(deps, town, { taps, answers })).toEqual({ oversold: 0, double: 0, lost: 0, wrong: [] })
  expect(answers).toHaveLength(120)
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(7)
})

test('a place sold beyond the last, one that is gone, and a request nobody answered would be found', async () => {
  const [first] = answers.filter(({ status }) => status === 201) as [Answered]
  const { postingId, who } = first
  const seen = async (given = { taps, answers }) => (await judge(deps, town, given)).wrong.join('; ')
  expect(await seen({ taps, answers: answers.slice(1) })).toContain('never answered')
  const exists = { attr: 'pk' as const, exists: true }
  await deps.table.transact([update('pool', Pool, { ...poolKey(postingId), left: $add(1) }, exists)])
  expect(await seen()).toMatch(/has 1 left and (\d) taken of \1/)
  await deps.table.transact([remove('claim', Claim, claimKey(postingId, who.personId, '1'))])
  expect(await seen()).toContain('was told 201 and has no place')
  expect(await seen()).toContain('where no place is held')
})
