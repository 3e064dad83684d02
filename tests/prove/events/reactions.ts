// Reactions made for the proof: none of them could run twice without leaving a trace, and none could be left out.

import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { WhatFollows } from '#contract/happenings'
import type { Happened } from '../../../functions/http/handler'
import type { Followed, Reaction, Reactions, SeenEvent } from '../../../functions/outbox'
import { always, still } from '../../../functions/table/attributes'
import { $add, replace, update, type Write } from '../../../functions/table/transact'
import type { World } from './world'

export const Tally = new Entity({ ...still, name: 'proofTally', schema: item({ ...always, times: number() }) })
export const Book = new Entity({ ...still, name: 'proofBook', schema: item({ ...always, lines: list(string()) }) })

export const tallyKey = (eventId: string, reaction: string) => ({ pk: `proof-${eventId}`, sk: reaction })
export const bookKey = { pk: 'proof-book', sk: 'book' }

/** What each reaction leaves behind; `poison` leaves nothing and keeps the event from ever being done. */
export type Effect = 'tally' | 'line' | { child: WhatFollows; times: number } | 'poison'
export const effects: Readonly<Partial<Record<WhatFollows, Readonly<Record<string, Effect>>>>> = {
  'gig.joined': { count: 'tally', book: 'line' },
  'gig.left': { passOn: { child: 'place.freed', times: 1 }, book: 'line' },
  'gig.changed': { count: 'tally', split: { child: 'claim.to-move', times: 2 } },
  'gig.released': { book: 'line', count: 'tally', countAgain: 'tally' },
  'gig.queued': { count: 'tally', fail: 'poison' },
  'place.freed': { passOn: { child: 'offer.lapsed', times: 1 } },
  'offer.lapsed': { count: 'tally' },
  'claim.to-move': { book: 'line' },
}

export const reactionsOf = (world: World): Reactions =>
  Object.fromEntries(
    Object.entries(effects).map(([what, row]) => [
      what,
      Object.fromEntries(
        Object.entries(row).map(([name, effect]) => [name, stumbling(world, reactionOf(name, effect))]),
      ),
    ]),
  )

/** Throws the first times, as many as the event says. */
const stumbling =
  ({ attempts, took }: World, reaction: Reaction): Reaction =>
  async (event, deps) => {
    const before = attempts.get(event.eventId) ?? 0
    attempts.set(event.eventId, before + 1)
    if (before < Number(event.facts.stumbles ?? 0)) {
      took('a reaction stumbles')
      throw new Error('not yet')
    }
    return reaction(event, deps)
  }

function reactionOf(name: string, effect: Effect): Reaction {
  if (effect === 'tally') return async ({ eventId }) => ({ writes: [counted(eventId, name)] })
  if (effect === 'line') return (event, { table }) => written(event, table)
  if (effect === 'poison')
    return async () => {
      throw new Error('never')
    }
  return async (event) => ({ happened: childrenOf(event, { by: name, ...effect }) })
}

const anyway = {
  or: [
    { attr: 'pk' as const, exists: true },
    { attr: 'pk' as const, exists: false },
  ],
}
const counted = (eventId: string, name: string): Write =>
  update('tally', Tally, { ...tallyKey(eventId, name), v: 1, rev: 1, times: $add(1) }, anyway as never)

/** All events of a history write in one book: who read it before another wrote must begin again. */
async function written({ eventId }: SeenEvent, table: World['table']): Promise<Followed> {
  const [book] = await table.get([Book, bookKey])
  return { writes: [replace('book', Book, { ...bookKey, lines: [...(book?.lines ?? []), eventId] }, book)] }
}

type Children = { by: string; child: WhatFollows; times: number }

const childrenOf = ({ eventId, about }: SeenEvent, { by, child, times }: Children): Happened[] =>
  Array.from({ length: times }, (_, nth) => ({ what: child, about, facts: { parent: eventId, by, nth } }))
