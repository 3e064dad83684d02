// Stands where API Gateway stands in the cloud: turns HTTP into its events, from the same route table; local stage only.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { areaOf, routeNames, routes } from '#contract/index'
import { areas } from '../areas'
import type { Deps } from '../http/handler'
import { log } from '../http/log'
import { problemAnswer } from '../http/problem'
import { lambdaFor } from '../lambda'

/** Above the contract's own limit, so that the chain answers and not the server. */
const bodyLimit = 1024 * 1024

export function openGateway(deps: Deps, h5Folder: string): FastifyInstance {
  const app = fastify({
    bodyLimit,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_error, _request, reply) => answerWith(reply as FastifyReply, problemAnswer('bad_request')),
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.addHook('onSend', async (_request, reply) => void reply.header('date', deps.now().toUTCString()))
  app.setErrorHandler((error, _request, reply) => answerWith(reply, refusedBefore(error as Failed)))
  app.setNotFoundHandler((_request, reply) => answerWith(reply, problemAnswer('not_found')))
  const lambdas = Object.fromEntries(
    Object.entries(areas).map(([area, handlers]) => [area, lambdaFor(area, handlers, deps)]),
  )
  for (const name of routeNames) {
    const { method, path } = routes[name]
    const lambda = lambdas[areaOf(name)] as ReturnType<typeof lambdaFor>
    app.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => answerWith(reply, await lambda(eventOf(request), {})),
    })
  }
  // In the cloud it is a file beside the page.
  app.get('/v1/openapi.json', (_request, reply) =>
    reply.type('application/json').send(readFileSync(join(h5Folder, '../openapi.json'))),
  )
  if (existsSync(join(h5Folder, 'index.html'))) app.register(staticFiles, { root: h5Folder, cacheControl: false })
  return app
}

type Failed = Error & { statusCode?: number }

/** What fails before the chain has it: too large, or broken HTTP; anything else is ours. */
function refusedBefore(error: Failed): ReturnType<typeof problemAnswer> {
  if (error.statusCode === 413) return problemAnswer('too_large')
  if (error.statusCode && error.statusCode < 500) return problemAnswer('bad_request')
  log.error('gateway failed', { error })
  return problemAnswer('internal')
}

/** An event of API Gateway's HTTP API, version 2.0. */
function eventOf(request: FastifyRequest) {
  const { url, method, headers, ip, body } = request
  const { pathname, searchParams } = new URL(url, 'http://local')
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(',')]),
  )
  return {
    version: '2.0',
    rawPath: pathname,
    rawQueryString: searchParams.toString(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    queryStringParameters: query,
    requestContext: { requestId: randomUUID(), http: { method, path: pathname, sourceIp: ip } },
    body: typeof body === 'string' ? body : undefined,
    isBase64Encoded: false,
  }
}

function answerWith(reply: FastifyReply, { statusCode, headers, body }: ReturnType<typeof problemAnswer>) {
  return reply.code(statusCode).headers(headers).send(body)
}
