// Offers as writes: what one look at a queue decided, in one transaction, and an offer that follows its moved shift.
import type { Instant } from '#contract/both/days'
import { dueIndex, poolKey } from '#table/keys'
import { Claim, Pool, Wait } from '#table/scarce'
import { $add, check, remove, replace, update, type Write } from '#table/transact'
import { steps } from './policy'
import { exists, sameTime } from './pools'
import type { SeenDay, SeenPool, Served } from './rules'
import type { ClaimItem, WaitItem } from './store'
import { turnWrite, waitWrite } from './writes'

type Offers = { poolId: string; pool: SeenPool; until: (own: SeenPool) => Instant; now: Instant }
/** Somebody in a queue with all that decides about them; `seen` is how the other pools were read. */
export type Waiter = {
  wait: WaitItem
  claim: ClaimItem
  units: number
  passes: number
  own: SeenPool
  others: readonly { poolId: string; left: number; closes: Instant; seen: SeenPool }[]
  days: readonly SeenDay[]
}

const mostPassed = 30

/** What `whoIsServed` decided about one queue, in one write. */
export function serveWrites({ offered, movedOn, passed }: Served<Waiter>, offers: Offers): Write[] {
  const { poolId, pool, now } = offers
  const units = sumOf(offered)
  const gone = offered.length + movedOn.length
  return [
    update(
      'pool.offer',
      Pool,
      { ...poolKey(poolId), left: $add(-units), waiting: $add(-gone) },
      {
        and: [
          { attr: 'left', gte: units },
          { attr: 'waiting', gte: gone },
          { attr: 'closes', gt: now },
          ...sameTime(pool),
        ],
      },
    ),
    ...otherWrites({ offered, movedOn }),
    ...offered.flatMap((waiter) => offerWrites(waiter, offers)),
    ...movedOn.flatMap(({ candidate, to }) => moveOnWrites(candidate, to)),
    // So many that the write stays small; who stands behind them is counted the next time.
    ...passed
      .slice(0, mostPassed)
      .map(({ wait: { pk, sk } }) => update('wait.passes', Wait, { pk, sk, passes: $add(1) }, exists)),
  ]
}

const sumOf = (waiters: readonly Waiter[]): number => waiters.reduce((sum, { units }) => sum + units, 0)

/** The other pools must be as they were read: room that came meanwhile would leave somebody waiting for nothing. */
function otherWrites({ offered, movedOn }: Pick<Served<Waiter>, 'offered' | 'movedOn'>): Write[] {
  const all = [...offered, ...movedOn.map(({ candidate }) => candidate)].flatMap(({ others }) => others)
  return [...new Map(all.map(({ poolId, seen }) => [poolId, seen]))].map(([poolId, seen]) => {
    const taken = sumOf(offered.filter(({ others }) => others.some((other) => other.poolId === poolId)))
    const come = movedOn.filter(({ to }) => to === poolId).length
    const now = { ...poolKey(poolId), left: $add(-taken), waiting: $add(come) }
    return update('pool.other', Pool, now, { and: [{ attr: 'left', eq: seen.left }, ...sameTime(seen)] })
  })
}

function offerWrites({ claim, wait, own }: Waiter, { until, now }: Offers): Write[] {
  const { waitsAt: _waitsAt, order: _order, ...kept } = claim
  const { poolId, holder, slot } = claim
  const offerUntil = until(own)
  const due = dueIndex('offer', `${poolId}#${holder}#${slot}`, offerUntil)
  const offered = { ...kept, ...due, state: steps.offer.to, offerUntil, from: own.from, to: own.to, since: now }
  return [replace('claim', Claim, offered, claim), remove('wait', Wait, wait)]
}

const moveOnWrites = ({ claim, wait }: Waiter, to: string): Write[] => [
  replace('claim', Claim, { ...claim, waitsAt: to }, claim),
  remove('wait', Wait, wait),
  waitWrite(to, wait),
  turnWrite({ holder: claim.holder, poolId: claim.poolId, slot: claim.slot, waitsAt: to, order: claim.order }),
]

/** An offer follows too, and is good for as long as a new one. */
export const reofferWrites = (claim: ClaimItem, own: SeenPool, offerUntil: Instant): Write[] => {
  const { poolId, holder, slot } = claim
  const due = dueIndex('offer', `${poolId}#${holder}#${slot}`, offerUntil)
  return [
    check('pool.time', Pool, poolKey(poolId), { and: sameTime(own) }),
    replace('claim', Claim, { ...claim, ...due, from: own.from, to: own.to, offerUntil }, claim),
  ]
}
