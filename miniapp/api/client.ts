// Calls the service by the name of a route; a refusal comes back as data, and no sentence is made here.
import Taro from '@tarojs/taro'
import { codes, type RefusalCode, type RouteName, routeOf } from '#contract/index'
import type { Answer, Body, Params, Query } from '#contract/shapes'
import { setClock } from './clock'
import { type Session, session } from './session'

export type Facts = Record<string, unknown>
export type Refusal = { code: RefusalCode | 'offline'; facts: Facts }
export type Result<T> = { ok: true; answer: T } | { ok: false; refusal: Refusal }
export type Ask<N extends RouteName> = { params?: Params<N>; query?: Query<N>; body?: Body<N>; key?: string }
type Sendable = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; key?: string }

const base = process.env.TARO_ENV === 'weapp' ? (process.env.API_URL ?? '') : ''
const version = process.env.VERSION ?? ''
const patience = 12_000

export async function call<N extends RouteName>(name: N, ask: Ask<N> = {}): Promise<Result<Answer<N>>> {
  let used = session.get()
  let result = await send(name, ask)
  // Twice: what another tab left in storage is tried first, and may have lapsed as well.
  for (let more = 2; more > 0 && used && isLapsed(result); more -= 1) {
    const renewed = await renew(used)
    if (!renewed.ok) return renewed
    used = session.get()
    result = await send(name, ask)
  }
  return result
}

const isLapsed = (result: Result<unknown>): boolean => !result.ok && result.refusal.code === 'log_in_first'

/** The answer never came, so the same key must be sent again. */
export const isUnanswered = ({ code }: Refusal): boolean =>
  ['offline', 'busy', 'internal', 'too_many', 'log_in_first'].includes(code)

let renewing: Promise<Result<unknown>> | undefined

// Two calls that lapse together must not use the same refresh token twice: the server would take it for theft.
export function renew(used: Session): Promise<Result<unknown>> {
  renewing ??= refresh(used).finally(() => {
    renewing = undefined
  })
  return renewing
}

async function refresh(used: Session): Promise<Result<unknown>> {
  const before = newer(used)
  if (before) return before
  const result = await send('people.refresh', { body: { refresh: used.refresh } })
  if (!result.ok && result.refusal.code !== 'session_ended') return result
  const meanwhile = newer(used)
  if (meanwhile) return meanwhile
  session.set(result.ok ? result.answer : null)
  return result.ok ? result : refused('log_in_first')
}

/** What another tab of this browser has done with the session since; whoever logged in there must not act for this person. */
function newer(used: Session): Result<unknown> | undefined {
  const now = session.fresh()
  if (now?.refresh === used.refresh) return undefined
  return now?.person.personId === used.person.personId ? { ok: true, answer: now } : refused('log_in_first')
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
  return refused(bare[status] ?? (status >= 500 || status < 300 ? 'busy' : 'internal'))
}

/** The cloud's gateway refuses by itself what is too much for it, and knows none of our codes. */
const bare: Record<number, RefusalCode> = { 413: 'too_large', 429: 'too_many' }

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
