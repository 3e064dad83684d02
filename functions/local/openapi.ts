// Writes the contract as an OpenAPI 3.1 document, from routes and shapes alone; runs at build time, in no function.
import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { areaOf, codes, type RefusalCode, type RouteName, routeNames, routeOf } from '#contract/index'
import type { ShapesOfRoute } from '#contract/shape'
import { shapes } from '#contract/shapes'

/** What JSON Schema says of a value, as far as our shapes use it. */
export type Schema = {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
} & Partial<Record<(typeof bounds)[number], number | string | boolean>>
/** Narrower bounds are refusals that an old phone does not expect. */
export const bounds = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'pattern',
  'format',
  'contentEncoding',
  'additionalProperties',
] as const

export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema }
type Content = { content: Record<string, { schema: Schema }> }
export type Operation = {
  operationId: string
  tags: string[]
  security: Record<string, never[]>[]
  /** Who may use it at all; absent for everybody. */
  'x-roles'?: string[]
  /** Calls in seconds, for one caller. */
  'x-limit': { calls: number; seconds: number }
  parameters: Parameter[]
  requestBody?: Content & { required: true }
  responses: Record<string, { description: string } & Partial<Content>>
}
export type OpenApi = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: object
}

const problem: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    facts: { type: 'object' },
    trace: { type: 'string' },
  },
  required: ['type', 'status', 'code', 'facts', 'trace'],
}

const refusedAs = json({ $ref: '#/components/schemas/Problem' }, 'application/problem+json')

export function openApi(): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const name of routeNames) {
    const { method, path } = routeOf(name)
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name) }
  }
  const components = {
    schemas: { Problem: problem },
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  }
  return { openapi: '3.1.0', info: { title: 'Doorstep', version: '1' }, paths, components }
}

function operationOf(name: RouteName): Operation {
  const { who, limit } = routeOf(name)
  const { body }: ShapesOfRoute = shapes[name]
  return {
    operationId: name,
    tags: [areaOf(name)],
    security: who === 'anyone' ? [] : [{ bearer: [] }],
    ...(who === 'anyone' ? {} : { 'x-roles': [...who] }),
    'x-limit': limit,
    parameters: parametersOf(name),
    ...(body && { requestBody: { required: true, ...json(schemaOf(body)) } }),
    responses: responsesOf(name),
  }
}

function parametersOf(name: RouteName): Parameter[] {
  const { params, query }: ShapesOfRoute = shapes[name]
  const key: Parameter = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 64 },
  }
  return [...fieldsOf(params, 'path'), ...fieldsOf(query, 'query'), ...(routeOf(name).repeat === 'key' ? [key] : [])]
}

function fieldsOf(shape: GenericSchema | undefined, where: 'path' | 'query'): Parameter[] {
  if (!shape) return []
  const { properties = {}, required = [] } = schemaOf(shape)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema,
  }))
}

/** The refusals of the route's own rules by status; those that every route can give stand under `default`. */
function responsesOf(name: RouteName): Operation['responses'] {
  const { ok, refusals } = routeOf(name)
  const refused: Operation['responses'] = {}
  for (const code of refusals) {
    const { status } = codes[code as RefusalCode]
    const before = refused[status] ? `${refused[status].description}, ` : ''
    refused[status] = { description: before + code, ...refusedAs }
  }
  const done = { description: 'done', ...json(schemaOf(shapes[name].answer)) }
  return { [ok]: done, ...refused, default: { description: 'a problem', ...refusedAs } }
}

function json(schema: Schema, type = 'application/json'): Content {
  return { content: { [type]: { schema } } }
}

/** Trimming and our own check of plain text have no word in JSON Schema; anything else that has none is an error here. */
function schemaOf(shape: GenericSchema): Schema {
  const { $schema: _, ...schema } = toJsonSchema(shape, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['trim', 'check'],
  })
  return schema as Schema
}

/** `node --import tsx functions/local/openapi.ts <file>` */
if (process.argv[1] === __filename)
  writeFileSync(process.argv[2] ?? 'dist/openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`)
