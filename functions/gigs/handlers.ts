// One function per route of a resident's gigs: reads all, lets the rules decide, hands the writes to the chain.
import type { Handlers, Refused, Request } from '#http/handler'
import { mayAccept, mayHold, mayQueue, mayRelease, type Wish, waitsAt } from '#reserve/rules'
import { freedBy, slot } from '#reserve/store'
import { acceptWrites, endWrites, holdWrites, queueWrites } from '#reserve/writes'
import type { TableDoor } from '#table/table'
import { mayJoin, shownDays } from './rules'
import { readForAccept, readForJoin, readForLeave, readMyDays } from './store'

const wishFor = (postingId: string): Wish => ({ pools: [postingId], slot, units: 1 })

export const handlers: Handlers<'gigs'> = {
  async join(request, { table }) {
    const ready = await readyTo(mayHold, request, table)
    if ('refusal' in ready) return ready
    const { seen, wish, by } = ready
    const { from, to, left } = seen.own
    const [postingId] = wish.pools as [string]
    return {
      answer: { state: 'held', postingId, from, to, left: left - wish.units },
      writes: holdWrites(seen, wish, by),
      happened: [{ what: 'gig.joined', about: postingId }],
    }
  },

  async queue(request, { table }) {
    const ready = await readyTo(mayQueue, request, table)
    if ('refusal' in ready) return ready
    const { seen, wish, by } = ready
    const { from, to, waiting } = seen.own
    const [postingId] = wish.pools as [string]
    const at = waitsAt([seen.own], wish.units)
    return {
      answer: { state: 'waiting', postingId, from, to, place: waiting + 1 },
      writes: queueWrites(seen, wish, { ...by, at }),
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

type Comer = Request<'gigs.join'> | Request<'gigs.queue'>
type Hold = Parameters<typeof holdWrites>
type Ready = { seen: Hold[0]; wish: Wish; by: Hold[2] }

/** What a newcomer's place or turn is written from, or why there is none; `may` is the rule of the one or the other. */
async function readyTo(
  may: typeof mayHold,
  { params: { postingId }, query, who, now }: Comer,
  table: TableDoor,
): Promise<Refused | Ready> {
  const holder = who.subject
  const { posting, person, pool: own, claim, days } = await readForJoin(table, { postingId, holder, now })
  if (!person) return { refusal: 'log_in_first' }
  const wish = wishFor(postingId)
  const refused =
    mayJoin(posting, { bornOn: person.bornOn, saw: query.from }, now) ?? may({ pools: [own], claim, days }, wish, now)
  if (refused || !own) return refused ?? { refusal: 'closed' }
  return { seen: { own, claim, days }, wish, by: { holder, by: who.actor, now } }
}
