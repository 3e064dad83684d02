// Draws what somebody wants next: mostly something that could go, now and then something that can't.
import { type ClaimItem, poolAsk, readClaims } from '../../../functions/reserve/store'
import type { Ask, Verb } from './asks'
import type { Draw } from './draws'
import type { PoolOf, World } from './world'

/** How often each is wanted; what fills and frees a place most. */
const weights: Record<Verb, number> = {
  join: 4,
  queue: 4,
  accept: 5,
  leave: 4,
  refuse: 1,
  finish: 1,
  places: 1,
  move: 2,
}
const wishes = (Object.keys(weights) as Verb[]).flatMap((verb) => Array.from({ length: weights[verb] }, () => verb))

/** What takes time is finished after it; here nothing is over, and finishing is for what has no hours. */
const wishesIn = ({ kind }: World): readonly Verb[] =>
  kind === 'buses' || kind === 'kits' ? wishes : wishes.filter((verb) => verb !== 'finish')

const targets: Partial<Record<Verb, (claim: ClaimItem) => boolean>> = {
  accept: ({ state, asked }) => state === 'offered' || Boolean(asked),
  leave: ({ state }) => state !== 'ended',
  refuse: ({ state }) => state === 'held' || state === 'offered',
  finish: ({ state }) => state === 'held',
}

export const claimsIn = async ({ deps: { table }, pools }: World): Promise<ClaimItem[]> =>
  (await Promise.all(pools.map(({ poolId }) => readClaims(table, poolId)))).flat()

/** How a history begins: the first takes the place, the next two wait for it. */
export const openingAsks = (world: World): Ask[] =>
  world.pools.flatMap((_, pool) =>
    (['join', 'join', 'queue', 'queue'] as const).map((verb, at) => ({
      ...{ verb, who: (at + pool) % world.people.length, pool, slot: 'k0', units: 1 + (at % 2), to: 0 },
      key: `opening-${world.seed}-${pool}-${at}`,
    })),
  )

export async function drawAsk(world: World, draw: Draw, key: string): Promise<Ask> {
  const verb = draw.oneOf(wishesIn(world))
  const fits = draw.chance(75) ? targets[verb] : undefined
  const fitting = fits ? (await claimsIn(world)).filter(fits) : []
  const claim = fitting.length > 0 ? draw.oneOf(fitting) : undefined
  const pool = claim ? world.pools.findIndex(({ poolId }) => poolId === claim.poolId) : draw.below(world.pools.length)
  const [seen] = await world.deps.table.get(poolAsk((world.pools[pool] as PoolOf).poolId))
  const who = claim ? world.people.indexOf(claim.holder) : draw.below(world.people.length)
  return {
    ...{ verb, who, pool, slot: claim?.slot ?? `k${draw.below(3)}`, units: claim?.units ?? 1 + draw.below(2) },
    ...{ key: `key-${world.seed}-${key}`, to: verb === 'places' ? 1 + draw.below(4) : draw.below(5) },
    saw: seen && { places: seen.capacity, from: seen.from, to: seen.to },
    ...(world.kind === 'gigs' && draw.chance(40) ? { instead: draw.below(world.pools.length) } : {}),
  }
}
