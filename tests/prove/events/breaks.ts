// Deliberate faults, put in at the table's door: the proof must find every one of them, or it proves nothing.
import type { Entity } from 'dynamodb-toolbox/entity'
import { EventItem, Mark } from '../../../functions/table/entities'
import { eventKey } from '../../../functions/table/keys'
import type { TableDoor } from '../../../functions/table/table'
import { $remove, update, type Write, type Written } from '../../../functions/table/transact'
import { itemOf, paramsOf, roleOf } from './door'

type Send = (writes: Write[]) => Promise<Written>
export type Break = {
  name: string
  write?: (writes: Write[], send: Send) => Promise<Written>
  markIsRead?: boolean
  dueIsRead?: boolean
}
type Role = ReturnType<typeof roleOf>

/** Every write of that role becomes others, or none. */
const instead =
  (role: Role, others: (write: Write) => Write[]) =>
  (writes: Write[], send: Send): Promise<Written> =>
    send(writes.flatMap((write) => (roleOf(write) === role ? others(write) : [write])))

const open = { attr: 'done' as const, exists: false }
const idOf = (write: Write) => ({ pk: String(itemOf(write).pk), sk: eventKey('').sk })
const change = (write: Write, to: object): Write => update('event', EventItem, { ...idOf(write), ...to }, open)
const nowhere = { byDuePk: $remove(), byDueSk: $remove() }
const triesOf = (write: Write) => Number(itemOf(write).tries)
const hasFailed = (write: Write) => triesOf(write) > 0
const finished = (write: Write) => change(write, { ...nowhere, done: '2026-11-21T00:00:00.000Z' })

/** A put that stands whatever was there. */
function unguarded(write: Write): Write {
  const { TableName, Item } = paramsOf(write).Put ?? {}
  return { name: write.name, transaction: { params: () => ({ Put: { TableName, Item } }) } }
}

const isGuarded = (writes: Write[]) => writes.some((write) => roleOf(write) === 'mark')
/** In two transactions what belongs in one. */
const apart =
  (first: 'mark' | 'effects') =>
  async (writes: Write[], send: Send): Promise<Written> => {
    if (!isGuarded(writes)) return send(writes)
    const marks = writes.filter((write) => roleOf(write) === 'mark')
    const rest = writes.filter((write) => roleOf(write) !== 'mark')
    const [one, other] = first === 'mark' ? [marks, rest] : [rest, marks]
    const { failed } = await send(one)
    return failed.length > 0 ? { failed } : send(other)
  }

export const breaks: readonly Break[] = [
  { name: 'the mark is not written', write: instead('mark', () => []) },
  { name: 'the mark is not read', markIsRead: false },
  { name: 'the mark is written over another', write: instead('mark', (write) => [unguarded(write)]) },
  { name: 'effects before their mark', write: apart('effects') },
  { name: 'the mark before its effects', write: apart('mark') },
  { name: 'done is never written', write: instead('done', () => []) },
  { name: 'follow-up events are dropped', write: instead('event', () => []) },
  {
    name: 'a failing event is finished as done',
    write: instead('again', (write) => [hasFailed(write) ? finished(write) : write]),
  },
  { name: 'a failure is not counted', write: instead('again', (write) => [change(write, { tries: 0 })]) },
  {
    name: 'what was put off is never due again',
    write: instead('again', (write) => [change(write, { tries: triesOf(write), ...nowhere })]),
  },
  {
    name: 'the dead list is skipped',
    write: instead('dead', (write) => [change(write, { tries: triesOf(write), ...nowhere })]),
  },
  { name: 'the sweep sees nothing', dueIsRead: false },
  {
    name: 'a lost race counts as won',
    write: async (writes, send) => ({ failed: (await send(writes)).failed.slice(0, 0) }),
  },
]

export const broken = (door: TableDoor, { write, markIsRead = true, dueIsRead = true }: Break): TableDoor => ({
  ...door,
  get: (async (...asks: Parameters<TableDoor['get']>) => {
    const found = await door.get(...asks)
    return markIsRead || asks[0]?.[0] !== (Mark as Entity) ? found : [undefined]
  }) as unknown as TableDoor['get'],
  list: (async (...asked: Parameters<TableDoor['list']>) =>
    dueIsRead ? door.list(...asked) : []) as unknown as TableDoor['list'],
  transact: (writes) => (write ? write(writes, door.transact) : door.transact(writes)),
})
