// Loads the demo town, the postings through the same import that staff use; makes up nothing itself.
import type { FastifyInstance } from 'fastify'
import { dayOf } from '#contract/both/days'
import { limits } from '#contract/postings'
import type { Deps } from '../../http/handler'
import { newPerson, openSession } from '../../people/log-in'
import { personWrites, readPerson } from '../../people/store'
import { firmWrite } from '../../postings/imports/store'
import { stationWrite } from '../../stations/store'
import { firms } from './firms'
import { people } from './people'
import { demoCsv } from './postings'
import { stations } from './stations'

/** Each start brings the town in again: what stands is unchanged, and a new day has its own shifts. */
export async function loadDemo(app: FastifyInstance, deps: Deps): Promise<void> {
  const now = deps.now().toISOString()
  const there = await Promise.all(people.map(({ personId }) => readPerson(deps.table, personId)))
  // A town from an older start lacks who has moved in since; what stands is not written again.
  if (there.includes(undefined)) await settle(deps, now)
  await bringIn(app, await adminToken(deps, now), demoCsv(dayOf(now), now))
}

function adminOf() {
  const admin = people.find(({ grants }) => grants.some(({ role }) => role === 'admin'))
  if (!admin) throw new Error('the demo town has no admin')
  return admin
}

/** People last: their records are the sign that the rest stands. */
async function settle({ table, keys }: Deps, now: string): Promise<void> {
  const directory = [
    ...stations.map((station) => [stationWrite(station)]),
    ...firms.map((firm) => [firmWrite(firm, undefined)]),
  ]
  for (const writes of [...directory, ...people.map((person) => personWrites(newPerson(person, now, keys)))])
    await table.transact(writes)
}

async function adminToken(deps: Deps, now: string): Promise<string> {
  const person = await readPerson(deps.table, adminOf().personId)
  if (!person) throw new Error('the demo admin was not written')
  const { answer, writes } = await openSession({ person, writes: [] }, now, deps)
  await deps.table.transact(writes)
  return answer.access
}

async function bringIn(app: FastifyInstance, token: string, csv: string): Promise<void> {
  const [header = '', ...rows] = csv.split('\n').filter(Boolean)
  for (let at = 0; at < rows.length; at += limits.importRows) {
    const bytes = Buffer.from(rows.slice(at, at + limits.importRows).join('\n')).toString('base64')
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/postings/imports',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `demo-${Date.now()}-${at}`,
      },
      payload: JSON.stringify({ source: 'demo', firstRow: at + 1, header, bytes, encoding: 'utf-8' }),
    })
    if (answer.statusCode !== 200) throw new Error(`the demo town did not come in: ${answer.body}`)
  }
}
