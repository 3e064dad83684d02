// Everything one history knows about itself: its plan, clock, deliveries still to make, and what has been counted.
import type { SeenEvent } from '../../../functions/outbox'
import { dueIndex } from '../../../functions/table/keys'
import type { TableDoor } from '../../../functions/table/table'
import type { Plan } from './plan'
import type { Worker } from './turns'

/** A delivery of the stream, or a round of the sweep. */
export type Job = SeenEvent | 'sweep'
export type World = ReturnType<typeof openWorld>

const began = Date.parse('2026-11-21T00:00:00.000Z')

export function openWorld(table: TableDoor, plan: Plan) {
  const counts: Record<string, number> = {}
  const log: string[] = []
  const workers: Worker[] = []
  const issued: string[] = []
  return {
    table,
    plan,
    workers,
    issued,
    counts,
    log,
    inbox: [] as Job[],
    /** How often a reaction was run for an event, and what the index said last. */
    attempts: new Map<string, number>(),
    lists: new Map<string, unknown[]>(),
    clock: began,
    steps: 0,
    spent: { crashes: 0, errors: 0 },
    /** Nothing goes wrong any more. */
    calm: false,
    /** How many due events the sweep saw since this was last set to 0. */
    sawDue: 0,
    took(name: string) {
      counts[name] = (counts[name] ?? 0) + 1
    },
    note: (worker: Worker | undefined, text: string) =>
      void log.push(`${worker ? `worker ${workers.indexOf(worker)}` : 'all'}: ${text}`),
    newId(prefix: string): string {
      const id = `${prefix}_${plan.seed}-${issued.length}`
      issued.push(oneOfTwo(id))
      return issued.at(-1) as string
    },
  }
}

/** Ids of a history fall in two of the index's partitions, so that a sweep need not ask the other fourteen. */
export const shardsUsed = [3, 11]
const shardOf = (id: string): number => Number(dueIndex('event', id, '').byDuePk.split('#').at(-1))

function oneOfTwo(id: string): string {
  for (let more = id; ; more += 'a') if (shardsUsed.includes(shardOf(more))) return more
}

/** The stream brings most events at once, every fifth twice, some never: those the sweep must find. */
export function deliver(world: World, event: SeenEvent): void {
  const { plan, took } = world
  const times = plan.chance(15) ? 0 : plan.chance(20) ? 2 : 1
  if (event.facts.parent) took('follow up')
  took(['not delivered', 'delivered', 'delivered twice'][times] as string)
  for (let time = 0; time < times; time += 1) putAnywhere(world, event)
}

export const putAnywhere = ({ inbox, plan }: World, job: Job): void =>
  void inbox.splice(plan.pick(inbox.length + 1), 0, job)
