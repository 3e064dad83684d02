// Reads and writes of notices and of the calls that follow from those nobody saw.
import type { FormattedItem } from 'dynamodb-toolbox/entity'
import type { Instant } from '#contract/both/days'
import { answersTo, type NoticeKind } from '#contract/notices'
import { claimAsk, poolAsk, readDays, slot } from '#reserve/store'
import { goneAfter } from '#table/attributes'
import { Call, EventItem, Notice, Person, Posting } from '#table/entities'
import {
  areaIndex,
  callKey,
  dueIn,
  dueIndex,
  eventKey,
  inArea,
  noticeKey,
  personKey,
  postingKey,
  shards,
} from '#table/keys'
import type { TableDoor } from '#table/table'
import { create, replace, update, type Write } from '#table/transact'

export type NoticeItem = FormattedItem<typeof Notice>
export type CallItem = FormattedItem<typeof Call>

type NewNotice = {
  noticeId: string
  personId: string
  what: NoticeKind
  poolId: string
  from: Instant
  to: Instant
  at: Instant
  sendAt?: Instant
  callAt?: Instant
  until: Instant
}

export const noticeWrite = (notice: NewNotice): Write => {
  const { noticeId, personId, sendAt, at } = notice
  const due = sendAt ? dueIndex('notice', noticeId, sendAt) : {}
  return create('notice', Notice, {
    ...noticeKey(personId, noticeId),
    ...due,
    ...notice,
    gone: goneAfter('notice', notice.until > at ? notice.until : at),
  })
}

const quiet = { byDuePk: undefined, byDueSk: undefined }

/** `next` is when the notice is looked at again; never where it is absent. */
export const noticeChanged = (notice: NoticeItem, change: Partial<NoticeItem>, next?: Instant): Write => {
  const due = next ? dueIndex('notice', notice.noticeId, next) : quiet
  return replace('notice', Notice, { ...notice, ...change, ...due }, notice)
}

export const readNotices = async (table: TableDoor, personId: string, ids: readonly string[]): Promise<NoticeItem[]> =>
  (await table.get(...ids.map((id) => [Notice, noticeKey(personId, id)] as const))).flatMap(
    (notice: NoticeItem | undefined) => notice ?? [],
  )

/** What a notice is about, as it stands now. */
export async function readAbout(table: TableDoor, { poolId, personId }: { poolId: string; personId: string }) {
  const [posting, pool, claim, person] = await table.get(
    [Posting, postingKey(poolId)],
    poolAsk(poolId),
    claimAsk(poolId, personId, slot),
    [Person, personKey(personId)],
  )
  return { page: posting?.page, pool, claim, person }
}

export async function readCall(table: TableDoor, callId: string) {
  const [call] = await table.get([Call, callKey(callId)])
  return call
}

type Answering = { call: CallItem; instead?: string; now: Instant }

/** With all that an answer for the person needs; `instead` is the posting whose place is given up. */
export async function readForAnswer(table: TableDoor, { call, instead, now }: Answering) {
  const [about, days, [notice], [other]] = await Promise.all([
    readAbout(table, call),
    readDays(table, call.personId, now),
    readNotices(table, call.personId, [call.noticeId]),
    instead ? table.get(claimAsk(instead, call.personId, slot)) : [],
  ])
  return { ...about, days, notice, instead: other }
}

/** The open calls of districts or parts of one, each with what it is about and what its person has seen and does that day. */
export async function readOpenCalls(table: TableDoor, areas: readonly string[], now: Instant) {
  const lists = await Promise.all(areas.map((area) => table.list(Call, inArea('CALL', 'open', area))))
  const calls = lists.flat()
  const [postings, claims, notices, days] = await Promise.all([
    table.get(...calls.map(({ poolId }) => [Posting, postingKey(poolId)] as const)),
    table.get(...calls.map(({ poolId, personId }) => claimAsk(poolId, personId, slot))),
    table.get(...calls.map(({ personId, noticeId }) => [Notice, noticeKey(personId, noticeId)] as const)),
    Promise.all(
      calls.map(({ personId, what }) => (answersTo[what].includes('yes') ? readDays(table, personId, now) : [])),
    ),
  ])
  return calls.map((call, at) => ({
    call,
    page: postings[at]?.page,
    claim: claims[at],
    seenAt: notices[at]?.seenAt,
    days: days[at] ?? [],
  }))
}

export async function readTitles(table: TableDoor, ids: readonly string[]): Promise<Map<string, string>> {
  const postings = await table.get(...ids.map((id) => [Posting, postingKey(id)] as const))
  return new Map(
    postings.flatMap((one: FormattedItem<typeof Posting> | undefined) =>
      one ? [[one.page.postingId, one.page.title]] : [],
    ),
  )
}

export const callWrite = (call: Omit<Parameters<typeof indexed>[0], 'status'>): Write =>
  create('call', Call, indexed({ ...call, status: 'open' }))

type NewCall = Omit<CallItem, 'pk' | 'sk' | 'v' | 'rev' | 'kind'>

/** An open call stands in its area's list and is due when it is over; any other in neither. */
function indexed(call: NewCall) {
  const { callId, area, until, status } = call
  const none = { byAreaPk: undefined, byAreaSk: undefined, ...quiet }
  const open = { ...areaIndex('CALL', 'open', area, until), ...dueIndex('call', callId, until) }
  return { ...call, ...callKey(callId), ...(status === 'open' ? open : none) }
}

export const callChanged = (call: CallItem, change: Partial<CallItem>): Write =>
  replace('call', Call, indexed({ ...call, ...change }), call)

/** The dead list: what failed five times, with the posting it is about where it is about one. */
export async function readStuck(table: TableDoor) {
  const lists = await Promise.all(
    Array.from({ length: shards }, (_, shard) => table.list(EventItem, dueIn('dead', shard, '9'), { limit: 20 })),
  )
  const events = lists.flat()
  const postings = await table.get(...events.map(({ about }) => [Posting, postingKey(about)] as const))
  return events.map((event, at) => ({ event, page: postings[at]?.page }))
}

export async function readStuckOne(table: TableDoor, eventId: string) {
  const [event] = await table.get([EventItem, eventKey(eventId)])
  const [posting] = event ? await table.get([Posting, postingKey(event.about)]) : []
  return { event, page: posting?.page }
}

type StuckItem = Pick<FormattedItem<typeof EventItem>, 'eventId' | 'byDuePk'>

export const isStuck = ({ eventId, byDuePk }: StuckItem): boolean => byDuePk === dueIndex('dead', eventId, '').byDuePk

/** Off the dead list, and due as if it had never failed. */
export const triedAgain = ({ eventId, byDuePk = '' }: StuckItem, at: Instant): Write =>
  update(
    'event',
    EventItem,
    { ...eventKey(eventId), tries: 0, ...dueIndex('event', eventId, at) },
    { attr: 'byDuePk', eq: byDuePk },
  )
