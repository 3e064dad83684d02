// Reads and writes of postings; what is near is read by nearby.ts, what is imported in imports/.

import type { Instant } from '#contract/both/days'
import type { Card, PostingPage } from '#contract/card'
import { goneAfter } from '#table/attributes'
import { type BroughtBy, CardItem, FirmPosting, Person, Posting, Request } from '#table/entities'
import {
  areaIndex,
  cardKey,
  dueIndex,
  firmPostingKey,
  personKey,
  placeIndex,
  poolKey,
  postingKey,
  requestKey,
} from '#table/keys'
import { Pool } from '#table/scarce'
import type { TableDoor } from '#table/table'
import { create, put, remove, replace, type Write } from '#table/transact'
import { type Filed, filedUnder, readStep } from './nearby'

export type SeenPage = Omit<PostingPage, 'left'>

export async function readPosting(table: TableDoor, postingId: string) {
  const [posting, pool, card] = await table.get(
    [Posting, postingKey(postingId)],
    [Pool, poolKey(postingId)],
    [CardItem, cardKey(postingId)],
  )
  // The pool of a shift that became something else stays behind, empty.
  return { posting, pool: posting?.page.kind === 'gig' ? pool : undefined, card }
}

const filedCards: Filed<typeof CardItem> = { what: 'posting', entity: CardItem, pointOf: ({ card }) => card }

/** The cards of one step of the search; `fresh` leaves out those of the step before. */
export async function readCards(table: TableDoor, cell: string, { step, fresh }: { step: number; fresh: boolean }) {
  const beyond = fresh && step > 0 ? step - 1 : undefined
  const items = await readStep(table, filedCards, { cell, step, beyond })
  return items.map(({ card }) => card)
}

export async function readForRequest(table: TableDoor, postingId: string, personId: string) {
  const [posting, person, request] = await table.get(
    [Posting, postingKey(postingId)],
    [Person, personKey(personId)],
    [Request, requestKey(personId, postingId)],
  )
  return { page: posting?.page, person, request }
}

type NewRequest = {
  requestId: string
  postingId: string
  personId: string
  by: string
  askedAt: Instant
  dueAt: Instant
  rule: string
  area: string
}

export const requestWrite = ({ area, ...request }: NewRequest): Write =>
  create('request', Request, {
    ...requestKey(request.personId, request.postingId),
    ...areaIndex('REQUEST', 'open', area, request.dueAt),
    ...request,
    status: 'open',
  })

type Kept = { page: SeenPage; row: string; firmId: string; broughtBy?: BroughtBy }

/** The posting, and where its firm finds it until the shift is over: that is later than the closing. */
export function postingWrites({ page, row, firmId, broughtBy }: Kept, seen: { rev: number } | undefined): Write[] {
  const { postingId, closes, to = closes, source, status } = page
  const due = status === 'open' ? dueIndex('posting', postingId, closes) : {}
  const posting = { ...postingKey(postingId), ...due, page, row, firmId, broughtBy, source }
  const ours = { ...firmPostingKey(firmId, postingId), postingId, gone: goneAfter('firmPosting', to) }
  return [replace('posting', Posting, posting, seen), put('firm.posting', FirmPosting, ours)]
}

export function cardWrite(card: Card, seen: { rev: number } | undefined): Write {
  const place = placeIndex('posting', filedUnder(card), card.postingId)
  return replace('card', CardItem, { ...cardKey(card.postingId), ...place, card }, seen)
}

export const cardGone = (postingId: string): Write => remove('card', CardItem, cardKey(postingId))
