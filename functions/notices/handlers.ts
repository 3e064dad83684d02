// One function per route of notices: what a person has seen, the calls staff make, and what failed five times.
import type { Handlers, Happened, Outcome, Request } from '#http/handler'
import { cardOf } from '#postings/store'
import { mayAccept, mayRelease } from '#reserve/rules'
import { freedBy } from '#reserve/store'
import { acceptWrites, endWrites } from '#reserve/writes'
import { districtsIn } from '#stations/catalogue'
import type { Write } from '#table/transact'
import { datesOf, fitsCall, isCurrent, mayHandle } from './rules'
import {
  type CallItem,
  callChanged,
  isStuck,
  noticeChanged,
  noticeWrite,
  readAbout,
  readCall,
  readForAnswer,
  readNotices,
  readOpenCalls,
  readStuck,
  readStuckOne,
  triedAgain,
} from './store'

export const handlers: Handlers<'notices'> = {
  async seen({ body: { noticeIds }, who, now }, { table }) {
    const notices = await readNotices(table, who.subject, [...new Set(noticeIds)])
    const unseen = notices.filter(({ seenAt }) => !seenAt)
    return {
      answer: { seen: unseen.length },
      writes: unseen.map((notice) => noticeChanged(notice, { seenAt: now })),
    }
  },

  async calls({ who, now }, { table }) {
    const open = await readOpenCalls(table, who.area.length >= 6 ? [who.area] : districtsIn(who.area))
    const calls = open.flatMap(({ call, page, claim }) => {
      const { callId, what: kind, maskedName, phoneTail, from, to, until, tries } = call
      if (!page || until <= now || !isCurrent(kind, claim, from)) return []
      return [{ callId, kind, maskedName, phoneTail, posting: cardOf(page, 0), from, to, until, tries }]
    })
    return { answer: { calls: calls.sort((a, b) => (a.until < b.until ? -1 : 1)) } }
  },

  async ring({ params: { callId }, who, now }, { table, keys }) {
    const call = await readCall(table, callId)
    const refused = mayHandle(call, who.area, now)
    if (refused || !call) return refused ?? { refusal: 'not_found' }
    const { person } = await readAbout(table, call)
    if (!person) return { refusal: 'not_found' }
    const { name = '', phone = '' } = keys.open(person.personId, person.sealed)
    const { personId } = person
    return {
      answer: { name, phone },
      happened: [{ what: 'phone.opened', about: personId, subject: personId, facts: { callId } }],
    }
  },

  async answer({ params: { callId }, body: { answer }, who, now }, { table, newId }) {
    const call = await readCall(table, callId)
    const refused = mayHandle(call, who.area, now)
    if (refused || !call) return refused ?? { refusal: 'not_found' }
    if (!fitsCall(answer, call)) return { refusal: 'bad_request', facts: { field: 'answer' } }
    const said = { what: 'call.answered' as const, about: callId, subject: call.personId, facts: { answer } }
    if (answer === 'unreached')
      return {
        answer: { callId, open: true },
        writes: [callChanged(call, { tries: call.tries + 1 })],
        happened: [said],
      }
    const done = await doneFor(call, { answer, actor: who.actor, now }, table)
    if ('refusal' in done) return done
    const closed = callChanged(call, { status: 'closed', answer, by: who.actor })
    const news = done.pool && {
      ...{ noticeId: newId('ntc'), personId: call.personId, what: 'done-for-you' as const, poolId: call.poolId },
      ...{ from: call.from, to: call.to, at: now },
      ...datesOf({ what: 'done-for-you', policy: done.pool.policy, from: call.from }, now),
    }
    return {
      answer: { callId, open: false },
      writes: [...done.writes, closed, ...(news && answer === 'yes' ? [noticeWrite(news)] : [])],
      happened: [said, ...done.happened],
    }
  },

  async stuck({ who }, { table }) {
    const all = (await readStuck(table)).filter(({ page }) => (page?.area ?? '').startsWith(who.area))
    return {
      answer: {
        stuck: all.map(({ event: { eventId, what, about, at }, page }) => ({
          eventId,
          what,
          about,
          at,
          title: page?.title,
        })),
      },
    }
  },

  async again({ params: { eventId }, who, now }, { table }) {
    const { event, page } = await readStuckOne(table, eventId)
    if (!event || event.done || !(page?.area ?? '').startsWith(who.area)) return { refusal: 'not_found' }
    // What is not on the dead list is on its way already: a second tap changes nothing.
    if (!isStuck(event)) return { answer: { eventId } }
    return {
      answer: { eventId },
      writes: [triedAgain(event, now)],
      happened: [{ what: 'event.tried-again', about: eventId }],
    }
  },
}

type Answered = { answer: Request<'notices.answer'>['body']['answer']; actor: string; now: string }
type Settled = { writes: Write[]; happened: Happened[]; pool?: { policy: string } }

/** What the person said on the phone, done for them: the record names both. */
async function doneFor(
  call: CallItem,
  { answer, actor, now }: Answered,
  table: Parameters<typeof readForAnswer>[0],
): Promise<Settled | Extract<Outcome<'notices.answer'>, { refusal: unknown }>> {
  const { claim, pool: own, days, notice } = await readForAnswer(table, call, now)
  const seen = notice && !notice.seenAt ? [noticeChanged(notice, { seenAt: now })] : []
  const { poolId: about, personId: subject } = call
  if (answer === 'told') return { writes: seen, happened: [] }
  // What the person has or waits for since is not what the call was about.
  if (answer === 'no' && !isCurrent(call.what, claim, call.from)) return { refusal: 'call_over' }
  const refused =
    answer === 'yes' ? mayAccept({ pools: [own], claim, days }, { saw: call.from }, now) : mayRelease(claim, now)
  if (refused || !claim || !own) return refused ?? { refusal: 'not_yours' }
  if (answer === 'no')
    return {
      writes: [...seen, ...endWrites(claim, 'release', { days, now })],
      happened: [{ what: 'gig.left', about, subject, facts: freedBy(claim) }],
    }
  return {
    writes: [...seen, ...acceptWrites({ claim, own, days }, { by: actor, now })],
    happened: [{ what: 'gig.accepted', about, subject }],
    pool: own,
  }
}
