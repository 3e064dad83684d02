// The middy chain, written once for every route: trace, who, allowed, rate, shape, handler, answer or problem.
import middy from '@middy/core'
import headerNormalizer from '@middy/http-header-normalizer'
import jsonBodyParser from '@middy/http-json-body-parser'
import { bodyBytes, oldestVersion } from '#contract/common'
import { type RouteName, routeOf } from '#contract/index'
import { shapes } from '#contract/shapes'
import { rateKey } from '#table/keys'
import { whoIs } from './auth'
import { answerOnce } from './commit'
import type { Deps, Handler, Identity, Request } from './handler'
import { log } from './log'
import { type Event, idempotencyKeyOf, parsed } from './parse'
import { Problem, problemAnswer } from './problem'

export function chain<N extends RouteName>(name: N, handler: Handler<N>, deps: Deps) {
  const walk = middy((event: Event) => walkThrough(name, event, handler, deps))
    .use(headerNormalizer())
    .before(({ event }) => refuseTooLarge(event as Event))
  if ('body' in shapes[name]) walk.use(jsonBodyParser() as middy.MiddlewareObj)
  return walk.use(logged(name)).onError((failed) => {
    const { error, event } = failed as { error: unknown; event: Event }
    failed.response = asAnswer(error, name, event) as never
  })
}

async function walkThrough<N extends RouteName>(name: N, event: Event, handler: Handler<N>, deps: Deps) {
  refuseOld(event)
  const who = await whoIs(routeOf(name), event.headers?.authorization, deps)
  const key = idempotencyKeyOf(name, event)
  const request = { ...parsed(name, event), who, now: deps.now().toISOString() } as Request<N>
  return answerOnce(name, { ...request, key }, handler, deps, refuseTooOften(name, who, event, deps))
}

function refuseTooLarge({ body }: Event) {
  if (typeof body === 'string' && Buffer.byteLength(body) > bodyBytes)
    throw new Problem('too_large', { most: bodyBytes })
}

function refuseOld({ headers }: Event) {
  const version = headers?.['x-version']
  if (version && version.localeCompare(oldestVersion, 'en', { numeric: true }) < 0)
    throw new Problem('update_needed', { oldest: oldestVersion })
}

/** What only reads is limited by the gateway from the same table of data; what writes is counted here. */
async function refuseTooOften(name: RouteName, who: Identity, event: Event, deps: Deps) {
  const { repeat, limit } = routeOf(name)
  if (repeat === 'read') return
  const now = deps.now().getTime() / 1000
  const window = Math.floor(now / limit.seconds)
  const until = new Date((window + 1) * limit.seconds * 1000).toISOString()
  const caller = who.actor || deps.keys.blind(event.requestContext?.http?.sourceIp ?? '')
  const calls = await deps.table.count(rateKey(name, caller, window), until)
  if (calls > limit.calls) throw new Problem('too_many', { seconds: Math.ceil((window + 1) * limit.seconds - now) })
}

function logged(name: RouteName): middy.MiddlewareObj {
  const began = new WeakMap<object, number>()
  const write = (request: middy.Request) => {
    const { statusCode } = (request.response ?? {}) as { statusCode?: number }
    const event = request.event as Event
    log.info('answered', {
      route: name,
      status: statusCode,
      ms: Date.now() - (began.get(event) ?? 0),
      trace: traceOf(event),
    })
  }
  return { before: ({ event }) => void began.set(event as object, Date.now()), after: write }
}

const traceOf = (event: Event) => event.requestContext?.requestId ?? ''

function asAnswer(error: unknown, name: RouteName, event: Event) {
  const trace = traceOf(event)
  if (error instanceof Problem) return problemAnswer(error.code, error.facts, trace)
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  // middy's parser answers 415 for both; only its words tell a wrong type from broken JSON.
  if (statusCode === 415)
    return message === 'Unsupported Media Type'
      ? problemAnswer('wrong_content_type', { wanted: 'application/json' }, trace)
      : problemAnswer('bad_json', {}, trace)
  log.error('unexpected', { route: name, trace, error: error as Error })
  return problemAnswer('internal', {}, trace)
}
