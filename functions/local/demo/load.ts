// Loads the demo town once a day, the postings through the same import that staff use; makes up nothing itself.
import type { FastifyInstance } from 'fastify'
import { type Day, dayOf } from '#contract/both/days'
import { limits } from '#contract/postings'
import type { Deps } from '../../http/handler'
import { newPerson, openSession } from '../../people/log-in'
import { personWrites } from '../../people/store'
import { stationWrite } from '../../stations/store'
import { Firm, Meta, Person } from '../../table/entities'
import { firmKey, metaKey, personKey } from '../../table/keys'
import { create, replace } from '../../table/transact'
import { firms } from './firms'
import { people } from './people'
import { demoCsv } from './postings'
import { stations } from './stations'

export async function loadDemo(app: FastifyInstance, deps: Deps): Promise<void> {
  const now = deps.now().toISOString()
  const today = dayOf(now)
  const [loaded, admin] = await deps.table.get([Meta, metaKey('demo')], [Person, personKey(adminOf().personId)])
  if (loaded?.value === today) return
  if (!admin) await settle(deps, now)
  await bringIn(app, await adminToken(deps, now), demoCsv(today, now))
  await deps.table.transact([replace('meta', Meta, { ...metaKey('demo'), value: today as Day }, loaded)])
}

function adminOf() {
  const admin = people.find(({ grants }) => grants.some(({ role }) => role === 'admin'))
  if (!admin) throw new Error('the demo town has no admin')
  return admin
}

/** People last: the admin's record is the sign that the rest stands. */
async function settle({ table, keys }: Deps, now: string): Promise<void> {
  const directory = [
    ...stations.map((station) => [stationWrite(station)]),
    ...firms.map((firm) => [create('firm', Firm, { ...firmKey(firm.firmId), ...firm })]),
  ]
  const everyone = [...people].sort((a, b) => Number(a === adminOf()) - Number(b === adminOf()))
  for (const writes of [...directory, ...everyone.map((person) => personWrites(newPerson(person, now, keys)))])
    await table.transact(writes)
}

async function adminToken(deps: Deps, now: string): Promise<string> {
  const [person] = await deps.table.get([Person, personKey(adminOf().personId)])
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
