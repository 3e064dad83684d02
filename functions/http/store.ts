// What the chain itself keeps at the table: calls counted, answers remembered, domain events; decides nothing.
import type { Instant } from '#contract/both/days'
import { happenings } from '#contract/happenings'
import { goneAfter } from '#table/attributes'
import { EventItem, Idempotency } from '#table/entities'
import { dueIndex, eventKey, idempotencyKey, rateKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import { create, type Write } from '#table/transact'
import type { Deps, Happened, Identity } from './handler'

type Window = { route: string; caller: string; window: number; until: Instant }

export const countCall = (table: TableDoor, { route, caller, window, until }: Window): Promise<number> =>
  table.count(rateKey(route, caller, window), goneAfter('rate', until))

export async function readRemembered(table: TableDoor, actor: string, key: string) {
  const [record] = await table.get([Idempotency, idempotencyKey(actor, key)])
  return record
}

type Remembered = { actor: string; key: string; hash: string; status: number; answer: object }

export function rememberWrite({ actor, key, ...kept }: Remembered, now: Instant): Write {
  const gone = goneAfter('idempotency', now)
  return create('idempotency', Idempotency, { ...idempotencyKey(actor, key), ...kept, gone })
}

/** The event is also the record of who did what for whom. */
export function eventWrite(
  happened: Happened,
  { who, at }: { who: Pick<Identity, 'actor' | 'subject'>; at: Instant },
  newId: Deps['newId'],
): Write {
  const eventId = newId('evt')
  const { what, about, actor = who.actor, subject = who.subject, facts = {} } = happened
  const event = { eventId, what, about, actor, subject, at, facts }
  const due = happenings[what].follows ? dueIndex('event', eventId, at) : {}
  return create('event', EventItem, { ...eventKey(eventId), ...due, ...event })
}
