// The proof in parts that can run beside each other: histories, orders, and histories with a fault; each tells what it found.
import type { TestDeps } from '../../factories/engine'
import { type Break, breaks } from './breaks'
import { play } from './history'
import { allOrders, deathOf, playOrder } from './orders'
import type { Wrong } from './truth'

export type Found = {
  histories: number
  steps: number
  crashed: number
  lengths: number[]
  taken: Record<string, number>
  wrong: (Wrong & { seed: number })[]
}
const nothing = (): Found => ({ histories: 0, steps: 0, crashed: 0, lengths: [], taken: {}, wrong: [] })
export type Share = { from: number; to: number }

/** Histories are independent, each in a world of its own: some run at once. */
const atOnce = 6

async function inTurn(share: Share, run: (seed: number) => Promise<void>): Promise<void> {
  let next = share.from
  const one = async () => {
    while (next < share.to) {
      next += 1
      await run(next - 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

export async function histories(base: TestDeps, share: Share): Promise<Found> {
  const found = nothing()
  await inTurn(share, async (seed) => {
    const { steps, crashed, taken, wrong } = await play(base, seed).catch((error) => stopped(seed, error))
    add(found, { steps, crashed, wrong, seed })
    for (const [name, times] of taken) found.taken[name] = (found.taken[name] ?? 0) + times
  })
  return found
}

/** A history that could not go on says that somebody was never answered, and by which seed to play it again. */
const stopped = (seed: number, error: Error) => ({
  ...{ seed, steps: 0, crashed: false, taken: new Map<string, number>() },
  wrong: [{ what: 'lost' as const, why: `never answered: ${error.message}` }],
})

type Played = { steps: number; crashed: boolean; wrong: Wrong[]; seed: number }

function add(found: Found, { steps, crashed, wrong, seed }: Played): void {
  found.histories += 1
  found.steps += steps
  found.crashed += Number(crashed)
  found.lengths.push(steps)
  found.wrong.push(...wrong.map((one) => ({ ...one, seed })))
}

/** Seeds of orders stand apart from those of histories, for all share one table. */
const apart = { orders: 10_000_000, deaths: 20_000_000, breaks: 30_000_000 }

export async function orders(base: TestDeps, share: Share): Promise<Found> {
  const found = nothing()
  const all = allOrders()
  await inTurn({ from: share.from, to: Math.min(share.to, all.length) }, async (at) => {
    const seed = apart.orders + at
    add(found, { ...(await playOrder(base, { seed, order: all[at] as number[] })), crashed: false, seed })
  })
  return found
}

export async function deaths(base: TestDeps, share: Share): Promise<Found> {
  const found = nothing()
  const all = allOrders()
  await inTurn(share, async (at) => {
    const seed = apart.deaths + at
    // Spread over all orders by a step that meets each once.
    const order = all[(at * 7919) % all.length] as number[]
    add(found, { ...(await playOrder(base, { seed, order }, deathOf(seed))), crashed: true, seed })
  })
  return found
}

export const mostHistories = 1000

/** After how many histories something was wrong; 0 where nothing ever was. */
export async function findBreak(base: TestDeps, fault: Break): Promise<number> {
  const first = apart.breaks + breaks.indexOf(fault) * mostHistories
  for (let tried = 1; tried <= mostHistories; tried += 1) {
    const wrong = await play(base, first + tried, fault).then(
      (played) => played.wrong,
      // A fault may also keep everything from ever getting quiet.
      (error: Error): Wrong[] => [{ what: 'stranded', why: error.message }],
    )
    if (wrong.length > 0) return tried
  }
  return 0
}
