// What follows from what: each effect once, after crashes, in any order; what keeps failing waits for a person.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cellOf } from '#contract/both/cells'
import { reactions, sweepEvents } from '../functions/events'
import { settle } from '../functions/outbox'
import { expirePostings } from '../functions/postings/expiry'
import { CardItem, EventItem, Posting } from '../functions/table/entities'
import { cardKey, dueIn, postingKey, shards } from '../functions/table/keys'
import { ask } from './factories/ask'
import { type TestDeps, testDeps } from './factories/engine'
import { posted, somebody } from './factories/town'

let deps: TestDeps
beforeAll(async () => {
  deps = await testDeps()
})
afterAll(() => deps.stop())

const waiting = async (what: 'event' | 'dead') => {
  const until = '2027-12-31T00:00:00.000Z'
  const lists = Array.from({ length: shards }, (_, shard) => deps.table.list(EventItem, dueIn(what, shard, until)))
  return (await Promise.all(lists)).flat()
}
const shownLeft = async (postingId: string) => (await deps.table.get([CardItem, cardKey(postingId)]))[0]?.card.left

test('lists show one place fewer a moment after somebody signed up, and one more after 不去了', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  await ask(deps, 'gigs.join', { params: { postingId }, token: zhang.token })
  expect(await shownLeft(postingId)).toBe(3)
  await sweepEvents(deps)
  expect(await shownLeft(postingId)).toBe(2)
  await ask(deps, 'gigs.leave', { params: { postingId }, token: zhang.token })
  await sweepEvents(deps)
  expect(await shownLeft(postingId)).toBe(3)
  expect(await waiting('event')).toEqual([])
})

test('a full gig leaves the list, and comes back when a place is freed', async () => {
  const zhang = await somebody(deps)
  const place = { lng: 110.5, lat: 21.2 }
  const { postingId } = await posted(deps, { ...place, places: 1 })
  const listed = async () => {
    const { answer } = await ask(deps, 'postings.nearby', { query: { cell: cellOf(place) } })
    return answer.cards.map((card) => card.postingId)
  }
  expect(await listed()).toEqual([postingId])
  await ask(deps, 'gigs.join', { params: { postingId }, token: zhang.token })
  await sweepEvents(deps)
  expect(await listed()).toEqual([])
  await ask(deps, 'gigs.leave', { params: { postingId }, token: zhang.token })
  await sweepEvents(deps)
  expect(await listed()).toEqual([postingId])
})

test('the same event reacted to by two workers at once has its effect once', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  await ask(deps, 'gigs.join', { params: { postingId }, token: zhang.token })
  const [event] = await waiting('event')
  if (!event) throw new Error('no event was written')
  const settled = await Promise.all([
    settle(event, deps, reactions),
    settle(event, deps, reactions),
    settle(event, deps, reactions),
  ])
  expect(settled).toContain(true)
  expect(await shownLeft(postingId)).toBe(2)
  await sweepEvents(deps)
  expect(await waiting('event')).toEqual([])
})

test('a reaction that keeps failing is tried five times, each later, and then waits on the dead list', async () => {
  const zhang = await somebody(deps)
  const { postingId } = await posted(deps)
  reactions['gig.joined'] = {
    ...reactions['gig.joined'],
    breaks: async () => {
      throw new Error('the printer is on fire')
    },
  }
  await ask(deps, 'gigs.join', { params: { postingId }, token: zhang.token })
  for (let round = 0; round < 5; round += 1) {
    await sweepEvents(deps)
    deps.clock.at = new Date(Date.parse(deps.clock.at) + 3600_000).toISOString()
  }
  expect((await waiting('dead')).map(({ about }) => about)).toEqual([postingId])
  expect(await waiting('event')).toEqual([])
  expect(await shownLeft(postingId)).toBe(2)
})

test('a posting whose time is over leaves the lists at once and is closed by the next round', async () => {
  const { postingId, closes } = await posted(deps)
  deps.clock.at = new Date(Date.parse(closes) + 1000).toISOString()
  expect(await expirePostings(deps)).toBeGreaterThan(0)
  const [posting, card] = await deps.table.get([Posting, postingKey(postingId)], [CardItem, cardKey(postingId)])
  expect([posting?.page.status, card]).toEqual(['expired', undefined])
  expect(await expirePostings(deps)).toBe(0)
})
