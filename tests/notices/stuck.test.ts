// What failed five times is not lost: staff of the area see it, and 再办一次 makes it done.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { reactions } from '../../functions/events'
import { log } from '../../functions/http/log'
import { CardItem } from '../../functions/table/entities'
import { cardKey } from '../../functions/table/keys'
import { type TestDeps, testDeps } from '../factories/engine'
import { recordOf, tapping } from '../factories/shifts'
import { posted, type Someone, somebody } from '../factories/town'

let deps: TestDeps
let town: ReturnType<typeof tapping>
// Every failure here is meant: nobody has to read of it.
log.setLogLevel('CRITICAL')
const sound = { ...reactions['gig.joined'] }
beforeEach(async () => {
  deps = await testDeps('2026-11-20T02:00:00.000Z')
  town = tapping(deps)
})
afterEach(async () => {
  reactions['gig.joined'] = sound
  await deps.stop()
})

const worker = (role: 'staff' | 'supervisor' | 'admin', area: string) => somebody(deps, { grants: [{ role, area }] })
const stuckFor = async (one: Someone) => (await town.tap('notices.stuck', one)).answer.stuck
const again = (eventId: string, one: Someone) => town.tap('notices.again', one, { params: { eventId } })
const shownLeft = async (postingId: string) => (await deps.table.get([CardItem, cardKey(postingId)]))[0]?.card.left

/** The reaction breaks before it has shown the places left. */
const breaks = () => {
  reactions['gig.joined'] = {
    breaks: async () => {
      throw new Error('the printer is on fire')
    },
    ...sound,
  }
}
/** Five rounds, each an hour after the other. */
async function fails(rounds = 5) {
  for (let round = 0; round < rounds; round += 1) {
    await town.settle()
    deps.clock.at = new Date(deps.now().getTime() + 3600_000).toISOString()
  }
}
async function stuck() {
  const [zhang] = await town.crowd('张桂兰')
  const { postingId, title } = await posted(deps, { from: '2026-11-24T01:00:00.000Z', to: '2026-11-24T07:00:00.000Z' })
  breaks()
  await town.join(postingId, zhang)
  await fails()
  return { zhang, postingId, title }
}

test('what failed four times is still being tried, after the fifth time it stands in the list', async () => {
  const [zhang] = await town.crowd('张桂兰')
  const { postingId } = await posted(deps, { from: '2026-11-24T01:00:00.000Z', to: '2026-11-24T07:00:00.000Z' })
  const lin = await worker('staff', '430211001')
  breaks()
  await town.join(postingId, zhang)
  await fails(4)
  expect(await stuckFor(lin)).toEqual([])
  await fails(1)
  expect(await stuckFor(lin)).toHaveLength(1)
})

test('staff see what failed about a posting of their area, and nobody else’s', async () => {
  const { postingId, title } = await stuck()
  const mine = { what: 'gig.joined', about: postingId, title, at: '2026-11-20T02:00:00.000Z' }
  for (const one of [await worker('staff', '430211001'), await worker('supervisor', '4302'), await worker('admin', '')])
    expect(await stuckFor(one)).toMatchObject([mine])
  const [next, far] = [await worker('staff', '430211002'), await worker('supervisor', '3716')]
  const [{ eventId } = { eventId: '' }] = await stuckFor(await worker('staff', '430211'))
  for (const one of [next, far]) {
    expect(await stuckFor(one)).toEqual([])
    expect((await again(eventId, one)).code).toBe('not_found')
  }
})

test('再办一次 makes it done once what was broken is mended, and the record says who asked for it', async () => {
  const { postingId } = await stuck()
  const lin = await worker('staff', '430211001')
  const [{ eventId } = { eventId: '' }] = await stuckFor(lin)
  // The other reactions of the event had their turn all the same.
  expect(await shownLeft(postingId)).toBe(2)
  reactions['gig.joined'] = sound
  await town.settle()
  expect(await stuckFor(lin)).toHaveLength(1)
  expect((await again(eventId, lin)).status).toBe(200)
  expect(await stuckFor(lin)).toEqual([])
  await town.settle()
  expect(await shownLeft(postingId)).toBe(2)
  expect(await stuckFor(lin)).toEqual([])
  expect(await recordOf(deps, 'event.tried-again')).toMatchObject([{ actor: lin.personId, about: eventId }])
  expect((await again(eventId, lin)).code).toBe('not_found')
})

test('再办一次 tapped twice asks once, and what is still broken comes back to the list after five more tries', async () => {
  await stuck()
  const lin = await worker('staff', '430211001')
  const [{ eventId } = { eventId: '' }] = await stuckFor(lin)
  for (let tap = 0; tap < 2; tap += 1) expect((await again(eventId, lin)).status).toBe(200)
  expect(await recordOf(deps, 'event.tried-again')).toHaveLength(1)
  await fails(4)
  expect(await stuckFor(lin)).toEqual([])
  await fails(1)
  expect(await stuckFor(lin)).toMatchObject([{ eventId }])
})

test('what failed about nothing that lies in an area is for who looks after all areas', async () => {
  await stuck()
  expect((await again('evt_0000000000000000000', await worker('admin', ''))).code).toBe('not_found')
  expect((await town.tap('notices.stuck', await somebody(deps))).code).toBe('not_allowed')
})
