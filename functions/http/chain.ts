// The middy chain, written once for every route: trace, who, allowed, rate, shape, handler, answer or problem.
import middy from '@middy/core'
import headerNormalizer from '@middy/http-header-normalizer'
import jsonBodyParser from '@middy/http-json-body-parser'
import { bodyBytes, oldestVersion } from '#contract/common'
import { type RouteName, routeOf } from '#contract/index'
import { shapes } from '#contract/shapes'
import { whoIs } from './auth'
import { answerOnce, type Served } from './commit'
import type { Deps, Request } from './handler'
import { log } from './log'
import { type Event, idempotencyKeyOf, parsed } from './parse'
import { type HttpAnswer, Problem, problemAnswer } from './problem'
import { countCall } from './store'

export function chain<N extends RouteName>(served: Served<N>) {
  const { name } = served
  const walk = middy((event: Event) => walkThrough(served, event))
    .use(headerNormalizer())
    .before(({ event }) => refuseTooLarge(event as Event))
  if ('body' in shapes[name]) walk.use(jsonBodyParser() as middy.MiddlewareObj)
  return walk.use(answering(name))
}

async function walkThrough<N extends RouteName>(served: Served<N>, event: Event) {
  const { name, deps } = served
  refuseOld(event)
  const who = await whoIs(routeOf(name), event.headers?.authorization, deps)
  const key = idempotencyKeyOf(name, event)
  const request = { ...parsed(name, event), who, now: deps.now().toISOString() } as Request<N>
  const caller = who.actor || deps.keys.blind(event.requestContext?.http?.sourceIp ?? '')
  return answerOnce(served, { ...request, key }, refuseTooOften(name, caller, deps))
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
async function refuseTooOften(route: RouteName, caller: string, { table, now }: Deps) {
  const { repeat, limit } = routeOf(route)
  if (repeat === 'read') return
  const seconds = now().getTime() / 1000
  const window = Math.floor(seconds / limit.seconds)
  const ends = (window + 1) * limit.seconds
  const until = new Date(ends * 1000).toISOString()
  const calls = await countCall(table, { route, caller, window, until })
  if (calls > limit.calls) throw new Problem('too_many', { seconds: Math.ceil(ends - seconds) })
}

/** Every request leaves one line, whether it was answered or refused on the way. */
function answering(name: RouteName): middy.MiddlewareObj {
  const began = new WeakMap<object, number>()
  const write = ({ event, response }: middy.Request) => {
    const ms = Date.now() - (began.get(event as object) ?? Date.now())
    log.info('answered', {
      route: name,
      status: (response as HttpAnswer).statusCode,
      ms,
      trace: traceOf(event as Event),
    })
  }
  return {
    before: ({ event }) => void began.set(event as object, Date.now()),
    after: write,
    onError(failed) {
      failed.response = asAnswer(failed.error, name, failed.event as Event)
      write(failed)
    },
  }
}

const traceOf = (event: Event) => event.requestContext?.requestId ?? ''

/** The table refuses for a while what is too much for it; the same request may come again. */
const crowded = ['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded']

function asAnswer(error: unknown, name: RouteName, event: Event): HttpAnswer {
  const trace = traceOf(event)
  if (error instanceof Problem) return problemAnswer(error.code, error.facts, trace)
  if (crowded.includes((error as Error).name)) return problemAnswer('busy', { seconds: 2 }, trace)
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  // middy's parser answers 415 for both; only its words tell a wrong type from broken JSON.
  if (statusCode === 415)
    return message === 'Unsupported Media Type'
      ? problemAnswer('wrong_content_type', { wanted: 'application/json' }, trace)
      : problemAnswer('bad_json', {}, trace)
  log.error('unexpected', { route: name, trace, error: error as Error })
  return problemAnswer('internal', {}, trace)
}
