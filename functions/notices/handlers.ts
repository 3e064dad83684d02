// One function per route of notices: what a person has seen, the calls staff make, and what failed five times.
import type { Handlers } from '#http/handler'
import { answer, calls } from './calls/handlers'
import { isCurrent, mayHandle } from './rules'
import { isStuck, noticeChanged, readAbout, readCall, readNotices, readStuck, readStuckOne, triedAgain } from './store'

export const handlers: Handlers<'notices'> = {
  async seen({ body: { noticeIds }, who, now }, { table }) {
    const notices = await readNotices(table, who.subject, [...new Set(noticeIds)])
    const unseen = notices.filter(({ seenAt }) => !seenAt)
    return {
      answer: { seen: unseen.length },
      writes: unseen.map((notice) => noticeChanged(notice, { seenAt: now })),
    }
  },

  calls,

  async ring({ params: { callId }, who, now }, { table, keys }) {
    const call = await readCall(table, callId)
    const refused = mayHandle(call, who.area, now)
    if (refused || !call) return refused ?? { refusal: 'not_found' }
    const { person, claim } = await readAbout(table, call)
    if (!person) return { refusal: 'not_found' }
    if (!isCurrent(call.what, claim, call.from)) return { refusal: 'call_over' }
    const { name = '', phone = '' } = keys.open(person.personId, person.sealed)
    const { personId } = person
    return {
      answer: { name, phone },
      happened: [{ what: 'phone.opened', about: personId, subject: personId, facts: { callId } }],
    }
  },

  answer,

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
