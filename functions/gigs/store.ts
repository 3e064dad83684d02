// Reads what a sign-up needs in one round trip, and what a person's days show; writes are the reserve's.
import type { FormattedItem } from 'dynamodb-toolbox/entity'
import { addDays, dayOf, type Instant } from '#contract/both/days'
import { type ClaimItem, claimAsk, poolAsk, readDays, readDaysFrom, readPlace, readTurns } from '#reserve/store'
import { Notice, Person, Posting, Request } from '#table/entities'
import { noticesOf, personKey, postingKey, requestsOf } from '#table/keys'
import type { TableDoor } from '#table/table'
import type { SeenPosting } from './rules'

type Asked = { postingId: string; holder: string; now: Instant }

export async function readForJoin(table: TableDoor, { postingId, holder, now }: Asked) {
  const [[posting, pool, claim, person], days] = await Promise.all([
    table.get([Posting, postingKey(postingId)], poolAsk(postingId), claimAsk(postingId, holder), [
      Person,
      personKey(holder),
    ]),
    readDays(table, holder, now),
  ])
  return { posting: posting?.page, pool, claim, person, days }
}

/** `instead` is the posting whose place is given up for it. */
export async function readForAccept(
  table: TableDoor,
  { postingId, holder, now, instead }: Asked & { instead?: string },
) {
  const asks = [claimAsk(postingId, holder), ...(instead ? [claimAsk(instead, holder)] : [])]
  const [[own], [claim, other], days] = await Promise.all([
    table.get(poolAsk(postingId)),
    table.get(...asks),
    readDays(table, holder, now),
  ])
  return { own, claim, instead: other, days }
}

export async function readForLeave(table: TableDoor, { postingId, holder, now }: Asked) {
  const [[claim], days] = await Promise.all([table.get(claimAsk(postingId, holder)), readDays(table, holder, now)])
  return { claim, days }
}

/** Who was not paid must have something to show: two months of what was done. */
const daysBack = 60

/** Two round trips: what the person holds, waits for and was told, then what those postings look like now. */
export async function readMyDays(table: TableDoor, holder: string, now: Instant) {
  const [days, requests, turns, notices] = await Promise.all([
    readDaysFrom(table, holder, addDays(dayOf(now), -daysBack)),
    table.list(Request, requestsOf(holder)),
    readTurns(table, holder),
    table.list(Notice, noticesOf(holder)),
  ])
  const spans = [...new Map(days.flatMap((day) => day.spans).map((span) => [span.poolId + span.slot, span])).values()]
  const [postings, claims, places] = await Promise.all([
    readPages(
      table,
      [...spans, ...turns, ...notices].map(({ poolId }) => poolId).concat(requests.map((one) => one.postingId)),
    ),
    table.get(...turns.map((turn) => claimAsk(turn.poolId, holder, turn.slot))),
    Promise.all(turns.map((turn) => readPlace(table, { ...turn, holder }))),
  ])
  const mine = turns.flatMap((_, at) => {
    const claim = claims[at] as ClaimItem | undefined
    return claim ? [{ claim, place: places[at] ?? 0 }] : []
  })
  return { spans, requests, turns: mine, notices, postings }
}

async function readPages(table: TableDoor, ids: string[]): Promise<Map<string, SeenPosting>> {
  const unique = [...new Set(ids)]
  const postings = await table.get(...unique.map((id) => [Posting, postingKey(id)] as const))
  return new Map(
    postings.flatMap((one: FormattedItem<typeof Posting> | undefined) => (one ? [[one.page.postingId, one.page]] : [])),
  )
}
