// Reads what a sign-up needs in one round trip, and what a person's days show; writes are the reserve's.
import { addDays, dayOf, type Instant } from '#contract/both/days'
import { claimAsk, poolAsk, readDays, readDaysFrom } from '#reserve/store'
import { Person, Posting, Request } from '#table/entities'
import { personKey, postingKey, requestsOf } from '#table/keys'
import type { TableDoor } from '#table/table'

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

export async function readForLeave(table: TableDoor, { postingId, holder, now }: Asked) {
  const [[claim], days] = await Promise.all([table.get(claimAsk(postingId, holder)), readDays(table, holder, now)])
  return { claim, days }
}

/** Who was not paid must have something to show: two months of what was done. */
const daysBack = 60

/** Two round trips: what the person holds and asked for, then what those postings look like now. */
export async function readMyDays(table: TableDoor, holder: string, now: Instant) {
  const from = addDays(dayOf(now), -daysBack)
  const [days, requests] = await Promise.all([
    readDaysFrom(table, holder, from),
    table.list(Request, requestsOf(holder)),
  ])
  const spans = [...new Map(days.flatMap(({ spans }) => spans).map((span) => [span.poolId + span.slot, span])).values()]
  const ids = [...new Set([...spans.map(({ poolId }) => poolId), ...requests.map(({ postingId }) => postingId)])]
  const postings = await table.get(...ids.map((id) => [Posting, postingKey(id)] as const))
  return {
    spans,
    requests,
    postings: new Map(postings.flatMap((one) => (one ? [[one.page.postingId, one.page]] : []))),
  }
}
