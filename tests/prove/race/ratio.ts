// Measures one sign-up over HTTP against the bare table calls that it needs, in turns, with nobody else at the table.

import { randomUUID } from 'node:crypto'
import type { Agent } from 'node:http'
import { readForJoin } from '../../../functions/gigs/store'
import { countCall, eventWrite, readRemembered, rememberWrite } from '../../../functions/http/store'
import { slot } from '../../../functions/reserve/store'
import { holdWrites } from '../../../functions/reserve/writes'
import type { TestDeps } from '../../factories/engine'
import type { Someone } from '../../factories/town'
import { makeTown, openAgent, send } from './rush'

export type Ratio = { http: number; bare: number; empty: number }
type At = { port: number; pairs: number }

/** Not counted: until the machine has compiled both. */
const warmUp = 100

export async function ratioOf(deps: TestDeps, { port, pairs }: At): Promise<Ratio> {
  const people = warmUp + pairs
  const { ids, crowd } = await makeTown(deps, { people: 2 * people, places: [people, people] })
  const [overHttp = '', atTable = ''] = ids
  const agent = openAgent(1)
  const times = { http: [] as number[], bare: [] as number[], empty: [] as number[] }
  const runs = {
    http: (who: Someone) => mustBe(201, { who, postingId: overHttp, key: randomUUID() }, { port, agent }),
    bare: (who: Someone) => signUpAtTable(deps, who.personId, atTable),
    // Refused before the table is asked: what HTTP and the chain cost by themselves.
    empty: (who: Someone) =>
      mustBe(401, { who: { ...who, token: 'x' }, postingId: overHttp, key: randomUUID() }, { port, agent }),
  }
  for (let at = 0; at < people; at += 1) {
    const order = at % 2 ? (['http', 'bare', 'empty'] as const) : (['bare', 'http', 'empty'] as const)
    for (const name of order) {
      const began = performance.now()
      await runs[name](crowd[2 * at + (name === 'bare' ? 1 : 0)] as Someone)
      if (at >= warmUp) times[name].push(performance.now() - began)
    }
  }
  agent.destroy()
  return { http: quantile(times.http, 0.5), bare: quantile(times.bare, 0.5), empty: quantile(times.empty, 0.5) }
}

async function mustBe(status: number, tap: Parameters<typeof send>[0], at: { port: number; agent: Agent }) {
  const answer = await send(tap, at)
  if (answer.status !== status) throw new Error(`a sign-up with room was answered ${answer.status} ${answer.body.code}`)
}

/** The same reads at once and the same writes in one transaction; nothing is checked, decided or remembered beyond them. */
async function signUpAtTable({ table, now, newId }: TestDeps, holder: string, postingId: string): Promise<void> {
  const at = now().toISOString()
  const key = randomUUID()
  const [seen] = await Promise.all([
    readForJoin(table, { postingId, holder, now: at }),
    readRemembered(table, holder, key),
    countCall(table, { route: 'bare', caller: holder, window: 0, until: at }),
  ])
  if (!seen.pool) throw new Error('the shift is gone')
  const who = { holder, by: holder, now: at }
  const { failed } = await table.transact([
    ...holdWrites({ own: seen.pool, days: seen.days }, { pools: [postingId], slot, units: 1 }, who),
    eventWrite({ what: 'gig.joined', about: postingId }, { who: { actor: holder, subject: holder }, at }, newId),
    rememberWrite({ actor: holder, key, hash: key, status: 201, answer: { state: 'held', postingId, left: 1 } }, at),
  ])
  if (failed.length > 0) throw new Error(`the bare sign-up failed at ${failed}`)
}

export const quantile = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0
