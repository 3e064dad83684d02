// The walk: reads and decision of the handler, one transaction, the answer; again from the start when a guard failed.
import type { RefusalCode, RouteName } from '#contract/index'
import { codes, routeOf } from '#contract/index'
import type { Write } from '#table/transact'
import { askedOnce } from '#wechat/once'
import type { Deps, Done, Group, Handler, Identity, Outcome, Refused, Request } from './handler'
import { hashOf } from './keys'
import { type HttpAnswer, jsonAnswer, Problem, problemAnswer } from './problem'
import { eventWrite, readRemembered, rememberWrite } from './store'

const walks = 3
const atOnce = 8

export type Served<N extends RouteName> = { name: N; handler: Handler<N>; deps: Deps }
type Once = { key: string; hash: string } | undefined
type Walked<N extends RouteName> = { request: Request<N>; outcome: Outcome<N>; once: Once }

/**
 * Answers once: a repeat with the same key gets what the first got, another body under that key is refused.
 * `mayAsk` rejects where the caller asks too often; it is counted in the same trip as the reads.
 */
export async function answerOnce<N extends RouteName>(
  served: Served<N>,
  { key, ...asked }: Request<N> & { key: string | undefined },
  mayAsk: Promise<void>,
): Promise<HttpAnswer> {
  const { name, handler } = served
  const deps = { ...served.deps, wechat: askedOnce(served.deps.wechat) }
  const once = key ? { key, hash: hashOf([name, asked.params, queryOf(asked.query), asked.body]) } : undefined
  for (let walk = 1; walk <= walks; walk += 1) {
    const request = { ...asked, now: deps.now().toISOString() } as Request<N>
    const reads = [seenBefore(once, request.who, deps), handler(request, deps), mayAsk] as const
    const [before, outcome] = await Promise.all(reads)
    if (before) return before
    if (await isWritten(served, { request, outcome, once })) {
      await (outcome as Done<N>).after?.()
      return shown(name, outcome)
    }
    await deps.pause(walk)
  }
  throw new Problem('busy', { seconds: 1 })
}

/** A route that learnt to take a query must know its older requests again: nothing asked is no query. */
const queryOf = (query: unknown) => (query && Object.keys(query).length > 0 ? query : undefined)

async function seenBefore(once: Once, { actor }: Identity, { table }: Deps): Promise<HttpAnswer | undefined> {
  const record = once && (await readRemembered(table, actor, once.key))
  if (!record) return undefined
  if (record.hash !== once.hash) throw new Problem('key_reused')
  return answerOf(record.status, record.answer as Done<RouteName>['answer'] | Refused)
}

async function isWritten<N extends RouteName>(served: Served<N>, walked: Walked<N>): Promise<boolean> {
  const { table } = served.deps
  const { groups = [] } = walked.outcome as Done<N>
  for (let at = 0; at < groups.length; at += atOnce) {
    const results = await Promise.all(
      groups.slice(at, at + atOnce).map((group) => table.transact(writesOf(group, served, walked))),
    )
    if (results.some(({ failed }) => failed.length > 0)) return false
  }
  const { failed } = await table.transact(allWrites(served, walked))
  return failed.length === 0
}

const writesOf = <N extends RouteName>(
  { writes, happened }: Group,
  { deps }: Pick<Served<N>, 'deps'>,
  { request: { who, now } }: Pick<Walked<N>, 'request'>,
): Write[] => [...writes, ...happened.map((one) => eventWrite(one, { who, at: now }, deps.newId))]

/** Refusals are remembered too: a delayed copy of a refused request must not succeed behind a person's back. */
function allWrites<N extends RouteName>({ name, deps }: Served<N>, { request, outcome, once }: Walked<N>): Write[] {
  const { who, now } = request
  const { writes = [], happened = [] } = outcome as Done<N>
  const answer = 'refusal' in outcome ? { refusal: outcome.refusal, facts: outcome.facts } : outcome.answer
  const remembered = { actor: who.actor, status: statusOf(name, outcome), answer }
  return [
    ...writesOf({ writes, happened }, { deps }, { request }),
    ...(once ? [rememberWrite({ ...once, ...remembered }, now)] : []),
  ]
}

const statusOf = <N extends RouteName>(name: N, outcome: Outcome<N>): number =>
  'refusal' in outcome ? codes[outcome.refusal].status : routeOf(name).ok

const shown = <N extends RouteName>(name: N, outcome: Outcome<N>): HttpAnswer =>
  answerOf(statusOf(name, outcome), 'refusal' in outcome ? outcome : outcome.answer)

const answerOf = (status: number, kept: object): HttpAnswer =>
  'refusal' in kept ? problemAnswer(kept.refusal as RefusalCode, (kept as Refused).facts) : jsonAnswer(status, kept)
