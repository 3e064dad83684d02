// What people were told in a history, and whether it is still true at its end.
import type { Ask, Said } from './asks'
import type { Truth, Wrong } from './truth'
import { type World, wishOf } from './world'

/** `began` and `ended` count the steps of the history. */
export type Heard = { ask: Ask; said?: Said; began: number; ended: number; again: boolean }

const ending = ['leave', 'refuse', 'finish']
const isYes = ({ said }: Heard) => said !== undefined && said.status < 300
const sameClaim = (a: Ask, b: Ask, isKits: boolean) =>
  a.who === b.who && a.pool === b.pool && (!isKits || a.slot === b.slot)

/** A place that was promised is there, unless somebody may have ended it since. */
export function acknowledged(heard: readonly Heard[], world: World, truth: Truth): Wrong[] {
  const isKits = world.kind === 'kits'
  const promised = heard.filter(
    (entry) => isYes(entry) && !entry.again && ['join', 'accept', 'queue'].includes(entry.ask.verb),
  )
  return promised.flatMap((entry) => {
    const { ask } = entry
    const others = heard.filter((other) => other !== entry && other.ended >= entry.began)
    const maybeEnded = others.some(
      ({ ask: other }) =>
        (ending.includes(other.verb) && sameClaim(other, ask, isKits)) ||
        (other.verb === 'accept' && other.who === ask.who && other.instead === ask.pool),
    )
    if (maybeEnded) return []
    const wish = wishOf(world, ask)
    const claim = truth.claims.find(
      (one) => one.poolId === wish.pools[0] && one.holder === world.people[ask.who] && one.slot === wish.slot,
    )
    const isThere =
      ask.verb === 'queue' ? claim && (claim.state !== 'ended' || claim.reason === 'expired') : claim?.state === 'held'
    return isThere
      ? []
      : [
          {
            what: 'lost' as const,
            why: `${ask.verb} of ${claim?.holder} at ${claim?.poolId} is ${claim?.state} ${claim?.reason}`,
          },
        ]
  })
}
