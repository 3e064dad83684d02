// One function per route of gigs: reads all, lets the rules decide, hands the writes to the chain.
import type { Handlers } from '#http/handler'
import { mayHold, mayRelease } from '#reserve/rules'
import { holdWrites, releaseWrites, slot } from '#reserve/store'
import { mayJoin, shownDays } from './rules'
import { readForJoin, readForLeave, readMyDays } from './store'

export const handlers: Handlers<'gigs'> = {
  async join({ params: { postingId }, who, now }, { table }) {
    const { posting, person, ...seen } = await readForJoin(table, { postingId, holder: who.subject, now })
    if (!person) return { refusal: 'log_in_first' }
    const refused = mayJoin(posting, person.bornOn, now)
    if (refused) return refused
    const { from, to } = posting as { from: string; to: string }
    const wish = { poolId: postingId, slot, from, to }
    const full = mayHold(seen, wish, now)
    const { pool } = seen
    if (full || !pool) return full ?? { refusal: 'closed' }
    return {
      answer: { state: 'held', postingId, from, to, left: pool.left - 1 },
      writes: holdWrites({ ...seen, pool }, wish, { holder: who.subject, by: who.actor, now }),
      happened: [{ what: 'gig.joined', about: postingId }],
    }
  },

  async leave({ params: { postingId }, who, now }, { table }) {
    const { claim, days } = await readForLeave(table, { postingId, holder: who.subject, now })
    const refused = mayRelease(claim, now)
    if (refused || !claim) return refused ?? { refusal: 'not_yours' }
    return {
      answer: { postingId, state: 'released' },
      writes: releaseWrites(claim, days, now),
      happened: [{ what: 'gig.left', about: postingId }],
    }
  },

  async myDays({ who, now }, { table }) {
    return { answer: shownDays(await readMyDays(table, who.subject, now), now) }
  },
}
