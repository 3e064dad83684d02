// Finds what a phone in the field would trip over when a newer contract answers it; compares two documents and judges nothing else.
import { bounds, type OpenApi, type Operation, type Schema } from '../../functions/local/openapi'

type Side = 'request' | 'answer'

export function breaksOf(released: OpenApi, now: OpenApi): string[] {
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const after = now.paths[path]?.[method]
      const found = after ? breaksOfRoute(before, after) : ['the route is gone']
      return found.map((one) => `${before.operationId}: ${one}`)
    }),
  )
}

const breaksOfRoute = (before: Operation, after: Operation): string[] => [
  ...breaksOfRoles(before['x-roles'], after['x-roles']),
  ...worse('request', parametersOf(before), parametersOf(after), 'parameter'),
  ...breaksOfBody(bodyOf(before), bodyOf(after)),
  ...breaksOfAnswer(before, after),
]

function breaksOfRoles(before: string[] | undefined, after: string[] | undefined): string[] {
  if (!after) return []
  if (!before) return ['needs a log-in']
  return before.filter((role) => !after.includes(role)).map((role) => `refuses the role ${role}`)
}

function breaksOfBody(before: Schema | undefined, after: Schema | undefined): string[] {
  if (!after) return []
  return before ? worse('request', before, after, 'body') : ['demands a body']
}

function breaksOfAnswer(before: Operation, after: Operation): string[] {
  const ok = Object.keys(before.responses).find((status) => status.startsWith('2')) ?? ''
  const [was, is] = [answerOf(before, ok), answerOf(after, ok)]
  if (!was || !is) return [`no longer answers ${ok}`]
  return worse('answer', was, is, 'answer')
}

/** Parameters read as the fields of one object; a name may stand in two places. */
const parametersOf = ({ parameters }: Operation): Schema => ({
  properties: Object.fromEntries(parameters.map((one) => [`${one.in} ${one.name}`, one.schema])),
  required: parameters.filter(({ required }) => required).map((one) => `${one.in} ${one.name}`),
})
const bodyOf = ({ requestBody }: Operation) => requestBody?.content['application/json']?.schema
const answerOf = ({ responses }: Operation, status: string) => responses[status]?.content?.['application/json']?.schema

/** A request may only ask for less than before, an answer only hold more. */
function worse(side: Side, before: Schema, after: Schema, where: string): string[] {
  if (before.type !== after.type || before.const !== after.const)
    return [`${where} is now ${after.const ?? after.type} instead of ${before.const ?? before.type}`]
  return [
    ...worseFields(side, before, after, where),
    ...(side === 'request' ? [...lostValues(before, after, where), ...narrowed(before, after, where)] : []),
    ...(before.items && after.items ? worse(side, before.items, after.items, `${where}[]`) : []),
    ...lostForms(side, before, after, where),
  ]
}

function worseFields(side: Side, before: Schema, after: Schema, where: string): string[] {
  const { properties: old = {}, required: wasThere = [] } = before
  const { properties: fields = {}, required: isThere = [] } = after
  const demanded = isThere.filter((name) => !wasThere.includes(name)).map((name) => `${where}.${name} is demanded`)
  const missing = wasThere
    .filter((name) => fields[name] && !isThere.includes(name))
    .map((name) => `${where}.${name} may be missing`)
  const each = Object.entries(old).flatMap(([name, schema]) =>
    fields[name] ? worse(side, schema, fields[name], `${where}.${name}`) : [`${where}.${name} is gone`],
  )
  return [...(side === 'request' ? demanded : missing), ...each]
}

const lostValues = (before: Schema, after: Schema, where: string): string[] =>
  after.enum
    ? (before.enum ?? ['any value'])
        .filter((value) => !after.enum?.includes(value))
        .map((value) => `${where} refuses ${value}`)
    : []

const narrowed = (before: Schema, after: Schema, where: string): string[] =>
  bounds
    .filter((bound) => !allows(bound, before[bound], after[bound]))
    .map((bound) => `${where} has a narrower ${bound}: ${after[bound]}`)

function allows(bound: string, before: unknown, after: unknown): boolean {
  if (after === undefined || after === before) return true
  if (typeof before !== 'number' || typeof after !== 'number') return false
  return bound.startsWith('max') ? after > before : after < before
}

/** Each form that was possible must still be one of the forms. */
function lostForms(side: Side, before: Schema, after: Schema, where: string): string[] {
  const forms = formsOf(after)
  const kept = (form: Schema) => forms.some((one) => worse(side, form, one, where).length === 0)
  return formsOf(before).flatMap((form, position) => (kept(form) ? [] : [`${where} has lost its form ${position + 1}`]))
}

const formsOf = ({ anyOf = [], oneOf = [] }: Schema): Schema[] => [...anyOf, ...oneOf]
