// What is open near home: exact against brute force, through the server's answers and the phone's merging together.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cellOf } from '#contract/both/cells'
import { metresBetween } from '#contract/both/distance'
import type { Asked } from '#contract/both/match'
import { fits, ringOf } from '#contract/both/match'
import { emptyList, merge, shown } from '#contract/both/near-list'
import type { Card } from '#contract/card'
import { metered } from '../../functions/table/meter'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { home, posted } from '../factories/town'

let deps: TestDeps
const all: Card[] = []

/** A repeatable draw: the same seed gives the same town. */
function drawFrom(seed: number) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

const draw = drawFrom(20261121)
const kinds = ['gig', 'job', 'piecework', 'public-welfare', 'trainee'] as const

/** A dense middle, a thin countryside, and places exactly on the lines between squares. */
function somewhere() {
  const line = 360 / 2 ** 15
  const spread = draw() < 0.5 ? 0.01 : draw() < 0.6 ? 0.06 : 0.3
  const point = { lng: home.lng + (draw() - 0.5) * 2 * spread, lat: home.lat + (draw() - 0.5) * 2 * spread }
  return draw() < 0.1 ? { lng: Math.round(point.lng / line) * line, lat: Math.round(point.lat / line) * line } : point
}

beforeAll(async () => {
  deps = await testDeps()
  for (let batch = 0; batch < 12; batch += 1) {
    const pages = await Promise.all(
      Array.from({ length: 30 }, () => {
        const kind = kinds[Math.floor(draw() * kinds.length)] ?? 'gig'
        const low = 1000 + Math.floor(draw() * 3000)
        const pay = { unit: 'hour' as const, low, high: low, settle: 'day' as const }
        const closes = '2026-12-21T00:00:00.000Z'
        return posted(deps, { ...somewhere(), kind, pay, perHour: low, easy: draw() < 0.5, closes })
      }),
    )
    all.push(...pages.map((page) => ({ ...page, left: page.places })))
  }
})
afterAll(() => deps.stop())

/** As a phone does it: page after page until enough is sure, or nothing more comes. */
async function listAsPhone(me: { lng: number; lat: number }, asked: Asked, wanted: number): Promise<Card[]> {
  let state = emptyList
  for (;;) {
    const query = { cell: cellOf(me), ...asked, ...(state.next ? { cursor: state.next } : {}) } as Record<
      string,
      string
    >
    const { status, answer } = await ask(deps, 'postings.nearby', { query })
    expect(status).toBe(200)
    state = merge(state, answer)
    const list = shown(state, me, asked).map(({ card }) => card)
    if (!state.next || list.length >= wanted) return list
  }
}

function bruteForce(me: { lng: number; lat: number }, asked: Asked): Card[] {
  const far = (card: Card) => metresBetween(me, card)
  return all
    .filter((card) => fits(card, asked, deps.clock.at) && far(card) <= ringOf(asked))
    .sort((a, b) => far(a) - far(b) || ((a.from ?? '9') + a.postingId < (b.from ?? '9') + b.postingId ? -1 : 1))
}

const drawn = Number(process.env.NEARBY_QUERIES ?? 60)

test(`${drawn} people at random places each see exactly what brute force sees, nearest first`, async () => {
  const rings = ['15min', '3km', '5km', '20km'] as const
  for (let query = 0; query < drawn; query += 1) {
    const me = somewhere()
    const asked: { -readonly [name in keyof Asked]: Asked[name] } = { ring: rings[query % 4] }
    if (draw() < 0.4) asked.kind = kinds[Math.floor(draw() * kinds.length)]
    if (draw() < 0.3) asked.easy = 'yes'
    const wanted = draw() < 0.7 ? 20 : 1000
    const right = bruteForce(me, asked)
    const list = await listAsPhone(me, asked, wanted)
    const ids = list.map(({ postingId }) => postingId)
    expect(ids).toEqual(right.slice(0, ids.length).map(({ postingId }) => postingId))
    expect(ids.length).toBeGreaterThanOrEqual(Math.min(wanted, right.length))
  }
}, 7_200_000)

test('newest, best paid and soonest run page after page without a gap or a repeat', async () => {
  for (const sort of ['newest', 'pay', 'soonest'] as const) {
    const list = await listAsPhone(home, { sort, ring: '3km' }, 1000)
    const right = bruteForce(home, { ring: '3km' })
    expect(new Set(list.map(({ postingId }) => postingId)).size).toBe(list.length)
    expect(list.length).toBe(right.length)
    if (sort === 'pay')
      expect(list.map(({ perHour = 0 }) => perHour)).toEqual(
        [...list.map(({ perHour = 0 }) => perHour)].sort((a, b) => b - a),
      )
  }
})

test('the first page costs one round trip where twenty are near, and four at most anywhere', async () => {
  const near = (me: { lng: number; lat: number }) =>
    metered(() => ask(deps, 'postings.nearby', { query: { cell: cellOf(me) } }))
  expect((await near(home)).cost.trips).toBe(1)
  expect((await near({ lng: home.lng + 0.25, lat: home.lat + 0.25 })).cost.trips).toBeLessThanOrEqual(4)
  expect((await near({ lng: 100, lat: 40 })).cost.trips).toBeLessThanOrEqual(4)
})

test('where nothing is within 20 km the answer is empty and says how far it looked', async () => {
  const { answer } = await ask(deps, 'postings.nearby', { query: { cell: cellOf({ lng: 100, lat: 40 }) } })
  expect(answer).toEqual({ cards: [], complete: 20000 })
})

test('an unknown filter value is refused by name, with the nearest that exist', async () => {
  const query = { cell: cellOf(home), kind: 'gigs' }
  expect(await ask(deps, 'postings.nearby', { query })).toMatchObject({
    status: 400,
    code: 'unknown_value',
    facts: { field: 'kind', value: 'gigs', nearest: expect.arrayContaining(['gig']) },
  })
  expect(await ask(deps, 'postings.nearby', { query: { cell: cellOf(home), colour: 'red' } })).toMatchObject({
    status: 400,
    facts: { field: 'colour' },
  })
})

test('a cursor of another order or from elsewhere is refused', async () => {
  for (const cursor of ['newest~0~x', 'near~9~', 'near', '~~~', 'near~0~;drop', 'x'.repeat(200)])
    expect(await ask(deps, 'postings.nearby', { query: { cell: cellOf(home), cursor } })).toMatchObject({
      status: 400,
      code: 'bad_cursor',
    })
})
