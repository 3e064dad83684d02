// The core's writes as data: each carries the guard that no race can pass. Decides nothing and reads nothing.
import type { Instant } from '#contract/both/days'
import { claimKey, pastKey, poolKey, turnKey, waitKey } from '#table/keys'
import { Claim, Pool, Turn, Wait } from '#table/scarce'
import { $add, check, create, put, remove, replace, update, type Write } from '#table/transact'
import { dayWrites, timeWrites } from './calendar'
import { type Ending, type State, steps, weight } from './policy'
import { exists, sameTime } from './pools'
import type { SeenDay, SeenPool, SeenSpan, Time, Wish } from './rules'
import { type ClaimItem, poolsOf, type WaitItem } from './store'

type Who = { holder: string; by: string; now: Instant }
type Fresh = { own: SeenPool; claim?: ClaimItem; days: readonly SeenDay[] }

/** A place at once: every pool has the units, nobody waits, it is still open, and the time is the one that was read. */
export function holdWrites({ own, claim, days }: Fresh, wish: Wish, who: Who): Write[] {
  const { units } = wish
  return [
    ...wish.pools.map((poolId, at) =>
      update(
        'pool.left',
        Pool,
        { ...poolKey(poolId), left: $add(-units) },
        {
          and: [
            { attr: 'left', gte: units },
            { attr: 'waiting', eq: 0 },
            { attr: 'closes', gt: who.now },
            ...(at === 0 ? sameTime(own) : []),
          ],
        },
      ),
    ),
    ...claimWrites({ own, claim }, wish, { ...who, state: 'held' }),
    ...timeWrites({ holder: who.holder, days }, { add: spanOf(own, wish) }, own),
  ]
}

/** `at`: which of the wish's pools refused. Who was first in the queue stays first: the order is the time of asking. */
export function queueWrites(seen: Fresh, wish: Wish, { at, ...who }: Who & { at: number }): Write[] {
  const [poolId = '', units] = [wish.pools[at], wish.units]
  const order = who.now
  const place = { poolId: wish.pools[0] as string, slot: wish.slot, holder: who.holder }
  return [
    update(
      'pool.waiting',
      Pool,
      { ...poolKey(poolId), waiting: $add(1) },
      {
        and: [
          {
            or: [
              { attr: 'left', lt: units },
              { attr: 'waiting', gt: 0 },
            ],
          },
          { attr: 'closes', gt: who.now },
        ],
      },
    ),
    ...claimWrites(seen, wish, { ...who, state: 'waiting', waitsAt: poolId, order }),
    waitWrite(poolId, { ...place, units, pools: [...wish.pools], order }),
    turnWrite({ ...place, waitsAt: poolId, order }),
  ]
}

export const turnWrite = ({
  holder,
  ...turn
}: Pick<ClaimItem, 'holder' | 'poolId' | 'slot' | 'waitsAt' | 'order'>): Write =>
  put('turn', Turn, { ...turnKey(holder, turn.poolId, turn.slot), ...turn })

export const waitWrite = (
  at: string,
  wait: Pick<WaitItem, 'poolId' | 'slot' | 'holder' | 'units' | 'pools' | 'order'>,
): Write => create('wait', Wait, { ...wait, ...waitKey(at, wait), passes: 0 })

type Begun = Who & { state: 'held' | 'waiting'; waitsAt?: string; order?: string }

function claimWrites({ own, claim }: Pick<Fresh, 'own' | 'claim'>, wish: Wish, { now, ...begun }: Begun): Write[] {
  const poolId = wish.pools[0] as string
  const { from, to } = own
  const { pools, ...place } = wish
  const next = { ...claimKey(poolId, begun.holder, wish.slot), ...begun, ...place, poolId, pools: [...pools], from, to }
  return [
    replace('claim', Claim, { ...next, since: now }, claim),
    ...(claim ? [create('past', Claim, { ...claim, ...pastKey(poolId, { ...claim, ended: endOf(claim) }) })] : []),
  ]
}

const endOf = ({ ended, since }: ClaimItem): Instant => ended ?? since

type Yes = { claim: ClaimItem; own: SeenPool; days: readonly SeenDay[]; instead?: ClaimItem }

/** The offer becomes a place, or the moved shift gets its time; `instead` is given up in the same moment. */
export function acceptWrites({ claim, own, days, instead }: Yes, { by, now }: { by: string; now: Instant }): Write[] {
  const { offerUntil: _until, asked: _asked, byDuePk: _pk, byDueSk: _sk, ...kept } = claim
  const { holder, poolId, slot } = claim
  const fresh = { attr: 'offerUntil' as const, gt: now }
  const open = claim.asked ? [] : [{ attr: 'closes' as const, gt: now }]
  return [
    check('pool.time', Pool, poolKey(poolId), { and: [...sameTime(own), ...open] }),
    replace(
      'claim',
      Claim,
      { ...kept, state: steps.accept.to, by, since: now },
      { rev: claim.rev, also: claim.asked ? undefined : fresh },
    ),
    remove('turn', Turn, turnKey(holder, poolId, slot)),
    ...(instead ? unitWrites(instead, { step: 'release', now }) : []),
    ...timeWrites({ holder, days }, { drop: instead && [instead], add: spanOf(own, claim) }, own),
  ]
}

/** `days` is absent where the kind takes no time; `cut` is the own pool as it was read, where its place goes with the claim. */
type End = { days?: readonly SeenDay[]; now: Instant; cut?: SeenPool }

/** Ends a claim in any state by one of the ending steps: its units or its place in the queue come free, and its time. */
export function endWrites(claim: ClaimItem, step: Ending, { days, now, cut }: End): Write[] {
  const drops = days && claim.state === 'held' && !claim.asked && 'frees' in steps[step]
  return [
    ...unitWrites(claim, { step, now, back: cut ? poolsOf(claim).slice(1) : undefined }),
    ...(cut ? [cutWrite(claim, cut)] : []),
    ...(drops ? dayWrites({ holder: claim.holder, days }, { drop: [claim] }) : []),
  ]
}

const cutWrite = ({ poolId, units }: ClaimItem, { capacity }: SeenPool): Write =>
  update('pool.capacity', Pool, { ...poolKey(poolId), capacity: $add(-units) }, { attr: 'capacity', eq: capacity })

/** What was done keeps its units and its time as a record; only pools named in `again` get theirs back. */
export const finishWrites = (claim: ClaimItem, { again, now }: { again: readonly string[]; now: Instant }): Write[] =>
  unitWrites(claim, { step: 'finish', now, back: again })

/** Nobody waits any more at `closed`: only where it is closed still, for a shift may have moved a moment ago. */
export function closeWrites(claim: ClaimItem, { closed, now }: { closed: string; now: Instant }): Write[] {
  const over = { attr: 'closes' as const, lte: now }
  if (claim.waitsAt === closed) return unitWrites(claim, { step: 'close', now, queue: over })
  return [...unitWrites(claim, { step: 'close', now }), check('pool.closed', Pool, poolKey(closed), over)]
}

type Step = {
  step: Ending | 'finish'
  now: Instant
  back?: readonly string[]
  queue?: typeof exists | { attr: 'closes'; lte: Instant }
}

function unitWrites(claim: ClaimItem, { step, now, back = poolsOf(claim), queue = exists }: Step): Write[] {
  const { byDuePk: _pk, byDueSk: _sk, waitsAt, order, asked, ...kept } = claim
  const { poolId, holder, slot, units, state } = claim
  const { units: held, waits } = weight[state as State]
  const { to, reason } = steps[step]
  return [
    ...(held ? back : []).map((id) => update('pool.back', Pool, { ...poolKey(id), left: $add(units) }, exists)),
    ...(waits && waitsAt && order
      ? [
          update('pool.waiting', Pool, { ...poolKey(waitsAt), waiting: $add(-1) }, queue),
          remove('wait', Wait, waitKey(waitsAt, { order, holder, poolId, slot })),
        ]
      : []),
    replace('claim', Claim, { ...kept, state: to, reason, ended: now }, claim),
    ...(state === 'held' && !asked ? [] : [remove('turn', Turn, turnKey(holder, poolId, slot))]),
  ]
}

type Move = { claim: ClaimItem; own: SeenPool; days: readonly SeenDay[] }

/** A held claim follows its shift to another time; where that is taken by something else the holder is `asked`. */
export function moveWrites({ claim, own, days }: Move, asked: boolean): Write[] {
  const { asked: before, ...kept } = claim
  const { holder, poolId, slot } = claim
  const moved = { ...kept, from: own.from, to: own.to, ...(asked ? { asked } : {}) }
  return [
    check('pool.time', Pool, poolKey(poolId), { and: sameTime(own) }),
    replace('claim', Claim, moved, claim),
    ...(asked && !before ? [turnWrite({ holder, poolId, slot })] : []),
    ...(before && !asked ? [remove('turn', Turn, turnKey(holder, poolId, slot))] : []),
    ...timeWrites({ holder, days }, { drop: before ? [] : [claim], add: asked ? undefined : spanOf(own, claim) }, own),
  ]
}

const spanOf = (
  { from, to }: Time,
  { slot, ...named }: { slot: string; poolId?: string; pools?: readonly string[] },
): SeenSpan => ({
  poolId: named.poolId ?? (named.pools?.[0] as string),
  slot,
  from,
  to,
})
