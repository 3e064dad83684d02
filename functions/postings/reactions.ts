// What postings do when something happened elsewhere: each returns its writes and may run any number of times.

import type { Deps } from '#http/handler'
import { CardItem } from '#table/entities'
import { cardKey, poolKey } from '#table/keys'
import { Pool } from '#table/scarce'
import type { Followed, SeenEvent } from '../outbox'
import { placesLeft } from './rules'
import { cardWrite } from './store'

/** Lists show how many places were left a moment ago, none while somebody waits; only the pool itself decides. */
export async function showPlacesLeft({ about }: Pick<SeenEvent, 'about'>, { table }: Deps): Promise<Followed> {
  const [pool, seen] = await table.get([Pool, poolKey(about)], [CardItem, cardKey(about)])
  if (!pool || seen?.card.kind !== 'gig') return {}
  const left = placesLeft(pool)
  return seen.card.left === left ? {} : { writes: [cardWrite({ ...seen.card, left }, seen)] }
}
