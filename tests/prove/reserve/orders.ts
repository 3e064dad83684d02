// Every order in which three people can join and cancel, call by call, over two places; and some of them with one death.
import type { TestDeps } from '../../factories/engine'
import { type Ask, askWorld, type Said } from './asks'
import { drawFrom } from './draws'
import { begin, type How, type Task } from './scheduler'
import { readTruth, type Wrong, wrongs } from './truth'
import { makeSmallWorld, type World } from './world'

const people = 3
const callsEach = 4

/** All arrangements of four turns each for three people: 12! / (4! 4! 4!) = 34,650. */
export function allOrders(): number[][] {
  const orders: number[][] = []
  const left = Array.from({ length: people }, () => callsEach)
  const order: number[] = []
  const go = () => {
    if (order.length === people * callsEach) orders.push([...order])
    for (let who = 0; who < people; who += 1) {
      if (!left[who]) continue
      left[who] = (left[who] as number) - 1
      order.push(who)
      go()
      order.pop()
      left[who] = (left[who] as number) + 1
    }
  }
  go()
  return orders
}

type Death = { at: number; how: How }
export const deathOf = (seed: number): Death => {
  const draw = drawFrom(seed)
  return { at: draw.below(people * callsEach), how: draw.oneOf(['before', 'after'] as const) }
}

type One = { asks: Ask[]; task?: Task; said: (Said | undefined)[] }
export type Ordered = { steps: number; wrong: Wrong[] }

const askOf = (seed: number, who: number, verb: 'join' | 'leave'): Ask => ({
  ...{ verb, who, pool: 0, slot: '1', units: 1, to: 0 },
  key: `order-${seed}-${who}-${verb}`,
})

export async function playOrder(
  base: TestDeps,
  { seed, order }: { seed: number; order: number[] },
  death?: Death,
): Promise<Ordered> {
  const world = await makeSmallWorld(base, seed)
  const all: One[] = world.people.map((_, who) => ({
    asks: [askOf(seed, who, 'join'), askOf(seed, who, 'leave')],
    said: [],
  }))
  const run = { base, world, steps: 0 }
  for (const [at, who] of order.entries()) await turn(run, all[who] as One, death?.at === at ? death.how : 'go')
  const wrong = wrongs(world, await readTruth(world))
  // Who was not served in their four calls, for a race or a death, goes on until answered: a phone repeats with the same key.
  for (const one of all) while (one.asks.length > 0 || one.task) await turn(run, one, 'go')
  const truth = await readTruth(world)
  wrong.push(...wrongs(world, truth))
  if (truth.claims.some(({ state }) => state === 'held'))
    wrong.push({ what: 'lost', why: 'a place stayed taken after everybody had left' })
  return { steps: run.steps, wrong: [...wrong, ...unfair(all)] }
}

type Run = { base: TestDeps; world: World; steps: number }

async function turn(run: Run, one: One, how: How): Promise<void> {
  const [wish] = one.asks
  if (!one.task) {
    if (!wish) return
    one.task = begin(wish.verb, run.base.table, (door) => askWorld(run.world, wish, door))
    await one.task.ready()
  }
  run.steps += 1
  if (one.task.state === 'parked') await one.task.go(how)
  if (one.task.state !== 'done') return
  const { result, crashed, error } = one.task
  if (error && !crashed) throw error
  one.task = undefined
  // Dead without an answer: the same request stands first again.
  if (crashed || !result) return
  one.said.push(result as Said)
  one.asks.shift()
}

/** Whoever was told no was told no because two others had a place; nobody is told anything else. */
function unfair(all: One[]): Wrong[] {
  return all.flatMap(({ said: [joined, left] }): Wrong[] => {
    const held = joined?.status === 201
    if (!held && joined?.code !== 'full') return [{ what: 'lost', why: `join said ${joined?.status} ${joined?.code}` }]
    if (left?.status !== (held ? 200 : 404))
      return [{ what: 'lost', why: `after ${joined?.status} leave said ${left?.status}` }]
    return []
  })
}
