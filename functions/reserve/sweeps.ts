// Scheduled tidying of the core: offers that ran out, queues that are over, holders to ask. Nothing is only true once it has run.

import { eachOf } from '#http/each'
import type { Deps, Happened } from '#http/handler'
import { eventWrite } from '#http/store'
import { dueIn, dueIndex, poolKey, shards } from '#table/keys'
import { Claim, Pool } from '#table/scarce'
import { $remove, update, type Write } from '#table/transact'
import { mayStep } from './policy'
import { confirmAt, nextDue } from './pools'
import { type ClaimItem, claimAsk, freedBy, type PoolItem, poolAsk, readClaims, readQueue } from './store'
import { closeWrites, endWrites } from './writes'

/** Who did it, in the record, where nobody did. */
const clock = 'clock'

const dueNow = async <T>(read: (shard: number) => Promise<T[]>): Promise<T[]> =>
  (await Promise.all(Array.from({ length: shards }, (_, shard) => read(shard)))).flat()

/** Ends every offer that ran out, so that the next is asked; returns how many. */
export async function endOffers(deps: Deps): Promise<number> {
  const now = deps.now().toISOString()
  const due = await dueNow((shard) => deps.table.list(Claim, dueIn('offer', shard, now)))
  return eachOf('endOffers', due, (offer) => endOffer(offer, deps))
}

/** The index may lag behind the table: only the claim itself says whether it is an offer still. */
export async function endOffer(offer: Pick<ClaimItem, 'poolId' | 'holder' | 'slot'>, deps: Deps): Promise<boolean> {
  const { poolId: about, holder, slot } = offer
  const now = deps.now().toISOString()
  const [claim] = await deps.table.get(claimAsk(about, holder, slot))
  if (!claim?.offerUntil || claim.offerUntil > now || !mayStep('lapse', claim.state)) return false
  const lapsed: Happened = { what: 'offer.lapsed', about, subject: holder, facts: freedBy(claim) }
  return written(deps, endWrites(claim, 'lapse', { now }), [lapsed])
}

/** Looks after every pool that is due: asks its holders in the evening before, ends its queue when it closes. */
export async function tendPools(deps: Deps): Promise<number> {
  const now = deps.now().toISOString()
  const due = await dueNow((shard) => deps.table.list(Pool, dueIn('pool', shard, now)))
  return eachOf('tendPools', due, (pool) => tendPool(pool, deps))
}

/** The index may lag behind the table, and the shift may have moved: only the pool itself says when it closes. */
export async function tendPool({ pk }: Pick<PoolItem, 'pk'>, deps: Deps): Promise<boolean> {
  const now = deps.now().toISOString()
  const poolId = pk.slice(poolKey('').pk.length)
  const [pool] = await deps.table.get(poolAsk(poolId))
  const due = pool?.byDueSk ?? ''
  if (!pool || !due || due.slice(0, now.length) > now) return false
  const isClosed = pool.closes <= now
  if (isClosed && !(await endQueue(poolId, deps, now))) return false
  const asks = confirmAt(pool.from) >= due.slice(0, now.length) && confirmAt(pool.from) <= now && pool.from > now
  const next = nextDue(pool, now)
  const later = next ? dueIndex('pool', poolId, next) : { byDuePk: $remove(), byDueSk: $remove() }
  const same = [{ attr: 'byDueSk' as const, eq: due }, ...(isClosed ? [{ attr: 'waiting' as const, eq: 0 }] : [])]
  const ask: Happened[] = asks ? [{ what: 'pool.tomorrow', about: poolId }] : []
  return written(deps, [update('pool.due', Pool, { ...poolKey(poolId), ...later }, { and: same })], ask)
}

/** Those who still wait hear that nothing came free; each in a transaction of their own. False where not all could be told yet. */
async function endQueue(poolId: string, deps: Deps, now: string): Promise<boolean> {
  const [waits, claims] = await Promise.all([readQueue(deps.table, poolId), readClaims(deps.table, poolId)])
  const there = await deps.table.get(...waits.map((wait) => claimAsk(wait.poolId, wait.holder, wait.slot)))
  const all = [...(there as (ClaimItem | undefined)[]), ...claims].flatMap((claim) => (claim ? [claim] : []))
  const waiting = new Map(
    all.filter(({ state }) => mayStep('close', state)).map((claim) => [claim.pk + claim.sk, claim]),
  )
  let isEnded = true
  for (const claim of waiting.values()) {
    const { poolId: about, holder, slot } = claim
    const over: Happened = { what: 'queue.ended', about, subject: holder, facts: { slot } }
    isEnded = (await written(deps, closeWrites(claim, { closed: poolId, now }), [over])) && isEnded
  }
  return isEnded
}

/** False where somebody was faster: the next round looks again. */
async function written({ table, newId, now }: Deps, writes: Write[], happened: Happened[]): Promise<boolean> {
  const at = now().toISOString()
  const events = happened.map((one) => eventWrite(one, { who: { actor: clock, subject: clock }, at }, newId))
  return (await table.transact([...writes, ...events])).failed.length === 0
}
