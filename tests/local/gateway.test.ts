// The local gateway answers like the real one, also to what never reaches the chain.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { openGateway } from '../../functions/local/gateway'
import { type TestDeps, testDeps } from '../factories/engine'

let deps: TestDeps
let app: FastifyInstance
beforeAll(async () => {
  deps = await testDeps()
  app = openGateway(deps, '')
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await deps.stop()
})

test.each([
  ['a broken percent sign', '/v1/postings/%E0%A4%A'],
  ['an id of a thousand letters', `/v1/postings/${'x'.repeat(1000)}`],
  ['a path nobody knows', '/v1/nowhere'],
  ['an id with a hash sign', '/v1/postings/pst_%23%23%23%23%23%23%23%23%23%23'],
])('%s is a problem answer, not a stack trace', async (_what, url) => {
  const answer = await app.inject({ method: 'GET', url })
  expect([400, 404]).toContain(answer.statusCode)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(Object.keys(answer.json())).toEqual(['type', 'status', 'code', 'facts', 'trace'])
})

test('a body of two megabytes is too large', async () => {
  const payload = JSON.stringify({ phone: '1'.repeat(2_000_000) })
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/people/codes',
    headers: { 'content-type': 'application/json' },
    payload,
  })
  expect([answer.statusCode, answer.json().code]).toEqual([413, 'too_large'])
})

test('bytes that are not HTTP get a refusal and the gateway lives on', async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('\u0000\u0001 hello\r\n\r\n'))
    socket.resume()
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
  })
  expect((await fetch(`http://127.0.0.1:${port}/v1/places`)).status).toBe(200)
})

test('answers carry the time of the demo clock', async () => {
  const answer = await app.inject({ method: 'GET', url: '/v1/places' })
  expect(answer.headers.date).toBe('Sat, 21 Nov 2026 00:00:00 GMT')
})
