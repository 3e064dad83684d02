// The local stage's own pages: two people side by side, the demo clock, the one-time codes. Never part of a cloud bundle.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Deps, Text } from '../http/handler'
import { openSession } from '../people/log-in'
import { readPerson } from '../people/store'
import type { DemoClock } from './clock'
import { people } from './demo/people'
import { runJobs } from './worker'

const mostTexts = 20
const page = (name: string) => readFileSync(join(__dirname, name), 'utf8')

export function openStartPage(app: FastifyInstance, deps: Deps, clock: DemoClock): void {
  const texts: (Text & { phone: string; code?: string; at: string })[] = []

  app.get('/local/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page('start-page.html')))
  app.get('/local/enter', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page('enter.html')))
  app.get('/local/people', async () => ({
    now: deps.now().toISOString(),
    texts,
    people: people.map(({ personId, name, story }) => ({ personId, name, story })),
  }))

  app.post('/local/texts', async (request) => {
    const { phone, template, facts } = JSON.parse(String(request.body)) as Text & { phone: string }
    texts.unshift({ phone, template, facts, code: facts.code, at: deps.now().toISOString() })
    texts.length = Math.min(texts.length, mostTexts)
    return {}
  })

  app.post('/local/clock', async (request) => {
    const { milliseconds } = JSON.parse(String(request.body)) as { milliseconds: number }
    const now = clock.shift(Number(milliseconds) || 0)
    // What one job makes due another takes up: an offer ends, the next is asked, the text goes out.
    for (let round = 0; round < 3; round += 1) await runJobs(deps)
    return { now: now.toISOString() }
  })

  /** A session for a demo person, as the log-in itself would give it. */
  app.post('/local/sessions', async (request, reply) => {
    const { personId } = JSON.parse(String(request.body)) as { personId: string }
    const person = await readPerson(deps.table, personId)
    if (!person) return reply.code(404).send({})
    const { answer, writes } = await openSession({ person, writes: [] }, deps.now().toISOString(), deps)
    await deps.table.transact(writes)
    return answer
  })
}
