// Reads the truth when all is quiet: every effect once, every event done or, where it always fails, on the dead list.
import { EventItem } from '../../../functions/table/entities'
import { dueIn, eventKey } from '../../../functions/table/keys'
import { Book, bookKey, type Effect, effects, Tally, tallyKey } from './reactions'
import { shardsUsed, type World } from './world'

export type Verdict = { missed: number; twice: number; stuck: number; wrong: string[] }
type Event = { eventId: string; what: string; facts: Record<string, unknown>; done?: string }

const forever = '2100-01-01T00:00:00.000Z'
const rowOf = (what: string): Readonly<Record<string, Effect>> => effects[what as keyof typeof effects] ?? {}
const isPoison = ({ what }: Event) => Object.values(rowOf(what)).includes('poison')

export async function judge(world: World): Promise<Verdict> {
  const seen = await readAll(world)
  const verdict: Verdict = { missed: 0, twice: 0, stuck: 0, wrong: [] }
  for (const event of seen.events) {
    for (const { name, times } of timesOf(event, seen)) {
      if (times === 1) continue
      verdict[times === 0 ? 'missed' : 'twice'] += 1
      verdict.wrong.push(`${event.eventId} ${event.what}: ${name} had its effect ${times} times`)
    }
    const state =
      `${event.done ? 'done ' : ''}${seen.due.has(event.eventId) ? 'due ' : ''}${seen.dead.has(event.eventId) ? 'dead' : ''}`.trim()
    if (state === (isPoison(event) ? 'dead' : 'done')) continue
    verdict.stuck += 1
    verdict.wrong.push(`${event.eventId} ${event.what} is ${state || 'nowhere'}`)
  }
  return verdict
}

async function readAll({ table, issued }: World) {
  const ids = (what: 'event' | 'dead') =>
    Promise.all(shardsUsed.map((shard) => table.list(EventItem, dueIn(what, shard, forever)))).then(
      (lists) => new Set(lists.flat().map(({ eventId }) => eventId)),
    )
  const [items, [book], due, dead] = await Promise.all([
    table.get(...issued.map((id) => [EventItem, eventKey(id)] as const)),
    table.get([Book, bookKey]),
    ids('event'),
    ids('dead'),
  ])
  const events = (items as (Event | undefined)[]).flatMap((one) => (one ? [one] : []))
  const counted = events.flatMap(({ eventId, what }) => Object.keys(rowOf(what)).map((name) => tallyKey(eventId, name)))
  const tallies = await table.get(...counted.map((key) => [Tally, key] as const))
  const tally = new Map(
    counted.map(({ pk, sk }, at) => [pk + sk, (tallies[at] as { times: number } | undefined)?.times]),
  )
  return { events, lines: book?.lines ?? [], tally, due, dead }
}

type Seen = Awaited<ReturnType<typeof readAll>>

function timesOf({ eventId, what }: Event, { events, lines, tally }: Seen): { name: string; times: number }[] {
  return Object.entries(rowOf(what)).flatMap(([name, effect]) => {
    if (effect === 'poison') return []
    if (effect === 'line') return [{ name, times: lines.filter((line) => line === eventId).length }]
    const { pk, sk } = tallyKey(eventId, name)
    if (effect === 'tally') return [{ name, times: tally.get(pk + sk) ?? 0 }]
    return Array.from({ length: effect.times }, (_, nth) => ({
      name: `${name} ${nth}`,
      times: events.filter(({ facts }) => facts.parent === eventId && facts.by === name && facts.nth === nth).length,
    }))
  })
}
