// Joins the pages of a list on the phone and says which cards may be shown; it knows the exact position, the server never does.
import type { Card } from '../card'
import { metresBetween, type Point } from './distance'
import { type Asked, ringOf, soonest } from './match'

/** `complete` is the radius in metres within which nothing is missing; `next` is the cursor of what has not come yet. */
export type NearList = { cards: Card[]; complete: number; next?: string }
export type Placed = { card: Card; metres: number }

export const emptyList: NearList = { cards: [], complete: 0 }

/** A posting that comes again keeps its place and takes the newer facts. */
export function merge(list: NearList, page: NearList): NearList {
  const newer = new Map(page.cards.map((card) => [card.postingId, card]))
  const kept = list.cards.map((card) => newer.get(card.postingId) ?? card)
  const known = new Set(list.cards.map(({ postingId }) => postingId))
  const added = [...newer.values()].filter(({ postingId }) => !known.has(postingId))
  return { cards: [...kept, ...added], complete: page.complete, next: page.next }
}

/**
 * By nearness only what lies within `complete` stands in its final order; the other orders are the server's, and only what is
 * beyond the ring falls out.
 */
export function shown(list: NearList, me: Point, asked: Asked): Placed[] {
  const { sort = 'near' } = asked
  const ring = ringOf(asked)
  const reach = sort === 'near' ? Math.min(list.complete, ring) : ring
  const placed = list.cards
    .map((card) => ({ card, metres: metresBetween(me, card) }))
    .filter(({ metres }) => metres <= reach)
  return sort === 'near' ? placed.sort(byMetres) : placed
}

const byMetres = (a: Placed, b: Placed): number => a.metres - b.metres || (soonest(a.card) < soonest(b.card) ? -1 : 1)
