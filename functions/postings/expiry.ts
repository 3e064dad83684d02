// Takes what is over off the lists; lists leave it out by its closing time anyway.
import { eachOf } from '#http/each'
import type { Deps } from '#http/handler'
import { Posting } from '#table/entities'
import { dueIn, shards } from '#table/keys'
import type { Write } from '#table/transact'
import { cardGone, postingWrites } from './store'

/** Closes every open posting whose time is over; returns how many. */
export async function expirePostings({ table, now }: Deps): Promise<number> {
  const until = now().toISOString()
  const due = await Promise.all(
    Array.from({ length: shards }, (_, shard) => table.list(Posting, dueIn('posting', shard, until))),
  )
  return eachOf(
    'expirePostings',
    due.flat(),
    async (posting) => (await table.transact(expiryWrites(posting))).failed.length === 0,
  )
}

type Due = Parameters<typeof postingWrites>[0] & { rev: number }

/** A posting that changed meanwhile is left for the next round. */
function expiryWrites({ page, row, firmId, broughtBy, rev }: Due): Write[] {
  const expired = { page: { ...page, status: 'expired' as const }, row, firmId, broughtBy }
  return [...postingWrites(expired, { rev }), cardGone(page.postingId)]
}
