// Reads a shift with its people for whoever runs it; the posting's writes are postings', the pool's the reserve's.
import { type ClaimItem, claimAsk, poolAsk, readClaims, readDays } from '#reserve/store'
import { CardItem, FirmPosting, Person, Posting } from '#table/entities'
import { cardKey, personKey, postingKey, postingsOf } from '#table/keys'
import type { TableDoor } from '#table/table'

export async function readShift(table: TableDoor, postingId: string) {
  const [posting, pool, card] = await table.get([Posting, postingKey(postingId)], poolAsk(postingId), [
    CardItem,
    cardKey(postingId),
  ])
  return { posting, pool, card }
}

export async function readFirmShifts(table: TableDoor, firms: readonly string[]) {
  const lists = await Promise.all(firms.map((firm) => table.list(FirmPosting, postingsOf(firm))))
  const ids = lists.flat().map(({ postingId }) => postingId)
  const [postings, pools] = await Promise.all([
    table.get(...ids.map((id) => [Posting, postingKey(id)] as const)),
    table.get(...ids.map(poolAsk)),
  ])
  return postings.flatMap((posting, at) => {
    const pool = pools[at]
    return posting && pool ? [{ posting, pool }] : []
  })
}

/** Everybody who holds, was offered or waits for a place, in the order of their claims. */
export const readComing = async (table: TableDoor, postingId: string): Promise<ClaimItem[]> =>
  (await readClaims(table, postingId)).filter(({ state }) => state !== 'ended')

export async function readPeople(table: TableDoor, ids: readonly string[]) {
  return table.get(...ids.map((id) => [Person, personKey(id)] as const))
}

export const readDaysOfAll = (table: TableDoor, claims: readonly ClaimItem[], now: string) =>
  Promise.all(claims.map(async (claim) => ({ claim, days: await readDays(table, claim.holder, now) })))

type Released = { postingId: string; personId: string; now: string }

export async function readForRelease(table: TableDoor, { postingId, personId, now }: Released) {
  const [[posting, pool, claim, card], days] = await Promise.all([
    table.get([Posting, postingKey(postingId)], poolAsk(postingId), claimAsk(postingId, personId), [
      CardItem,
      cardKey(postingId),
    ]),
    readDays(table, personId, now),
  ])
  return { posting, pool, claim, card, days }
}
