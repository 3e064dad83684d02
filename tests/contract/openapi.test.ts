// Holds the contract to what was released: phones stay in the field for weeks and must not meet a surprise.
import { describe, expect, test } from '@jest/globals'
import released from '../../config/openapi-released.json'
import { type OpenApi, type Operation, openApi, type Schema } from '../../functions/local/openapi'
import { breaksOf } from './breaks'

const join = '/v1/gigs/{postingId}/claims'
const logIn = '/v1/people/sessions'

const at = (api: OpenApi, path: string, method = 'post') => api.paths[path]?.[method] as Operation
const bodyOf = (api: OpenApi, path: string) => at(api, path).requestBody?.content['application/json']?.schema as Schema
const answerOf = (api: OpenApi, path: string, method = 'post') => {
  const { responses } = at(api, path, method)
  return (responses[200] ?? responses[201])?.content?.['application/json']?.schema as Schema
}
const cardOf = (api: OpenApi) => answerOf(api, '/v1/postings', 'get').properties?.cards?.items as Schema

/** What is found when a copy of today's contract changes. */
function foundAfter(change: (api: OpenApi) => void): string[] {
  const changed = structuredClone(openApi())
  change(changed)
  return breaksOf(openApi(), changed)
}

test('a phone that knows the released contract still gets all it was promised', () => {
  expect(breaksOf(released as unknown as OpenApi, openApi())).toEqual([])
})

test('the document names every route with its own refusals and what it takes and answers', () => {
  const { operationId, responses, parameters } = at(openApi(), join)
  expect(operationId).toBe('gigs.join')
  expect(responses[422]?.description).toContain('overlaps')
  expect(parameters.map(({ name }) => name)).toEqual(['postingId', 'from', 'Idempotency-Key'])
})

describe('what would break a phone in the field is found', () => {
  const cases: [string, (api: OpenApi) => void, string][] = [
    ['a route that is gone', (api) => delete api.paths[join]?.post, 'gigs.join: the route is gone'],
    [
      'a field missing in an answer',
      (api) => delete cardOf(api).properties?.pay,
      'postings.nearby: answer.cards[].pay is gone',
    ],
    [
      'a field that an answer may now leave out',
      (api) => void cardOf(api).required?.splice(0, 1),
      'postings.nearby: answer.cards[].postingId may be missing',
    ],
    [
      'another type in an answer',
      (api) => Object.assign(cardOf(api).properties ?? {}, { left: { type: 'string' } }),
      'postings.nearby: answer.cards[].left is now string instead of integer',
    ],
    [
      'a new field that a request must have',
      (api) => {
        Object.assign(bodyOf(api, logIn).properties ?? {}, { town: { type: 'string' } })
        bodyOf(api, logIn).required?.push('town')
      },
      'people.logIn: body.town is demanded',
    ],
    [
      'a field that was optional and is demanded',
      (api) => void bodyOf(api, logIn).required?.push('name'),
      'people.logIn: body.name is demanded',
    ],
    [
      'a field that a request may no longer hold',
      (api) => delete bodyOf(api, logIn).properties?.bornOn,
      'people.logIn: body.bornOn is gone',
    ],
    [
      'a shorter text',
      (api) => Object.assign(bodyOf(api, logIn).properties?.name ?? {}, { maxLength: 10 }),
      'people.logIn: body.name has a narrower maxLength: 10',
    ],
    [
      'a filter value that is no longer known',
      (api) =>
        void at(api, '/v1/postings', 'get')
          .parameters.find(({ name }) => name === 'kind')
          ?.schema.enum?.pop(),
      'postings.nearby: parameter.query kind refuses trainee',
    ],
    [
      'a key that a request must now bring',
      (api) => at(api, logIn).parameters.push({ name: 'Idempotency-Key', in: 'header', required: true, schema: {} }),
      'people.logIn: parameter.header Idempotency-Key is demanded',
    ],
    [
      'a log-in where there was none',
      (api) => Object.assign(at(api, '/v1/postings', 'get'), { 'x-roles': ['resident'] }),
      'postings.nearby: needs a log-in',
    ],
    [
      'another status',
      (api) => Object.assign(at(api, join), { responses: { 200: at(api, join).responses[201] } }),
      'gigs.join: no longer answers 201',
    ],
    [
      'a task that a posting can no longer name',
      (api) => void answerOf(api, '/v1/postings/{postingId}', 'get').properties?.duties?.items?.oneOf?.splice(0, 1),
      'postings.one: answer.duties[] has lost its form 1',
    ],
  ]
  test.each(cases)('%s', (_, change, found) => {
    expect(foundAfter(change)).toEqual([found])
  })
})

test('new routes, new answer fields and new optional request fields are growth', () => {
  const found = foundAfter((api) => {
    api.paths['/v1/new'] = { get: at(api, join) }
    Object.assign(cardOf(api).properties ?? {}, { colour: { type: 'string' } })
    Object.assign(bodyOf(api, logIn).properties ?? {}, { town: { type: 'string' } })
    at(api, '/v1/postings', 'get').parameters.push({ name: 'new', in: 'query', required: false, schema: {} })
  })
  expect(found).toEqual([])
})
