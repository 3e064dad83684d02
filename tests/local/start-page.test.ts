// The start page's own doors: everybody of the town can be entered, each finds what the story promises, and the clock moves.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freePort } from '../../functions/local/engine'
import { startService } from '../../functions/local/service'
import { Link, Person } from '../../functions/table/entities'
import { personKey, phoneKey } from '../../functions/table/keys'
import { remove } from '../../functions/table/transact'

const folder = mkdtempSync(join(tmpdir(), 'doorstep-'))
const start = async () => startService({ port: await freePort(), folder, h5: '' })
let service: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  service = await start()
})
afterAll(() => service.stop())

type Post = { posting: { firm: string } }
type Answer = { access: string; now: string; people: { personId: string; name: string }[]; postings: Post[] }
async function ask(path: string, { body, access }: { body?: object; access?: string } = {}): Promise<Answer> {
  const answer = await fetch(service.address + path, {
    method: body ? 'POST' : 'GET',
    headers: access ? { authorization: `Bearer ${access}` } : {},
    body: body && JSON.stringify(body),
  })
  return (await answer.json()) as Answer
}
const enter = (personId: string) => ask('/local/sessions', { body: { personId } })

test('everybody of the town can be entered', async () => {
  const { people } = await ask('/local/people')
  const sessions = await Promise.all(people.map(({ personId }) => enter(personId)))
  expect(sessions.filter(({ access }) => !access)).toEqual([])
})

test('刘姐 finds the shifts of her supermarket and no other firm’s', async () => {
  const { access } = await enter('per_demoliujie0000')
  const { postings } = await ask('/v1/gigs/ours', { access })
  expect(postings.length).toBeGreaterThan(0)
  expect(new Set(postings.map(({ posting }) => posting.firm))).toEqual(new Set(['好邻居生活超市']))
})

test('the clock moves as far as it is told, and the jobs with it', async () => {
  const { now } = await ask('/local/people')
  const later = await ask('/local/clock', { body: { milliseconds: 3_600_000 } })
  expect(Date.parse(later.now) - Date.parse(now)).toBeGreaterThanOrEqual(3_600_000)
})

test('who has moved into the town since an older start can be entered too', async () => {
  const { table, keys } = service.deps
  const gone = [
    remove('person', Person, personKey('per_demoliujie0000')),
    remove('phone', Link, phoneKey(keys.blind('13800000006'))),
  ]
  expect(await table.transact(gone)).toEqual({ failed: [] })
  expect((await enter('per_demoliujie0000')).access).toBeUndefined()
  await service.stop()
  service = await start()
  expect((await enter('per_demoliujie0000')).access).toBeTruthy()
})
