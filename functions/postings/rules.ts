// Decides what a list answers, and whether a person may ask the station about a posting.

import { isTooYoung } from '#contract/both/age'
import type { Instant } from '#contract/both/days'
import { type Asked, fits, orderKey, ringOf, type Sort } from '#contract/both/match'
import type { Card, PostingPage } from '#contract/card'
import { leastAge } from '#contract/people'
import { limits } from '#contract/postings'

/** Most cards in one answer of the nearest: about 60 KB before compression. */
export const mostCards = 100

/** The least distance from a cell is exact to a centimetre; a metre less is surely safe. */
const margin = 1
const farAway = Number.POSITIVE_INFINITY

/** The fewest metres to a card from anywhere in the cell that was sent. */
type LeastOf = (card: Card) => number
type NearPage = { covered: number; after: string; asked: Asked }
type OrderedPage = { sort: Sort; after: string; asked: Asked }

export type Nearest = { cards: Card[]; complete: number; after?: string }

/**
 * The cards to answer, nearest possible first. `complete` is the radius in metres within which nothing is missing from
 * anywhere in the cell: what the step covers, or less where the answer had to be cut.
 */
export function nearestOf(cards: Card[], leastOf: LeastOf, { covered, after, asked }: NearPage): Nearest {
  const ranked = cards
    .map((card) => ({ card, least: leastOf(card), key: orderKey(card, 'near', leastOf(card)) }))
    .filter(({ key, least }) => key > after && least <= ringOf(asked))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const shown = ranked.slice(0, mostCards)
  const cut = ranked[mostCards]
  return {
    cards: shown.map(({ card }) => card),
    complete: Math.min(covered, ringOf(asked), cut ? Math.max(0, Math.floor(cut.least) - margin) : farAway),
    after: cut && shown.at(-1)?.key,
  }
}

/** One page of another order over all that may lie in the ring; the phone drops what its exact position rules out. */
export function pageOf(cards: Card[], leastOf: LeastOf, { sort, after, asked }: OrderedPage) {
  const ranked = cards
    .filter((card) => leastOf(card) <= ringOf(asked))
    .map((card) => ({ card, key: orderKey(card, sort) }))
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const shown = ranked.slice(0, limits.page)
  return { cards: shown.map(({ card }) => card), after: ranked.length > shown.length ? shown.at(-1)?.key : undefined }
}

export const fitting = (cards: Card[], asked: Asked, now: Instant): Card[] =>
  cards.filter((card) => fits(card, asked, now))

type Refusal = {
  refusal: 'not_found' | 'under_16' | 'closed' | 'is_a_shift' | 'already_asked'
  facts?: Record<string, unknown>
}

/** A request goes to the station only for what has no places to take at once. */
export function mayAskFor(
  page: Omit<PostingPage, 'left'> | undefined,
  { bornOn, before }: { bornOn: string; before?: { dueAt: Instant } },
  now: Instant,
): Refusal | undefined {
  if (!page) return { refusal: 'not_found' }
  if (page.kind === 'gig') return { refusal: 'is_a_shift' }
  if (isTooYoung(bornOn, now)) return { refusal: 'under_16', facts: { least: leastAge } }
  if (before) return { refusal: 'already_asked', facts: { dueAt: before.dueAt } }
  return page.status === 'open' && page.closes > now ? undefined : { refusal: 'closed' }
}

/** What a newcomer could take: nothing where somebody waits already. */
export const placesLeft = ({ left, waiting }: { left: number; waiting: number }): number => (waiting > 0 ? 0 : left)

const cardAttributes = [
  'postingId',
  'kind',
  'title',
  'firm',
  'verified',
  'pay',
  'perHour',
  'lng',
  'lat',
  'landmark',
  'from',
  'to',
  'weekdays',
  'starts',
  'ends',
  'places',
  'easy',
  'fiftyPlus',
  'postedAt',
  'confirmedAt',
  'closes',
] as const

export const cardOf = (page: Omit<PostingPage, 'left'>, left: number): Card =>
  ({
    ...Object.fromEntries(cardAttributes.flatMap((name) => (page[name] === undefined ? [] : [[name, page[name]]]))),
    left,
  }) as Card
