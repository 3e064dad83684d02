// Calls the service by the name of a route; a refusal comes back as data, and no sentence is made here.
import Taro from '@tarojs/taro'
import { codes, type RefusalCode, type RouteName, routeOf } from '#contract/index'
import type { Answer, Body, Params, Query } from '#contract/shapes'
import { setClock } from './clock'
import { session } from './session'

export type Facts = Record<string, unknown>
export type Refusal = { code: RefusalCode | 'offline'; facts: Facts }
export type Result<T> = { ok: true; answer: T } | { ok: false; refusal: Refusal }
export type Ask<N extends RouteName> = { params?: Params<N>; query?: Query<N>; body?: Body<N>; key?: string }
type Sendable = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; key?: string }

const base = process.env.TARO_ENV === 'weapp' ? (process.env.API_URL ?? '') : ''
const version = process.env.VERSION ?? ''
const patience = 12_000

export async function call<N extends RouteName>(name: N, ask: Ask<N> = {}): Promise<Result<Answer<N>>> {
  const first = await send(name, ask)
  const lapsed = !first.ok && first.refusal.code === 'log_in_first' && session.get()
  if (!lapsed) return first
  const renewed = await renew()
  return renewed.ok ? send(name, ask) : renewed
}

/** The answer never came, so the same key must be sent again. */
export const isUnanswered = ({ code }: Refusal): boolean =>
  ['offline', 'busy', 'internal', 'too_many', 'log_in_first'].includes(code)

let renewing: Promise<Result<unknown>> | undefined

// Two calls that lapse together must not use the same refresh token twice: the server would take it for theft.
function renew(): Promise<{ ok: true } | { ok: false; refusal: Refusal }> {
  renewing ??= refresh().finally(() => {
    renewing = undefined
  })
  return renewing
}

async function refresh(): Promise<Result<unknown>> {
  const old = session.get()
  if (!old) return refused('log_in_first')
  const result = await send('people.refresh', { body: { refresh: old.refresh } })
  if (result.ok) session.set(result.answer)
  else if (result.refusal.code === 'session_ended') {
    session.set(null)
    return refused('log_in_first')
  }
  return result
}

async function send<N extends RouteName>(name: N, ask: Ask<N>): Promise<Result<Answer<N>>> {
  const { params, query, body, key } = ask as Sendable
  const { method, path } = routeOf(name)
  const url = base + filled(path, params) + queryText(query)
  try {
    const response = await Taro.request({ url, method, data: body, header: headersFor(body, key), timeout: patience })
    setClock(headerOf(response.header, 'date'))
    return read(response.statusCode, response.data)
  } catch {
    return refused('offline')
  }
}

function headersFor(body: unknown, key: string | undefined): Record<string, string> {
  const access = session.get()?.access
  return {
    'x-version': version,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(access ? { authorization: `Bearer ${access}` } : {}),
    ...(key ? { 'idempotency-key': key } : {}),
  }
}

function read<T>(status: number, data: unknown): Result<T> {
  if (status >= 200 && status < 300 && data && typeof data === 'object') return { ok: true, answer: data as T }
  const { code, facts } = (data ?? {}) as { code?: string; facts?: Facts }
  if (code && code in codes) return refused(code as RefusalCode, facts)
  // A page from a proxy on the way, or a mobile network's own log-in page.
  return refused(status >= 500 || status < 300 ? 'busy' : 'internal')
}

const refused = (code: Refusal['code'], facts: Facts = {}) => ({ ok: false as const, refusal: { code, facts } })

const filled = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function queryText(query: Record<string, unknown> = {}): string {
  const parts = Object.keys(query)
    .filter((name) => query[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(String(query[name]))}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** WeChat writes `Date`, browsers `date`. */
function headerOf(headers: Record<string, string> = {}, name: string): string | undefined {
  const found = Object.keys(headers).find((each) => each.toLowerCase() === name)
  return found && headers[found]
}
