// Carries domain events to their reactions: each reaction's effect happens once, in any order, after any crash. Knows no event by name.
import type { Deps, Happened } from '#http/handler'
import { log, measure } from '#http/log'
import { eventWrite } from '#http/store'
import { goneAfter } from '#table/attributes'
import { EventItem, Mark } from '#table/entities'
import { dueIn, dueIndex, eventKey, markKey, shards } from '#table/keys'
import { $remove, create, update, type Write } from '#table/transact'

export type SeenEvent = {
  eventId: string
  what: string
  about: string
  actor: string
  subject: string
  at: string
  facts: Record<string, unknown>
  tries: number
}
/** What a reaction wants written, and what follows from it; both stand in one transaction with its mark. */
export type Followed = { writes?: Write[]; happened?: Happened[] }
export type Reaction = (event: SeenEvent, deps: Deps) => Promise<Followed>
export type Reactions = Readonly<Record<string, Readonly<Record<string, Reaction>> | undefined>>
type Named = { name: string; reaction: Reaction }

/** Most that one round takes from a shard: what is left waits for the next. */
const handful = 50
const mostTries = 5
const walks = 3
/** Milliseconds after which even a crowd counts as a failure: nothing goes round for ever unseen. */
const patience = 10 * 60_000

/** Reacts to everything that is due; returns how many events it settled. */
export async function sweep(deps: Deps, reactions: Reactions): Promise<number> {
  const now = deps.now().toISOString()
  const due = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      deps.table.list(EventItem, dueIn('event', shard, now), { limit: handful }),
    ),
  )
  const oldest = due.flat().reduce((at, event) => (event.at < at ? event.at : at), now)
  measure('oldestEvent', (Date.parse(now) - Date.parse(oldest)) / 1000, 'Seconds')
  let settled = 0
  for (const event of due.flat()) settled += Number(await settle(event, deps, reactions))
  return settled
}

/** Every reaction has its turn, also after one that failed; true where all of them stand. */
export async function settle(event: SeenEvent, deps: Deps, reactions: Reactions): Promise<boolean> {
  const row = reactions[event.what]
  // An event that only a newer build knows waits for it.
  const came: Came[] = row ? [] : ['failed']
  for (const [name, reaction] of Object.entries(row ?? {})) came.push(await tried(event, { name, reaction }, deps))
  const now = deps.now()
  const isDone = came.every((one) => one === 'stands')
  const isCrowd = !came.includes('failed') && now.getTime() - Date.parse(event.at) < patience
  const next = isDone ? finished(event, now.toISOString()) : isCrowd ? outrun(event, now) : postponed(event, now)
  await deps.table.transact([next]).catch(leftAsItIs)
  return isDone
}

type Came = 'stands' | 'outrun' | 'failed'

async function tried(event: SeenEvent, named: Named, deps: Deps): Promise<Came> {
  try {
    return (await reactOnce(event, named, deps)) ? 'stands' : 'outrun'
  } catch (error) {
    log.error('reaction failed', { what: event.what, eventId: event.eventId, name: named.name, error: error as Error })
    return 'failed'
  }
}

/** False where others were faster three times. */
async function reactOnce(event: SeenEvent, { name, reaction }: Named, deps: Deps): Promise<boolean> {
  const { table, now, newId, pause } = deps
  for (let walk = 1; walk <= walks; walk += 1) {
    const [mark] = await table.get([Mark, markKey(event.eventId, name)])
    if (mark) return true
    const { writes = [], happened = [] } = await reaction(event, deps)
    const at = now().toISOString()
    const { failed } = await table.transact([
      ...writes,
      ...happened.map((one) => eventWrite(one, { who: event, at }, newId)),
      create('mark', Mark, { ...markKey(event.eventId, name), at, gone: goneAfter('mark', at) }),
    ])
    if (failed.length === 0) return true
    await pause(walk)
  }
  return false
}

/** A crowd at the same items is no fault of the event: it comes again in a second and counts no try, for some minutes. */
const outrun = (event: SeenEvent, now: Date): Write => dueAgain(event, { tries: event.tries, at: later(now, 1) })

/** It stays due as it was: the next round finds it again, and the others of this round are not held up. */
const leftAsItIs = (error: Error) => log.error('event left as it was', { error })

const finished = ({ eventId }: SeenEvent, done: string): Write =>
  update(
    'event',
    EventItem,
    { ...eventKey(eventId), done, byDuePk: $remove(), byDueSk: $remove() },
    { attr: 'done', exists: false },
  )

/** Later each time; after five failures it stands on the dead list until a person looks at it. */
const postponed = (event: SeenEvent, now: Date): Write =>
  dueAgain(event, { tries: event.tries + 1, at: later(now, 4 ** event.tries) })

/** Only over the tries that were read: an old copy must not bring back what somebody else has buried. */
const dueAgain = ({ eventId, tries: seen }: SeenEvent, { tries, at }: { tries: number; at: string }): Write =>
  update(
    'event',
    EventItem,
    { ...eventKey(eventId), tries, ...dueIndex(tries >= mostTries ? 'dead' : 'event', eventId, at) },
    {
      and: [
        { attr: 'done', exists: false },
        { attr: 'tries', eq: seen },
      ],
    },
  )

const later = (now: Date, seconds: number): string => new Date(now.getTime() + 1000 * seconds).toISOString()
