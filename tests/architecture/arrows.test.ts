// Holds every import line to the arrows of the design, so that no room grows a door that nobody decided on.
import { describe, expect, test } from '@jest/globals'
import { circles, drawnInRules, foreignWrites, ownTransactions, rows, tooNewForPhones, wrongArrows } from './arrows'
import { type Source, sourceOf, sources } from './sources'

const product = sources.filter(({ file }) => !file.startsWith('tests/'))
const areas = product.filter(({ file }) => /^functions\/(?!table\/|http\/|local\/)/.test(file))
const both = product.filter(({ file }) => file.startsWith('functions/contract/both/'))

/** Arrows that stand against the table today, each with what would take it away; one that is mended must leave this list. */
const known: Record<string, string> = {
  'config/aria.ts → miniapp/spoken-components': 'one list for the templates that Taro builds and for the app that runs',
  'miniapp/spoken-runtime.ts → @tarojs/shared': 'the only place where Taro takes more attributes for the screen reader',
}
/** [file, a line that must not stand there]: one for every row of the table. */
const breaks: [string, string][] = [
  ['functions/contract/both/pay.ts', "import type { Deps } from '#http/handler'"],
  ['functions/contract/both/pay.ts', "import * as v from 'valibot'"],
  ['functions/contract/gigs.ts', "import { shapes } from './gigs.shapes'"],
  ['functions/contract/gigs.shapes.ts', "import { mayJoin } from '#gigs/rules'"],
  ['functions/stations/catalogue.ts', "import { table } from '#table/attributes'"],
  ['functions/gigs/rules.ts', "import { postingKey } from '#table/keys'"],
  ['functions/gigs/rules.ts', "import { ruleFor } from '#stations/catalogue'"],
  ['functions/gigs/rules.ts', "import Taro from '@tarojs/taro'"],
  ['functions/postings/imports/salary.ts', "import { readFileSync } from 'node:fs'"],
  ['functions/gigs/store.ts', "import { mayJoin } from './rules'"],
  ['functions/gigs/store.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'"],
  ['functions/people/log-in.ts', "import { Problem } from '#http/problem'"],
  ['functions/reserve/night.ts', "import { poolKey } from '#table/keys'"],
  ['functions/reserve/writes.ts', "import { mayHold } from './rules'"],
  ['functions/reserve/pools.ts', "import { Posting } from '#table/entities'"],
  ['functions/reserve/queue.ts', "import { transact } from '#table/transact'"],
  ['functions/reserve/queue.ts', "import { endOffers } from './sweeps'"],
  ['functions/notices/reactions.ts', "import { handlers } from './handlers'"],
  ['functions/postings/reactions.ts', "import { eventWrite } from '#http/store'"],
  ['functions/notices/sweeps.ts', "import { cardWrite } from '#postings/store'"],
  ['functions/reserve/sweeps.ts', "import { settle } from '../outbox'"],
  ['functions/outbox.ts', "import { offerNext } from '#reserve/queue'"],
  ['functions/jobs.ts', "import { Call } from '#table/entities'"],
  ['functions/gigs/handlers.ts', "import { handlers } from '#postings/handlers'"],
  ['functions/gigs/handlers.ts', "import { postingKey } from '#table/keys'"],
  ['functions/gigs/handlers.ts', "import { Problem } from '#http/problem'"],
  ['functions/postings/running/handlers.ts', "import { offerNext } from '#reserve/queue'"],
  ['functions/gigs/handlers.ts', "const late = await import('@aws-sdk/lib-dynamodb')"],
  ['functions/table/table.ts', "import { mayJoin } from '#gigs/rules'"],
  ['functions/wechat/wechat.ts', "import { openTable } from '#table/table'"],
  ['functions/http/auth.ts', "import { personKey } from '#table/keys'"],
  ['functions/lambda.ts', "import { personKey } from '#table/keys'"],
  ['functions/areas.ts', "export { readPerson } from '#people/store'"],
  ['functions/events.ts', "import { handlers } from '#gigs/handlers'"],
  ['functions/local/gateway.ts', "import { personKey } from '#table/keys'"],
  ['functions/local/start.mjs', "import { routes } from '../contract/index.ts'"],
  ['cdk/stack.ts', "import { handlers } from '#gigs/handlers'"],
  ['miniapp/api/client.ts', "import { shapes } from '#contract/shapes'"],
  ['miniapp/pages/find/index.tsx', "import { type Card, mayJoin } from '#gigs/rules'"],
  ['config/stages.ts', "import { jobs } from '../functions/jobs'"],
  ['functions/gigs/helper.ts', "import { routes } from '#contract/index'"],
]

const found = (check: (source: Source) => string[], all: readonly Source[]) => all.flatMap(check)

describe('who may import whom', () => {
  test('nobody imports against the arrows, apart from those written down with their reason', () => {
    expect(found(wrongArrows, product).sort()).toEqual(Object.keys(known).sort())
  })

  test.each(breaks)('in %s the line `%s` would be found', (file, line) => {
    expect(wrongArrows(sourceOf(file, line))).toHaveLength(1)
  })

  test('every row of the table has a deliberate break', () => {
    const rowOf = (file: string) => rows.find(({ files }) => files.test(file))?.from
    const tried = new Set(breaks.map(([file]) => rowOf(file)))
    expect(rows.map(({ from }) => from).filter((from) => !tried.has(from))).toEqual([])
  })

  test('types are free where the table says types, and an inline type is no such thing', () => {
    const handler = (line: string) => wrongArrows(sourceOf('functions/gigs/handlers.ts', line))
    expect(handler("import type { Handlers } from '#http/handler'")).toEqual([])
    expect(handler("import { type Handlers } from '#http/handler'")).toHaveLength(1)
  })
})

describe('who may write', () => {
  test('no area writes through another area’s store', () => {
    expect(found(foreignWrites, areas)).toEqual([])
    const borrowed = sourceOf('functions/gigs/handlers.ts', "import { readPerson, personWrites } from '#people/store'")
    expect(foreignWrites(borrowed)).toEqual(['functions/gigs/handlers.ts → functions/people/store.personWrites'])
    expect(
      foreignWrites(sourceOf('functions/gigs/store.ts', "import { openPool } from '#reserve/pools'")),
    ).toHaveLength(1)
    expect(
      foreignWrites(sourceOf('functions/gigs/handlers.ts', "import { eventWrite } from '#http/store'")),
    ).toHaveLength(1)
  })

  test('handlers return their writes as data: only the chain, the outbox, jobs and the local stage transact', () => {
    const functions = product.filter(({ file }) => file.startsWith('functions/'))
    expect(found(ownTransactions, functions)).toEqual([])
    const direct = sourceOf('functions/gigs/handlers.ts', 'const join = async (_, { table }) => table.transact([])')
    const unpacked = sourceOf(
      'functions/gigs/handlers.ts',
      'const join = async (_, { table: { transact } }) => transact([])',
    )
    expect(ownTransactions(direct)).toHaveLength(1)
    expect(ownTransactions(unpacked).length).toBeGreaterThan(0)
  })
})

describe('what stays out of the pure rooms', () => {
  test('what phone and server run alike uses nothing that an old phone lacks', () => {
    expect(both.length).toBeGreaterThan(3)
    expect(found(tooNewForPhones, both)).toEqual([])
    const modern = sourceOf(
      'functions/contract/both/days.ts',
      'const day = new Intl.DateTimeFormat(); const much = 10n',
    )
    expect(tooNewForPhones(modern)).toHaveLength(2)
  })

  test('rules take a hash from node:crypto and nothing that is drawn by chance', () => {
    const pure = product.filter(({ file }) => /\/rules\.ts$|\/imports\//.test(file))
    expect(found(drawnInRules, pure)).toEqual([])
    expect(drawnInRules(sourceOf('functions/gigs/rules.ts', "import { randomInt } from 'node:crypto'"))).toHaveLength(1)
  })

  test('no file reaches itself again by its own imports', () => {
    expect(circles(product)).toEqual([])
    const one = sourceOf('functions/a/store.ts', "import { b } from '#b/store'")
    const other = sourceOf('functions/b/store.ts', "import { a } from '../a/store'")
    expect(circles([one, other])).toHaveLength(1)
  })
})
