// Calls a route as API Gateway would, and holds every answer against its shape.
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { areaOf, codes, type RefusalCode, type RouteName, routes } from '#contract/index'
import { type Answer, shapes } from '#contract/shapes'
import { areas } from '../../functions/areas'
import { type LambdaHandler, lambdaFor } from '../../functions/lambda'
import type { TestDeps } from './engine'

type What = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  token?: string
  key?: string
  headers?: Record<string, string>
  rawBody?: string
}
export type Said<N extends RouteName> = {
  status: number
  answer: Answer<N>
  code?: RefusalCode
  facts: Record<string, unknown>
  headers: Record<string, string>
}

const problem = v.object({
  type: v.string(),
  status: v.number(),
  code: v.picklist(Object.keys(codes)),
  facts: v.record(v.string(), v.unknown()),
  trace: v.string(),
})
const opened = new WeakMap<TestDeps, Record<string, LambdaHandler>>()
export const freshKey = () => `test-key-${randomUUID()}`

export async function ask<N extends RouteName>(deps: TestDeps, name: N, what: What = {}): Promise<Said<N>> {
  const answered = await lambda(deps, areaOf(name))(eventFor(name, what), {})
  const body = JSON.parse(answered.body)
  const good = answered.statusCode < 300
  v.parse(good ? shapes[name].answer : problem, body)
  return {
    status: answered.statusCode,
    answer: body,
    code: good ? undefined : body.code,
    facts: body.facts ?? {},
    headers: answered.headers,
  }
}

function lambda(deps: TestDeps, area: string): LambdaHandler {
  const all =
    opened.get(deps) ??
    Object.fromEntries(Object.entries(areas).map(([one, handlers]) => [one, lambdaFor(one, handlers, deps)]))
  opened.set(deps, all)
  return all[area] as LambdaHandler
}

function eventFor(name: RouteName, { params = {}, query = {}, body, token, key, headers = {}, rawBody }: What) {
  const { method, path, repeat } = routes[name]
  const rawPath = path.replace(/\{(\w+)\}/g, (_, param) => params[param] ?? '')
  return {
    version: '2.0',
    rawPath,
    headers: {
      ...(body === undefined && rawBody === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(repeat === 'key' ? { 'Idempotency-Key': key ?? freshKey() } : {}),
      ...headers,
    },
    queryStringParameters: query,
    requestContext: { requestId: 'test', http: { method, path: rawPath, sourceIp: '127.0.0.1' } },
    body: rawBody ?? (body === undefined ? undefined : JSON.stringify(body)),
    isBase64Encoded: false,
  }
}
