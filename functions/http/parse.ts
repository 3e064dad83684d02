// Turns what came over HTTP into what the route's shape says, or refuses by the field's name.
import * as v from 'valibot'
import { type RouteName, routeOf } from '#contract/index'
import type { ShapesOfRoute } from '#contract/shape'
import { shapes } from '#contract/shapes'
import { Problem } from './problem'

export type Event = {
  headers?: Record<string, string | undefined>
  pathParameters?: Record<string, string | undefined>
  queryStringParameters?: Record<string, string | undefined>
  body?: unknown
  requestContext?: { requestId?: string; http?: { sourceIp?: string } }
}

export function parsed(name: RouteName, event: Event) {
  const shape: ShapesOfRoute = shapes[name]
  return {
    params: shape.params ? read(shape.params, event.pathParameters ?? {}) : undefined,
    query: shape.query ? read(shape.query, event.queryStringParameters ?? {}) : undefined,
    body: shape.body ? read(shape.body, event.body ?? {}) : undefined,
  }
}

/** Letters, digits and dashes only: it becomes part of a key. */
export function idempotencyKeyOf(name: RouteName, event: Event): string | undefined {
  if (routeOf(name).repeat !== 'key') return undefined
  const key = event.headers?.['idempotency-key'] ?? ''
  if (!/^[0-9A-Za-z-]{8,64}$/.test(key)) throw new Problem('key_missing', { header: 'Idempotency-Key' })
  return key
}

function read(schema: v.GenericSchema, input: unknown): unknown {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  throw asProblem(result.issues[0] as v.BaseIssue<unknown>)
}

function asProblem(issue: v.BaseIssue<unknown>): Problem {
  const field = v.getDotPath(issue) ?? ''
  if (issue.type === 'picklist')
    return new Problem('unknown_value', { field, value: clip(issue.input), nearest: optionsOf(issue) })
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return new Problem('bad_request', { field, problem: 'unknown_field' })
  return new Problem('bad_request', { field, problem: issue.received === 'undefined' ? 'missing' : 'wrong_shape' })
}

/** The likeliest first: those that share most letters with what was sent. */
function optionsOf(issue: v.BaseIssue<unknown>): string[] {
  const options =
    (issue as { requirement?: unknown }).requirement ?? (issue as unknown as { expected: string }).expected.split('|')
  const names = (Array.isArray(options) ? options : []).map((text) => String(text).replace(/[()"\s]/g, ''))
  const shared = (name: string) =>
    [...name].filter((letter) => written(issue.input).includes(letter)).length / name.length
  return names.sort((a, b) => shared(b) - shared(a)).slice(0, 5)
}

const clip = (value: unknown) => written(value).slice(0, 40)

/** An object from outside may bring its own toString: it has no text. */
const written = (value: unknown) => (typeof value === 'object' ? '' : String(value))
