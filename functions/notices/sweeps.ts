// Scheduled work on notices: texts that are due go out, what nobody saw becomes a call at the station, calls that are over close.

import { eachOf } from '#http/each'
import type { Deps } from '#http/handler'
import { log } from '#http/log'
import { sayAt } from '#reserve/night'
import { Call, Notice } from '#table/entities'
import { dueIn, shards } from '#table/keys'
import { isCurrent } from './rules'
import { callChanged, callWrite, type NoticeItem, noticeChanged, readAbout, readNotices } from './store'

const everyShard = async <T>(read: (shard: number) => Promise<T[]>): Promise<T[]> =>
  (await Promise.all(Array.from({ length: shards }, (_, shard) => read(shard)))).flat()

/** Returns how many notices went a step further. */
export async function sendNotices(deps: Deps): Promise<number> {
  const now = deps.now().toISOString()
  const due = await everyShard((shard) => deps.table.list(Notice, dueIn('notice', shard, now)))
  return eachOf('sendNotices', due, async ({ personId, noticeId }) => {
    // The index may lag behind the table: only the notice itself says how far it is.
    const [notice] = await readNotices(deps.table, personId, [noticeId])
    return notice ? goOn(notice, deps, now) : false
  })
}

async function goOn(notice: NoticeItem, deps: Deps, now: string): Promise<boolean> {
  const about = await readAbout(deps.table, notice)
  const { sendAt, sentAt, callAt, seenAt, until, what, from } = notice
  const { page, person, claim } = about
  const isOver = Boolean(seenAt) || until <= now || !isCurrent(what, claim, from)
  if (isOver || !page || !person) return isWritten(deps, [noticeChanged(notice, {})])
  const morning = sayAt(now, from)
  // The job was late and it is night now.
  if (sendAt && sendAt <= now && !sentAt && morning > now)
    return isWritten(deps, [noticeChanged(notice, { sendAt: morning }, morning)])
  if (sendAt && sendAt <= now && !sentAt) return send(notice, { page, person, now }, deps)
  if (callAt && callAt <= now) return ring(notice, { page, person, now }, deps)
  return false
}

type About = Awaited<ReturnType<typeof readAbout>>
type Found = { page: NonNullable<About['page']>; person: NonNullable<About['person']>; now: string }

/** Marked before it goes out: a crash between costs a text, which the call makes up for, and never sends two. */
async function send(notice: NoticeItem, { person, page, now }: Found, deps: Deps): Promise<boolean> {
  const { noticeId, what, from, until, callAt } = notice
  if (!(await isWritten(deps, [noticeChanged(notice, { sentAt: now }, callAt)]))) return false
  const { phone = '' } = deps.keys.open(person.personId, person.sealed)
  await deps.sendText(phone, { template: what, facts: { title: page.title, from, until } }).catch((error) => {
    // The gateway is down: the person still sees it in the app, and the station rings.
    log.error('notice not sent', { noticeId, error: error as Error })
  })
  return true
}

function ring(notice: NoticeItem, { page, person, now }: Found, deps: Deps): Promise<boolean> {
  const { noticeId, personId, what, poolId, from, to, until } = notice
  const { maskedName, phoneTail } = person
  const about = { personId, noticeId, what, poolId, from, to, area: page.area, maskedName, phoneTail }
  const call = { ...about, callId: deps.newId('cal'), madeAt: now, until, tries: 0 }
  return isWritten(deps, [noticeChanged(notice, {}), callWrite(call)])
}

const isWritten = async ({ table }: Deps, writes: Parameters<Deps['table']['transact']>[0]): Promise<boolean> =>
  (await table.transact(writes)).failed.length === 0

/** A call whose time is over leaves the list; returns how many. */
export async function closeCalls(deps: Deps): Promise<number> {
  const now = deps.now().toISOString()
  const due = await everyShard((shard) => deps.table.list(Call, dueIn('call', shard, now)))
  return eachOf('closeCalls', due, (call) => isWritten(deps, [callChanged(call, { status: 'over' })]))
}
