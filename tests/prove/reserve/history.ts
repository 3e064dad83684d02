// Draws and plays one history: people, staff, reactions and sweeps go on in turns of single table calls, and some die on the way.

import { isDeepStrictEqual } from 'node:util'
import { reactions } from '../../../functions/events'
import type { Deps } from '../../../functions/http/handler'
import { type Reactions, type SeenEvent, settle } from '../../../functions/outbox'
import { readPools } from '../../../functions/reserve/store'
import { endOffer, tendPool } from '../../../functions/reserve/sweeps'
import { EventItem } from '../../../functions/table/entities'
import { eventKey } from '../../../functions/table/keys'
import type { TableDoor } from '../../../functions/table/table'
import type { Write } from '../../../functions/table/transact'
import type { TestDeps } from '../../factories/engine'
import { type Ask, askWorld, type Said } from './asks'
import { type Break, brokenDoor } from './breaks'
import { type Draw, drawFrom } from './draws'
import { acknowledged, type Heard } from './heard'
import { begin, type How, type Task } from './scheduler'
import { stepsIn } from './taken'
import { leftovers, readTruth, type Wrong, wrongs } from './truth'
import { claimsIn, drawAsk, openingAsks } from './wanting'
import { makeWorld, type World } from './world'

export type Played = { seed: number; steps: number; crashed: boolean; taken: Map<string, number>; wrong: Wrong[] }
type Play = {
  world: World
  draw: Draw
  fault?: Break
  door: TableDoor
  heard: Heard[]
  events: string[]
  taken: Map<string, number>
  steps: number
  crashed: boolean
  wrong: Wrong[]
}

const own = ['offerNext', 'lookAgain', 'moveHolders', 'moveClaim']
const most = { asks: 9, together: 4 }

/** What the reserve itself does about an event; lists and notices are other rooms' and proved there. */
export const reactionsWithout = (left?: string): Reactions =>
  Object.fromEntries(
    Object.entries(reactions).map(([what, all]) => [
      what,
      Object.fromEntries(Object.entries(all).filter(([name]) => own.includes(name) && name !== left)),
    ]),
  )

export async function play(base: TestDeps, seed: number, fault?: Break): Promise<Played> {
  const draw = drawFrom(seed)
  const world = await makeWorld(base, seed, draw)
  const events: string[] = []
  const taken = new Map<string, number>()
  const door = noting(brokenDoor(base.table, fault), { events, steps: taken })
  const on: Play = { world, draw, fault, door, heard: [], events, taken, steps: 0, crashed: false, wrong: [] }
  await live(on)
  await finish(on)
  const { steps, crashed, wrong } = on
  return { seed, steps, crashed, taken, wrong }
}

/** Every domain event that was written is delivered by the history, when it is its turn. */
const noting = (table: TableDoor, on: { events: string[]; steps: Map<string, number> }): TableDoor => ({
  ...table,
  async transact(writes) {
    const written = await table.transact(writes)
    if (written.failed.length > 0) return written
    on.events.push(...writes.flatMap(madeBy))
    for (const step of stepsIn(writes)) on.steps.set(step, (on.steps.get(step) ?? 0) + 1)
    return written
  },
})

function madeBy({ name, transaction }: Write): string[] {
  const { Put } = transaction.params() as { Put?: { Item?: Record<string, unknown> } }
  return name === 'event' && Put?.Item ? [String(Put.Item.eventId)] : []
}

const depsWith = (on: Play, table: TableDoor): Deps => ({ ...on.world.deps, table })

/** Begins something now and then and lets what runs go on, one call at a time, in the order drawn. */
async function live(on: Play): Promise<void> {
  const { draw } = on
  const running: Task[] = []
  const opening = openingAsks(on.world)
  for (let left = most.asks + opening.length + draw.below(8); left > 0 || running.length > 0; ) {
    const mayBegin = left > 0 && running.length < most.together
    if (mayBegin && (running.length === 0 || draw.chance(50))) {
      left -= 1
      const first = opening.shift()
      const task = first ? await ask(on, first) : await beginOne(on)
      if (task) running.push(task)
    } else {
      const at = draw.below(running.length)
      const task = running[at] as Task
      await goOn(on, task)
      if (task.state === 'done') running.splice(at, 1)
    }
  }
}

async function goOn(on: Play, task: Task): Promise<void> {
  const how: How = on.draw.chance(3) ? on.draw.oneOf(['before', 'after'] as const) : 'go'
  if (how !== 'go') on.crashed = true
  if (task.state === 'parked') await task.go(how)
  on.steps += 1
}

async function started(on: Play, name: string, run: (door: TableDoor) => Promise<unknown>): Promise<Task> {
  on.taken.set(`does ${name}`, (on.taken.get(`does ${name}`) ?? 0) + 1)
  const task = begin(name, on.door, run)
  await task.ready()
  return task
}

async function beginOne(on: Play): Promise<Task | undefined> {
  const { draw, heard } = on
  const does = draw.below(100)
  if (does < 48) return ask(on, await drawAsk(on.world, draw, String(heard.length)))
  if (does < 54 && heard.length > 0) return ask(on, draw.oneOf(heard).ask, true)
  // Another phone, or a page that forgot its key: the same wish as a new request.
  if (does < 61 && heard.length > 0)
    return ask(on, { ...draw.oneOf(heard.slice(-2)).ask, key: `new-${on.world.seed}-${heard.length}` })
  if (does < 90) return deliver(on)
  if (does < 97) return sweepOne(on)
  return passTime(on)
}

async function passTime(on: Play): Promise<undefined> {
  const { clock } = on.world
  clock.at = new Date(Date.parse(clock.at) + on.draw.oneOf([5, 30, 150]) * 60_000).toISOString()
  on.taken.set('does clock', (on.taken.get('does clock') ?? 0) + 1)
}

/** The double tap: the same request again, while the first may still run. */
function ask(on: Play, wish: Ask, again = false): Promise<Task> {
  const entry: Heard = { ask: wish, began: on.steps, ended: Number.POSITIVE_INFINITY, again }
  on.heard.push(entry)
  return started(on, again ? 'again' : wish.verb, async (door) => {
    const said = await askWorld(on.world, wish, door)
    Object.assign(entry, { said, ended: on.steps })
    return said
  })
}

function deliver(on: Play): Promise<Task> | undefined {
  const { draw, events } = on
  if (events.length === 0) return undefined
  // Mostly what happened last, so that things move on; now and then what nobody looked at for long.
  const eventId = draw.chance(60) ? (events.at(-1) as string) : draw.oneOf(events)
  return started(on, 'deliver', (door) => react(on, eventId, door))
}

async function react(on: Play, eventId: string, door: TableDoor): Promise<boolean> {
  const [event] = await door.get([EventItem, eventKey(eventId)])
  if (!event || event.done) return true
  return settle(event as SeenEvent, depsWith(on, door), reactionsWithout(on.fault?.without))
}

async function sweepOne(on: Play): Promise<Task | undefined> {
  const claims = await claimsIn(on.world)
  const offer = claims.find(({ state }) => state === 'offered')
  if (offer && !on.fault?.noSweep) return started(on, 'endOffer', (door) => endOffer(offer, depsWith(on, door)))
  const pools = await readPools(on.world.deps.table, idsOf(on.world))
  const pool = [...pools.values()].find(({ byDueSk = '~' }) => byDueSk < on.world.clock.at)
  return pool && started(on, 'tendPool', (door) => tendPool(pool, depsWith(on, door)))
}

const idsOf = ({ pools, behind }: World) => [...pools, ...behind].map(({ poolId }) => poolId)
/** Retries what was never answered, tidies until all is quiet, and looks whether everything is true. */
async function finish(on: Play): Promise<void> {
  const { world, heard, wrong, draw } = on
  wrong.push(...wrongs(world, await readTruth(world)))
  for (const entry of heard.filter(({ said }) => !said)) entry.said = await quietly(on, entry.ask)
  await tidy(on)
  const truth = await readTruth(world)
  wrong.push(...wrongs(world, truth), ...leftovers(world, truth), ...acknowledged(heard, world, truth))
  for (let times = 0; times < 2 && heard.length > 0; times += 1) wrong.push(...(await sameAgain(on, draw.oneOf(heard))))
  const after = await readTruth(world)
  if (!isDeepStrictEqual(after, truth)) wrong.push({ what: 'changed', why: 'a repeat changed something' })
  world.clock.at = new Date(Date.parse(world.clock.at) + 24 * 3_600_000).toISOString()
  await tidy(on)
  const last = await readTruth(world)
  wrong.push(...wrongs(world, last), ...leftovers(world, last))
}

async function quietly(on: Play, wish: Ask): Promise<Said | undefined> {
  return askWorld(on.world, wish, on.door)
}

async function sameAgain(on: Play, { ask: wish, said }: Heard): Promise<Wrong[]> {
  if (!said || said.status >= 500) return []
  const again = await askWorld(on.world, wish, on.door)
  return isDeepStrictEqual(again, said)
    ? []
    : [{ what: 'changed', why: `${wish.verb} said ${said.status} ${said.code}, again ${again.status} ${again.code}` }]
}

async function tidy(on: Play): Promise<void> {
  for (let quiet = false, round = 0; !quiet; round += 1) {
    quiet = true
    if (round > 40) throw new Error(`history ${on.world.seed} never gets quiet`)
    for (const eventId of on.events.splice(0)) quiet = (await tidied(on, eventId)) && quiet
    const [claims, pools] = await Promise.all([claimsIn(on.world), readPools(on.world.deps.table, idsOf(on.world))])
    const sweeps = on.fault?.noSweep
      ? []
      : claims.filter(({ state }) => state === 'offered').map((claim) => endOffer(claim, depsWith(on, on.door)))
    const tends = [...pools.values()]
      .filter(({ byDueSk = '~' }) => byDueSk < on.world.clock.at)
      .map((pool) => tendPool(pool, depsWith(on, on.door)))
    quiet = !(await Promise.all([...sweeps, ...tends])).includes(true) && on.events.length === 0 && quiet
  }
}

/** An event that lost its races comes again in a later round. */
async function tidied(on: Play, eventId: string): Promise<boolean> {
  const done = await react(on, eventId, on.door)
  if (!done) on.events.push(eventId)
  return done
}
