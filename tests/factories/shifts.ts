// What people do with shifts in tests: taps as the phone sends them, the jobs that follow, and what stands on record afterwards.
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { RouteName } from '#contract/index'
import { jobs } from '../../functions/jobs'
import { claimKey, poolKey } from '../../functions/table/keys'
import { Claim, Pool } from '../../functions/table/scarce'
import { ask, type Said } from './ask'
import type { TestDeps } from './engine'
import { again, type Someone, somebody } from './town'

type Sent = NonNullable<Parameters<typeof ask>[2]>
/** More of them mean that jobs hand each other work for ever. */
const rounds = 12

/** Everybody taps with a fresh log-in, whatever the clock says by then. */
export function tapping(deps: TestDeps) {
  const tap = async <N extends RouteName>(name: N, one: Someone, what: Sent = {}): Promise<Said<N>> =>
    ask(deps, name, { ...what, token: (await again(deps, one)).token })
  const on =
    <N extends RouteName>(name: N) =>
    (postingId: string, one: Someone) =>
      tap(name, one, { params: { postingId } })
  const daysOf = async (one: Someone) => (await tap('gigs.myDays', one)).answer
  return {
    tap,
    join: on('gigs.join'),
    queue: on('gigs.queue'),
    leave: on('gigs.leave'),
    coming: on('postings.coming'),
    daysOf,

    /** 我去 to what the phone shows. */
    async accept(postingId: string, one: Someone, more: { instead?: string } = {}) {
      const turn = (await daysOf(one)).turns.find(({ posting }) => posting.postingId === postingId)
      const body = { from: turn?.from ?? deps.clock.at, ...more }
      return tap('gigs.accept', one, { params: { postingId }, body })
    },
    /** What 我的安排 shows: shifts, what waits for an answer or a place, and what the person was told. */
    async shown(one: Someone) {
      const { shifts, turns, notices } = await daysOf(one)
      return {
        shifts: shifts.map(({ posting, from }) => [posting.postingId, from]),
        turns: turns.map(({ state, from, clash }) => [state, from, clash?.postingId]),
        told: notices.map(({ kind, from }) => [kind, from]),
      }
    },
    crowd: async <const N extends readonly string[]>(...names: N) =>
      (await Promise.all(names.map((name) => somebody(deps, { name })))) as { [I in keyof N]: Someone },
    textsTo: ({ personId }: Someone) => deps.texts.filter(({ phone }) => phone === `13${personId.slice(-9)}`),
    poolOf: async (postingId: string) => (await deps.table.get([Pool, poolKey(postingId)]))[0],
    claimOf: async (postingId: string, { personId }: Someone) =>
      (await deps.table.get([Claim, claimKey(postingId, personId, '1')]))[0],

    /** All jobs, each until it has nothing left to do, in rounds until none has. */
    async settle(at = deps.clock.at) {
      deps.clock.at = at
      for (let round = 0; round < rounds; round += 1) {
        let busy = false
        for (const { run } of Object.values(jobs)) while ((await run(deps)) > 0) busy = true
        if (!busy) return
      }
      throw new Error(`the jobs still had work after ${rounds} rounds`)
    },
  }
}

/** Who did what for whom, of one kind: no question of the service asks for it, so the whole table is read. */
export async function recordOf({ table }: TestDeps, what: string) {
  const marshallOptions = { removeUndefinedValues: true }
  const { Items = [] } = await DynamoDBDocumentClient.from(table.client, { marshallOptions }).send(
    new ScanCommand({
      TableName: table.tableName,
      FilterExpression: 'kind = :kind and what = :what',
      ExpressionAttributeValues: { ':kind': 'event', ':what': what },
    }),
  )
  return Items.map(({ actor, subject, about, facts }) => ({ actor, subject, about, facts }))
}
