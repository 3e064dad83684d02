// The walk: reads and decision of the handler, one transaction, the answer; again from the start when a guard failed.
import { setTimeout as pause } from 'node:timers/promises'
import type { RefusalCode, RouteName } from '#contract/index'
import { codes, routeOf } from '#contract/index'
import { EventItem, Idempotency } from '#table/entities'
import { dueIndex, eventKey, idempotencyKey } from '#table/keys'
import { create, type Write } from '#table/transact'
import type { Deps, Done, Handler, Happened, Identity, Outcome, Refused, Request } from './handler'
import { hashOf } from './keys'
import { type HttpAnswer, jsonAnswer, Problem, problemAnswer } from './problem'

const walks = 3
const keptDays = 2
const atOnce = 8

type Once = { key: string; hash: string }

/** Answers once: a repeat with the same key gets what the first got, another body under that key is refused. */
export async function answerOnce<N extends RouteName>(
  name: N,
  { key, ...request }: Request<N> & { key: string | undefined },
  handler: Handler<N>,
  deps: Deps,
  /** Rejects where the caller asks too often; it is counted in the same trip as the reads. */
  mayAsk: Promise<void>,
): Promise<HttpAnswer> {
  const once = key ? { key, hash: hashOf([name, request.params, request.query, request.body]) } : undefined
  for (let walk = 1; walk <= walks; walk += 1) {
    const now = deps.now().toISOString()
    const [before, outcome] = await Promise.all([
      seenBefore(once, request.who, deps),
      handler({ ...request, now } as Request<N>, deps),
      mayAsk,
    ])
    if (before) return before
    if (await written(name, outcome, once, { ...request, now } as Request<N>, deps)) return shown(name, outcome)
    await pause(Math.random() * 20 * walk)
  }
  throw new Problem('busy', { seconds: 1 })
}

async function seenBefore(once: Once | undefined, who: Identity, deps: Deps): Promise<HttpAnswer | undefined> {
  if (!once) return undefined
  const [record] = await deps.table.get([Idempotency, idempotencyKey(who.actor, once.key)])
  if (!record) return undefined
  if (record.hash !== once.hash) throw new Problem('key_reused')
  return answerOf(record.status, record.answer as Done<RouteName>['answer'] | Refused)
}

async function written<N extends RouteName>(
  name: N,
  outcome: Outcome<N>,
  once: Once | undefined,
  request: Request<N>,
  deps: Deps,
): Promise<boolean> {
  const { writes = [], groups = [], happened = [] } = outcome as Done<N>
  for (let at = 0; at < groups.length; at += atOnce) {
    const results = await Promise.all(groups.slice(at, at + atOnce).map((group) => deps.table.transact(group)))
    if (results.some(({ failed }) => failed.length > 0)) return false
  }
  const all = [
    ...writes,
    ...happened.map((one) => eventWrite(one, request.who, request.now, deps)),
    ...remembered(name, outcome, once, request),
  ]
  const { failed } = await deps.table.transact(all)
  return failed.length === 0
}

/** Refusals are remembered too: a delayed copy of a refused request must not succeed behind a person's back. */
function remembered<N extends RouteName>(
  name: N,
  outcome: Outcome<N>,
  once: Once | undefined,
  { who, now }: Request<N>,
): Write[] {
  if (!once) return []
  const until = new Date(Date.parse(now) + keptDays * 86400000).toISOString()
  const kept = 'refusal' in outcome ? { refusal: outcome.refusal, facts: outcome.facts } : outcome.answer
  return [
    create('idempotency', Idempotency, {
      ...idempotencyKey(who.actor, once.key),
      hash: once.hash,
      status: statusOf(name, outcome),
      answer: kept,
      until,
    }),
  ]
}

/** The event is also the record of who did what for whom. */
export function eventWrite(
  { what, about, subject, actor, facts = {} }: Happened,
  who: Identity,
  at: string,
  deps: Pick<Deps, 'newId'>,
): Write {
  const eventId = deps.newId('evt')
  const named = { actor: actor ?? who.actor, subject: subject ?? who.subject }
  return create('event', EventItem, {
    ...eventKey(eventId),
    ...dueIndex('event', eventId, at),
    eventId,
    what,
    about,
    at,
    facts,
    ...named,
  })
}

const statusOf = <N extends RouteName>(name: N, outcome: Outcome<N>): number =>
  'refusal' in outcome ? codes[outcome.refusal].status : routeOf(name).ok

const shown = <N extends RouteName>(name: N, outcome: Outcome<N>): HttpAnswer =>
  answerOf(statusOf(name, outcome), 'refusal' in outcome ? outcome : outcome.answer)

const answerOf = (status: number, kept: object): HttpAnswer =>
  'refusal' in kept ? problemAnswer(kept.refusal as RefusalCode, (kept as Refused).facts) : jsonAnswer(status, kept)
