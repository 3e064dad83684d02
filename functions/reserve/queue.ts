// What follows when something came free: those who wait are offered it in their order. Each reaction returns its writes and may run any number of times.
import type { Instant } from '#contract/both/days'
import type { Deps, Happened } from '#http/handler'
import type { TableDoor } from '#table/table'
import type { Followed, SeenEvent } from '../outbox'
import { offerUntil } from './night'
import { serveWrites, type Waiter } from './offers'
import { policyOf } from './policy'
import { type SeenDay, type SeenPool, whoIsServed } from './rules'
import {
  type ClaimItem,
  claimAsk,
  type PoolItem,
  readDays,
  readPools,
  readQueue,
  readTurns,
  type WaitItem,
} from './store'

/** How much of a queue is read together, and the most that one write serves. */
const handful = 12
const mostServed = 8

type Reader = { table: TableDoor; now: Instant }

/**
 * Offers what is free to those who wait, the first who fits first. An event that freed several pools names them in
 * `facts.pools`; the widest is served first, so that who waits for the programme is not passed by who waits for one batch.
 */
export async function offerNext(
  { about, facts }: Pick<SeenEvent, 'about' | 'facts'>,
  { table, now }: Deps,
): Promise<Followed> {
  const pools = await readPools(table, (facts.pools as string[] | undefined) ?? [about])
  const [first, ...rest] = [...pools].filter(([, pool]) => pool.waiting > 0 && pool.left > 0).reverse()
  if (!first) return {}
  const { writes, happened = [] } = await serveQueue(first, { table, now: now().toISOString() })
  return { writes, happened: [...happened, ...freed(rest.map(([poolId]) => poolId))] }
}

const freed = (pools: readonly string[]): Happened[] => pools.map((about) => ({ what: 'place.freed', about }))

async function serveQueue([poolId, pool]: [string, PoolItem], { table, now }: Reader): Promise<Followed> {
  const queue: Waiter[] = []
  for (let after: string | undefined; ; ) {
    const waits = await readQueue(table, poolId, { after, limit: handful })
    queue.push(...(await readWaiters({ poolId, pool, waits }, { table, now })))
    const served = whoIsServed(pool, queue, { now, most: mostServed })
    if (served.offered.length + served.movedOn.length > 0) return outcomeOf(served, { poolId, pool, now })
    if (waits.length < handful) return {}
    after = waits.at(-1)?.sk
  }
}

type Queue = { poolId: string; pool: SeenPool; waits: readonly WaitItem[] }

async function readWaiters({ poolId, pool, waits }: Queue, { table, now }: Reader): Promise<Waiter[]> {
  const [claims, pools, days] = await Promise.all([
    table.get(...waits.map((wait) => claimAsk(wait.poolId, wait.holder, wait.slot))),
    readPools(table, [...new Set(waits.flatMap((wait) => wait.pools))]),
    Promise.all(waits.map(({ holder }) => readDays(table, holder, now))),
  ])
  pools.set(poolId, pool as PoolItem)
  return waits.flatMap((wait, at) => {
    const claim = claims[at] as ClaimItem | undefined
    const own = pools.get(wait.poolId)
    if (claim?.state !== 'waiting' || claim.waitsAt !== poolId || !own) return []
    const others = wait.pools.flatMap((id) => {
      const seen = pools.get(id)
      return seen && id !== poolId ? [{ poolId: id, left: seen.left, closes: seen.closes, seen }] : []
    })
    return [{ wait, claim, units: wait.units, passes: wait.passes, own, others, days: days[at] as SeenDay[] }]
  })
}

type Here = { poolId: string; pool: PoolItem; now: Instant }

/** Where there may be more to do than one write carries, the pool is looked at again. */
function outcomeOf(served: ReturnType<typeof whoIsServed<Waiter>>, { poolId, pool, now }: Here): Followed {
  const { offered, movedOn } = served
  const until = (own: SeenPool) => offerUntil({ ...own, offers: policyOf(own.policy).offers }, now)
  const again = pool.waiting > offered.length + movedOn.length ? [poolId] : []
  return {
    writes: serveWrites(served, { poolId, pool, until, now }),
    happened: [
      ...offered.map(({ claim, own }): Happened => offeredTo(claim, own)),
      ...freed([...again, ...new Set(movedOn.map(({ to }) => to))]),
    ],
  }
}

export const offeredTo = ({ poolId, holder, slot }: ClaimItem, { from, to }: SeenPool): Happened => ({
  what: 'place.offered',
  about: poolId,
  subject: holder,
  facts: { slot, from, to },
})

/** Somebody has time again: what they wait for is looked at once more. */
export async function lookAgain({ subject }: Pick<SeenEvent, 'subject'>, { table }: Deps): Promise<Followed> {
  const turns = await readTurns(table, subject)
  const claims = await table.get(...turns.map(({ poolId, slot }) => claimAsk(poolId, subject, slot)))
  const waits = claims.flatMap((claim: ClaimItem | undefined) =>
    claim?.state === 'waiting' && claim.waitsAt ? [claim.waitsAt] : [],
  )
  return { happened: freed([...new Set(waits)].slice(0, 90)) }
}
