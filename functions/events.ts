// What follows from what: domain event to reactions; each reaction's effect happens once, in any order, after any crash.

import type { WhatFollows } from '#contract/happenings'
import type { Deps } from '#http/handler'
import { log, measure } from '#http/log'
import { showPlacesLeft } from '#postings/reactions'
import { EventItem, goneAfter, Mark } from '#table/entities'
import { dueIn, dueIndex, eventKey, markKey, shards } from '#table/keys'
import { $remove, create, update, type Write } from '#table/transact'

type Seen = {
  eventId: string
  what: string
  about: string
  actor: string
  subject: string
  at: string
  facts: Record<string, unknown>
  tries: number
}
type Named = { name: string; reaction: Reaction }
type Reaction = (event: Seen, table: Deps['table']) => Promise<Write[]>

/** A name in happenings.ts that something follows from has its row here, or it does not compile. */
export const reactions: Record<WhatFollows, Record<string, Reaction>> = {
  'gig.joined': { showPlacesLeft },
  'gig.left': { showPlacesLeft },
}

/** Most that one round takes from a shard: what is left waits for the next. */
const handful = 50
const mostTries = 5
const walks = 3

/** Reacts to everything that is due; returns how many events it settled. */
export async function sweepEvents(deps: Deps): Promise<number> {
  const now = deps.now().toISOString()
  const due = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      deps.table.list(EventItem, dueIn('event', shard, now), { limit: handful }),
    ),
  )
  const oldest = due.flat().reduce((at, event) => (event.at < at ? event.at : at), now)
  measure('oldestEvent', (Date.parse(now) - Date.parse(oldest)) / 1000, 'Seconds')
  let settled = 0
  for (const event of due.flat()) settled += Number(await settle(event, deps))
  return settled
}

export async function settle(event: Seen, deps: Deps): Promise<boolean> {
  try {
    for (const [name, reaction] of Object.entries(reactions[event.what as WhatFollows] ?? {}))
      await reactOnce(event, { name, reaction }, deps)
    await deps.table.transact([finished(event, deps.now().toISOString())])
    return true
  } catch (error) {
    log.error('reaction failed', { what: event.what, eventId: event.eventId, error: error as Error })
    await deps.table.transact([postponed(event, deps.now())]).catch(notPostponed)
    return false
  }
}

async function reactOnce(event: Seen, { name, reaction }: Named, { table, now }: Deps): Promise<void> {
  for (let walk = 1; walk <= walks; walk += 1) {
    const [mark] = await table.get([Mark, markKey(event.eventId, name)])
    if (mark) return
    const writes = await reaction(event, table)
    const at = now().toISOString()
    const { failed } = await table.transact([
      ...writes,
      create('mark', Mark, { ...markKey(event.eventId, name), at, gone: goneAfter('mark', at) }),
    ])
    if (failed.length === 0) return
  }
  throw new Error(`${name} lost ${walks} races`)
}

/** It stays due as it was: the next round finds it again, and the others of this round are not held up. */
const notPostponed = (error: Error) => log.error('event not postponed', { error })

const finished = ({ eventId }: Seen, done: string): Write =>
  update(
    'event',
    EventItem,
    { ...eventKey(eventId), done, byDuePk: $remove(), byDueSk: $remove() },
    { attr: 'done', exists: false },
  )

/** Later each time; after five failures it stands on the dead list until a person looks at it. */
function postponed({ eventId, tries }: Seen, now: Date): Write {
  const again = new Date(now.getTime() + 1000 * 4 ** tries).toISOString()
  const due = dueIndex(tries + 1 >= mostTries ? 'dead' : 'event', eventId, again)
  return update('event', EventItem, { ...eventKey(eventId), tries: tries + 1, ...due }, { attr: 'done', exists: false })
}
