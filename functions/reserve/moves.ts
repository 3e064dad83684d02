// What follows when a pool has another time or draws near: each holder is looked after in a transaction of their own.
import type { Deps, Happened } from '#http/handler'
import type { Followed, SeenEvent } from '../outbox'
import { offerUntil } from './night'
import { reofferWrites } from './offers'
import { mayStep, policyOf } from './policy'
import { confirmAt } from './pools'
import { offeredTo } from './queue'
import { clashIn, type SeenPool } from './rules'
import { type ClaimItem, claimAsk, poolAsk, readClaims, readDays } from './store'
import { moveWrites } from './writes'

type Event = Pick<SeenEvent, 'what' | 'about' | 'subject' | 'facts'>

/** Most holders that one event is split into; the rest follow with the next. */
const most = 80

const isElsewhere = (claim: ClaimItem, { from, to }: SeenPool): boolean => claim.from !== from || claim.to !== to

/** One event for each who holds or was offered a place at the old time. */
export const moveHolders = (event: Event, deps: Deps): Promise<Followed> =>
  eachHolder(event, deps, {
    what: 'claim.to-move',
    fits: (claim, pool) => mayStep('move', claim.state) && isElsewhere(claim, pool),
  })

/** Who signed up before the evening before is asked then whether they come; who came later has just said so. */
export const remindHolders = (event: Event, deps: Deps): Promise<Followed> =>
  eachHolder(event, deps, {
    what: 'claim.to-confirm',
    fits: (claim, pool) => claim.state === 'held' && !claim.asked && claim.since < confirmAt(pool.from),
  })

type Split = { what: Happened['what']; fits: (claim: ClaimItem, pool: SeenPool) => boolean }

async function eachHolder({ what, about, facts }: Event, { table }: Deps, split: Split): Promise<Followed> {
  const after = facts.after as string | undefined
  const [[pool], claims] = await Promise.all([
    table.get(poolAsk(about)),
    readClaims(table, about, { after, limit: most }),
  ])
  if (!pool) return {}
  const each = claims
    .filter((claim) => split.fits(claim, pool))
    .map(({ holder, slot }): Happened => ({ what: split.what, about, subject: holder, facts: { slot } }))
  const last = claims.at(-1)?.sk
  const rest = { what: what as Happened['what'], about, facts: { ...facts, after: last } }
  return { happened: claims.length < most ? each : [...each, rest] }
}

/** One claim follows its pool; who has no time then is asked and keeps the place. */
export async function moveClaim({ about, subject, facts }: Event, { table, now }: Deps): Promise<Followed> {
  const at = now().toISOString()
  const [[own, claim], days] = await Promise.all([
    table.get(poolAsk(about), claimAsk(about, subject, String(facts.slot))),
    readDays(table, subject, at),
  ])
  if (!own || !claim || !mayStep('move', claim.state) || !isElsewhere(claim, own)) return {}
  if (claim.state === 'offered') {
    const until = offerUntil({ ...own, offers: policyOf(own.policy).offers }, at)
    return { writes: reofferWrites(claim, own, until), happened: [offeredTo(claim, own)] }
  }
  const asked = policyOf(own.policy).takesTime && clashIn(days, own, [claim]) !== undefined
  const { from, to } = own
  return {
    writes: moveWrites({ claim, own, days }, asked),
    happened: [{ what: 'claim.moved', about, subject, facts: { slot: claim.slot, from, to, asked, was: claim.from } }],
  }
}
