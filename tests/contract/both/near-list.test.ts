// The list on the phone, page by page: nobody sees a posting twice, an old fact, or a nearest one that may not be the nearest.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { metresBetween } from '#contract/both/distance'
import { emptyList, merge, type NearList, shown } from '#contract/both/near-list'
import type { Card } from '#contract/card'
import { cardOf } from './card'

const me = { lng: 113.61, lat: 34.74 }
const metresNorth = (metres: number) => me.lat + metres / 111_194.93
const at = (id: number, metres: number, more: Partial<Card> = {}): Card =>
  cardOf({ postingId: `pst_${String(id).padStart(10, '0')}`, ...me, lat: metresNorth(metres), ...more })
const idsOf = (list: Pick<NearList, 'cards'>) => list.cards.map(({ postingId }) => Number(postingId.slice(4)))
const seenIds = (list: NearList, asked = {}) => idsOf({ cards: shown(list, me, asked).map(({ card }) => card) })

describe('a list that grows', () => {
  test('keeps what has come and adds what is new behind it', () => {
    const first = merge(emptyList, { cards: [at(1, 100), at(2, 200)], complete: 1000, next: 'near~1~' })
    const both = merge(first, { cards: [at(3, 300)], complete: 5000 })
    expect([idsOf(both), both.complete, both.next]).toEqual([[1, 2, 3], 5000, undefined])
    expect(emptyList).toEqual({ cards: [], complete: 0 })
  })

  test('takes the newer facts of a posting that comes again, at its old place', () => {
    const old = { cards: [at(1, 100, { left: 3 }), at(2, 200)], complete: 1000, next: 'a' }
    const both = merge(old, { cards: [at(3, 300), at(1, 100, { left: 1 })], complete: 1000, next: 'b' })
    expect([idsOf(both), both.cards[0]?.left, both.next]).toEqual([[1, 2, 3], 1, 'b'])
    expect(old.cards[0]?.left).toBe(3)
  })

  test('shows a posting once even where one page names it twice, with what was said last', () => {
    const page = { cards: [at(1, 100, { left: 3 }), at(2, 200), at(1, 100, { left: 2 })], complete: 1000 }
    const list = merge(emptyList, page)
    expect([idsOf(list), list.cards[0]?.left]).toEqual([[1, 2], 2])
  })
})

describe('what a person is shown of it', () => {
  const list = { cards: [at(4, 4000), at(2, 900), at(3, 1100), at(1, 100)], complete: 1000, next: 'a' }

  test('by nearness is only what nothing nearer can still come before', () => {
    expect(seenIds(list)).toEqual([1, 2])
    expect(seenIds({ ...list, complete: 5000 })).toEqual([1, 2, 3, 4])
    expect(seenIds({ ...list, complete: 5000 }, { ring: '15min' })).toEqual([1])
    expect(seenIds(emptyList)).toEqual([])
  })

  test('in another order is as the server put it, and only what is beyond the ring falls out', () => {
    for (const sort of ['newest', 'pay', 'soonest']) expect(seenIds(list, { sort })).toEqual([4, 2, 3, 1])
    expect(seenIds(list, { sort: 'pay', ring: '3km' })).toEqual([2, 3, 1])
  })

  test('says how far each is, and puts two at one door by their ids', () => {
    const door = { cards: [at(2, 500), at(1, 500)], complete: 1000 }
    const placed = shown(door, me, {})
    expect(placed.map(({ metres }) => Math.round(metres))).toEqual([500, 500])
    expect(seenIds(door)).toEqual([1, 2])
  })

  test('holds for any pages in any order: each once, nearest first, none beyond what is complete', () => {
    const card = fc.record({ id: fc.nat(30), metres: fc.nat(25_000), left: fc.nat(9) })
    const page = fc.record({ cards: fc.array(card, { maxLength: 12 }), complete: fc.nat(20_000) })
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 5 }), (pages) => {
        const came = pages.map(({ cards, complete }) => ({
          cards: cards.map(({ id, metres, left }) => at(id, metres, { left })),
          complete,
        }))
        const all = came.reduce<NearList>(merge, emptyList)
        const newest = new Map(came.flatMap(({ cards }) => cards.map((one) => [one.postingId, one])))
        expect(all.cards.length).toBe(newest.size)
        for (const one of all.cards) expect(one).toBe(newest.get(one.postingId))
        const metres = shown(all, me, {}).map((placed) => placed.metres)
        expect(metres).toEqual([...metres].sort((a, b) => a - b))
        expect(Math.max(0, ...metres)).toBeLessThanOrEqual(all.complete)
        const near = all.cards.filter((one) => metresBetween(me, one) <= all.complete)
        expect(metres).toHaveLength(near.length)
      }),
      { seed: 20261121, numRuns: 500 },
    )
  })
})
