// Lives many histories at once and adds up; looks for each deliberate fault until a history finds it. Prints nothing.
import { log } from '../../../functions/http/log'
import { startEngine } from '../../../functions/local/engine'
import { openTable } from '../../../functions/table/table'
import type { Break } from './breaks'
import { type Lived, live } from './history'

export type Engine = Parameters<typeof live>[0]
export type Sum = {
  schedules: number
  missed: number
  twice: number
  stuck: number
  crashed: number
  steps: number[]
  counts: Record<string, number>
  /** The first history that was not as it should be. */
  failed?: Lived
}
/** `after`: so many histories were lived until it was found. */
export type Found = { name: string; after?: number; seed?: number; how?: string }

/** Histories lived side by side in one process: the engine works while others think. */
const atOnce = 24
const mostToFind = 1000
/** The same histories for every machine and day. */
export const firstSeed = 20261121

const isWrong = ({ missed, twice, stuck }: Pick<Lived, 'missed' | 'twice' | 'stuck'>): boolean =>
  missed + twice + stuck > 0

export async function openEngine(): Promise<Engine & { stop: () => Promise<void> }> {
  // Reactions that throw are the point of it: nobody needs to read ten thousand times that they did.
  log.setLogLevel('SILENT')
  const { endpoint, stop } = await startEngine({})
  return { client: openTable('histories', endpoint).client, endpoint, stop }
}

type Range = { seed: number; count: number }

export async function liveAll(engine: Engine, { seed, count }: Range) {
  const sum: Sum = { schedules: 0, missed: 0, twice: 0, stuck: 0, crashed: 0, steps: [], counts: {} }
  let next = 0
  const one = async () => {
    while (next < count) {
      const lived = await live(engine, { seed: seed + next++ })
      add(sum, lived)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return sum
}

function add(sum: Sum, lived: Lived): void {
  sum.schedules += 1
  sum.missed += lived.missed
  sum.twice += lived.twice
  sum.stuck += lived.stuck
  sum.crashed += Number(lived.crashed)
  sum.steps.push(lived.steps)
  for (const [name, times] of Object.entries(lived.counts)) sum.counts[name] = (sum.counts[name] ?? 0) + times
  if (isWrong(lived) && !(sum.failed && sum.failed.seed < lived.seed)) sum.failed = lived
}

/** `batch`: so many histories at a time. */
type Search = { seed: number; batch: number }

/** The first history that is not as it should be has found it. */
async function find(engine: Engine, fault: Break, { seed, batch }: Search): Promise<Found> {
  for (let after = 0; after < mostToFind; after += batch) {
    const lives = Array.from({ length: batch }, (_, at) => live(engine, { seed: seed + after + at, fault }))
    const found = (await Promise.all(lives)).find(isWrong)
    if (found) return { name: fault.name, after: found.seed - seed + 1, seed: found.seed, how: found.wrong[0] }
  }
  return { name: fault.name }
}

export async function findAll(engine: Engine, some: readonly Break[], search: Search): Promise<Found[]> {
  const found: Found[] = []
  for (const fault of some) found.push(await find(engine, fault, search))
  return found
}
