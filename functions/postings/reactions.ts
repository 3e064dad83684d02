// What postings do when something happened elsewhere: each returns its writes and may run any number of times.
import { CardItem, Pool } from '#table/entities'
import { cardKey, poolKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import type { Write } from '#table/transact'
import { cardWrite } from './store'

/** Lists show how many places were left a moment ago; only the pool itself decides. */
export async function showPlacesLeft({ about }: { about: string }, table: TableDoor): Promise<Write[]> {
  const [pool, seen] = await table.get([Pool, poolKey(about)], [CardItem, cardKey(about)])
  if (!pool || !seen || seen.card.kind !== 'gig' || seen.card.left === pool.left) return []
  return [cardWrite({ ...seen.card, left: pool.left }, seen)]
}
