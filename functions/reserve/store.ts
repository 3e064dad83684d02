// The core's reads; its writes stand in writes.ts.
import type { FormattedItem } from 'dynamodb-toolbox/entity'
import { addDays, type Day as CalendarDay, dayOf, type Instant } from '#contract/both/days'
import { claimKey, claimsOf, dayIn, daysFrom, poolKey, queueOf, queueUpTo, turnsOf, waitKey } from '#table/keys'
import { Claim, Day, Pool, Turn, Wait } from '#table/scarce'
import type { TableDoor } from '#table/table'
import type { SeenDay } from './rules'

export type ClaimItem = FormattedItem<typeof Claim>
export type PoolItem = FormattedItem<typeof Pool>
export type WaitItem = FormattedItem<typeof Wait>

/** Where a holder can have only one claim on a pool. */
export const slot = '1'
export const poolAsk = (poolId: string) => [Pool, poolKey(poolId)] as const
export const claimAsk = (poolId: string, holder: string, ofSlot = slot) =>
  [Claim, claimKey(poolId, holder, ofSlot)] as const
export const poolsOf = ({ pools, poolId }: Pick<ClaimItem, 'pools' | 'poolId'>): string[] => pools ?? [poolId]

/** The holder's days from yesterday on: a shift that began before midnight still takes time today. */
export const readDays = (table: TableDoor, holder: string, now: Instant): Promise<SeenDay[]> =>
  readDaysFrom(table, holder, addDays(dayOf(now), -1))

export async function readDaysFrom(table: TableDoor, holder: string, from: CalendarDay): Promise<SeenDay[]> {
  const days = await table.list(Day, daysFrom(holder, from))
  return days.map(({ sk, rev, spans }) => ({ day: dayIn(sk), rev, spans }))
}

export const readTurns = (table: TableDoor, holder: string) => table.list(Turn, turnsOf(holder))
export const readQueue = (
  table: TableDoor,
  poolId: string,
  { after, limit }: { after?: string; limit?: number } = {},
) => table.list(Wait, queueOf(poolId, after), { limit })
export const readClaims = (
  table: TableDoor,
  poolId: string,
  { after, limit }: { after?: string; limit?: number } = {},
) => table.list(Claim, claimsOf(poolId, after), { limit })

/** Every pool a claim has units of, for the event that says it gave them back. */
export const freedBy = (claim: Pick<ClaimItem, 'pools' | 'poolId'>) => ({ pools: poolsOf(claim) })

export async function readPools(table: TableDoor, poolIds: readonly string[]): Promise<Map<string, PoolItem>> {
  const pools = await table.get(...poolIds.map(poolAsk))
  return new Map(pools.flatMap((pool: PoolItem | undefined, at) => (pool ? [[poolIds[at] as string, pool]] : [])))
}

type Place = { holder: string; poolId: string; slot: string; waitsAt?: string; order?: string }

/** How many stand in the queue up to and with this one. */
export async function readPlace(table: TableDoor, { waitsAt, order, ...turn }: Place): Promise<number> {
  if (!waitsAt || !order) return 0
  return (await table.list(Wait, queueUpTo(waitsAt, waitKey(waitsAt, { order, ...turn }).sk))).length
}
