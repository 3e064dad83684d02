// One function per route of a resident's gigs: reads all, lets the rules decide, hands the writes to the chain.
import type { Handlers } from '#http/handler'
import { mayAccept, mayHold, mayQueue, mayRelease, type Wish, waitsAt } from '#reserve/rules'
import { freedBy, slot } from '#reserve/store'
import { acceptWrites, endWrites, holdWrites, queueWrites } from '#reserve/writes'
import { mayJoin, shownDays } from './rules'
import { readForAccept, readForJoin, readForLeave, readMyDays } from './store'

const wishFor = (postingId: string): Wish => ({ pools: [postingId], slot, units: 1 })

export const handlers: Handlers<'gigs'> = {
  async join({ params: { postingId }, query, who, now }, { table }) {
    const {
      posting,
      person,
      pool: own,
      claim,
      days,
    } = await readForJoin(table, { postingId, holder: who.subject, now })
    if (!person) return { refusal: 'log_in_first' }
    const wish = wishFor(postingId)
    const refused =
      mayJoin(posting, { bornOn: person.bornOn, saw: query.from }, now) ??
      mayHold({ pools: [own], claim, days }, wish, now)
    if (refused || !own) return refused ?? { refusal: 'closed' }
    const { from, to } = own
    return {
      answer: { state: 'held', postingId, from, to, left: own.left - wish.units },
      writes: holdWrites({ own, claim, days }, wish, { holder: who.subject, by: who.actor, now }),
      happened: [{ what: 'gig.joined', about: postingId }],
    }
  },

  async queue({ params: { postingId }, query, who, now }, { table }) {
    const {
      posting,
      person,
      pool: own,
      claim,
      days,
    } = await readForJoin(table, { postingId, holder: who.subject, now })
    if (!person) return { refusal: 'log_in_first' }
    const wish = wishFor(postingId)
    const refused =
      mayJoin(posting, { bornOn: person.bornOn, saw: query.from }, now) ??
      mayQueue({ pools: [own], claim, days }, wish, now)
    if (refused || !own) return refused ?? { refusal: 'closed' }
    const at = waitsAt([own], wish.units)
    const { from, to } = own
    return {
      answer: { state: 'waiting', postingId, from, to, place: own.waiting + 1 },
      writes: queueWrites({ own, claim, days }, wish, { holder: who.subject, by: who.actor, now, at }),
      happened: [{ what: 'gig.queued', about: postingId }],
    }
  },

  async accept({ params: { postingId }, body, who, now }, { table }) {
    // Nobody gives up a shift for itself.
    const other = body.instead === postingId ? undefined : body.instead
    const seen = await readForAccept(table, { postingId, holder: who.subject, now, instead: other })
    const { own, claim, days, instead } = seen
    const refused =
      (other ? mayRelease(instead, now) : undefined) ??
      mayAccept({ pools: [own], claim, days }, { saw: new Date(body.from).toISOString(), instead }, now)
    if (refused || !own || !claim) return refused ?? { refusal: 'not_yours' }
    const { from, to } = own
    return {
      answer: { state: 'held', postingId, from, to },
      writes: acceptWrites({ claim, own, days, instead }, { by: who.actor, now }),
      happened: [
        { what: 'gig.accepted', about: postingId },
        ...(instead ? [{ what: 'gig.left' as const, about: instead.poolId, facts: freedBy(instead) }] : []),
      ],
    }
  },

  async leave({ params: { postingId }, who, now }, { table }) {
    const { claim, days } = await readForLeave(table, { postingId, holder: who.subject, now })
    const refused = mayRelease(claim, now)
    if (refused || !claim) return refused ?? { refusal: 'not_yours' }
    return {
      answer: { postingId, state: 'released' },
      writes: endWrites(claim, 'release', { days, now }),
      happened: [{ what: 'gig.left', about: postingId, facts: freedBy(claim) }],
    }
  },

  async myDays({ who, now }, { table }) {
    return { answer: shownDays(await readMyDays(table, who.subject, now), now) }
  },
}
