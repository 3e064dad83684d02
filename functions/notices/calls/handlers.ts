// The calls a station makes: the list, and what people said on the phone, done for them. Rings nobody itself.
import type { Handler, Happened, Outcome, Request } from '#http/handler'
import { cardOf } from '#postings/rules'
import { clashIn, mayAccept, mayRelease } from '#reserve/rules'
import { freedBy, slot } from '#reserve/store'
import { acceptWrites, endWrites } from '#reserve/writes'
import { districtsIn } from '#stations/catalogue'
import type { TableDoor } from '#table/table'
import type { Write } from '#table/transact'
import { datesOf, fitsCall, isCurrent, mayHandle } from '../rules'
import {
  type CallItem,
  callChanged,
  noticeChanged,
  noticeWrite,
  readCall,
  readForAnswer,
  readOpenCalls,
  readTitles,
} from '../store'

/** What is over, was seen meanwhile or no longer stands is not rung about. */
export const calls: Handler<'notices.calls'> = async ({ who, now }, { table }) => {
  const areas = who.area.length >= 6 ? [who.area] : districtsIn(who.area)
  const open = (await readOpenCalls(table, areas, now)).flatMap(({ call, page, claim, seenAt, days }) => {
    const isOver = call.until <= now || !isCurrent(call.what, claim, call.from)
    // Whoever was offered something must still say yes, also when it was seen.
    const isKnown = seenAt && !fitsCall('yes', call)
    return page && !isOver && !isKnown ? [{ call, page, other: clashIn(days, call, [call].map(asSpan)) }] : []
  })
  const titles = await readTitles(table, [...new Set(open.flatMap(({ other }) => (other ? [other.poolId] : [])))])
  const shown = open.map(({ call, page, other }) => {
    const { callId, what: kind, maskedName, phoneTail, from, to, until, tries } = call
    const title = other && titles.get(other.poolId)
    const clash = other && title ? { postingId: other.poolId, title, from: other.from, to: other.to } : undefined
    return { callId, kind, maskedName, phoneTail, posting: cardOf(page, 0), from, to, until, tries, clash }
  })
  return { answer: { calls: shown.sort((a, b) => (a.until < b.until ? -1 : 1)) } }
}

const asSpan = ({ poolId }: CallItem) => ({ poolId, slot })

export const answer: Handler<'notices.answer'> = async ({ params: { callId }, body, who, now }, { table, newId }) => {
  const call = await readCall(table, callId)
  const refused = mayHandle(call, who.area, now)
  if (refused || !call) return refused ?? { refusal: 'not_found' }
  if (!fitsCall(body.answer, call)) return { refusal: 'bad_request', facts: { field: 'answer' } }
  const said = { what: 'call.answered' as const, about: callId, subject: call.personId, facts: body }
  if (body.answer === 'unreached') {
    const tried = callChanged(call, { tries: call.tries + 1 })
    return { answer: { callId, open: true }, writes: [tried], happened: [said] }
  }
  const done = await doneFor(call, { ...body, actor: who.actor, now }, table)
  if ('refusal' in done) return done
  const closed = callChanged(call, { status: 'closed', answer: body.answer, by: who.actor })
  const news = done.policy ? [newsOf(call, { noticeId: newId('ntc'), policy: done.policy, now })] : []
  return {
    answer: { callId, open: false },
    writes: [...done.writes, closed, ...news],
    happened: [said, ...done.happened],
  }
}

type News = { noticeId: string; policy: string; now: string }

/** The person finds in the app what was done for them. */
const newsOf = ({ personId, poolId, from, to }: CallItem, { noticeId, policy, now }: News): Write => {
  const what = 'done-for-you'
  return noticeWrite({ noticeId, personId, what, poolId, from, to, at: now, ...datesOf({ what, policy, from }, now) })
}

type Answered = Request<'notices.answer'>['body'] & { actor: string; now: string }
/** `policy` where something about the person's place has changed. */
type Settled = { writes: Write[]; happened: Happened[]; policy?: string }

/** What the person said on the phone, done for them: the record names both. */
async function doneFor(
  call: CallItem,
  { answer: said, instead: given, actor, now }: Answered,
  table: TableDoor,
): Promise<Settled | Extract<Outcome<'notices.answer'>, { refusal: unknown }>> {
  const asked = given === call.poolId ? undefined : given
  const { claim, pool: own, days, notice, instead } = await readForAnswer(table, { call, instead: asked, now })
  const seen = notice && !notice.seenAt ? [noticeChanged(notice, { seenAt: now })] : []
  if (said === 'told') return { writes: seen, happened: [] }
  // What the person has or waits for since is not what the call was about.
  if (!isCurrent(call.what, claim, call.from)) return { refusal: 'call_over' }
  const refused =
    said === 'no'
      ? mayRelease(claim, now)
      : ((asked ? mayRelease(instead, now) : undefined) ??
        mayAccept({ pools: [own], claim, days }, { saw: call.from, instead }, now))
  if (refused || !claim || !own) return refused ?? { refusal: 'not_yours' }
  const { policy } = own
  const freed = said === 'no' ? claim : instead
  const left = freed ? [leftFor(call, freed)] : []
  if (said === 'no') return { writes: [...seen, ...endWrites(claim, 'release', { days, now })], happened: left, policy }
  return {
    writes: [...seen, ...acceptWrites({ claim, own, days, instead }, { by: actor, now })],
    happened: [{ what: 'gig.accepted', about: call.poolId, subject: call.personId }, ...left],
    policy,
  }
}

const leftFor = ({ personId }: CallItem, claim: Parameters<typeof freedBy>[0]): Happened => ({
  what: 'gig.left',
  about: claim.poolId,
  subject: personId,
  facts: freedBy(claim),
})
