// Stands before the real table for one worker: every call waits for its turn, and what the outbox did is counted.
import type { SeenEvent } from '../../../functions/outbox'
import { Mark } from '../../../functions/table/entities'
import type { TableDoor } from '../../../functions/table/table'
import type { Write, Written } from '../../../functions/table/transact'
import { takeTurn, type Worker } from './turns'
import { deliver, shardsUsed, type World } from './world'

/** What the outbox does, as its reads and writes show it. */
export const deeds = [
  'react',
  'lose a race',
  'find the mark',
  'follow up',
  'finish',
  'finish what was done',
  'put off',
  'put off as outrun',
  'bury',
] as const
type Deed = (typeof deeds)[number]

type Item = Record<string, unknown>
type Shown = ReturnType<Write['transaction']['params']> & { ToolboxItem?: Item }

const shown = new WeakMap<Write, Shown>()
/** What the write would send. It is asked for often and costs as much as the call itself. */
export function paramsOf(write: Write): Shown {
  const params = shown.get(write) ?? write.transaction.params()
  shown.set(write, params)
  return params
}
export const itemOf = (write: Write): Item => paramsOf(write).ToolboxItem ?? {}
export const eventOf = (write: Write): SeenEvent => paramsOf(write).Put?.Item as SeenEvent

/** Each write of the outbox by what it is for. */
export function roleOf(write: Write): 'mark' | 'event' | 'done' | 'again' | 'dead' | 'effect' {
  if (write.name === 'mark') return 'mark'
  if (write.name !== 'event') return 'effect'
  if (paramsOf(write).Put) return 'event'
  const item = itemOf(write)
  if (item.done) return 'done'
  return String(item.byDuePk).includes('#dead#') ? 'dead' : 'again'
}

export function doorOf(world: World, worker: Worker): TableDoor {
  const { table } = world
  const turn = <T>(kind: 'get' | 'list' | 'write', run: () => Promise<T>, before?: unknown) =>
    takeTurn(worker, { kind, run, before }) as Promise<T>
  return {
    ...table,
    get: (async (...asks: Parameters<TableDoor['get']>) => {
      const found = await turn('get', () => table.get(...asks))
      if (asks[0]?.[0] === (Mark as unknown) && found[0]) world.took('find the mark' satisfies Deed)
      return found
    }) as TableDoor['get'],
    list: (async (...asked: Parameters<TableDoor['list']>) => {
      const { partition } = asked[1]
      if (!shardsUsed.some((shard) => partition.endsWith(`#${shard}`))) return []
      const answer = await turn('list', () => table.list(...asked), world.lists.get(partition) ?? [])
      world.lists.set(partition, answer)
      world.sawDue += answer.length
      return answer
    }) as TableDoor['list'],
    transact: (writes) =>
      turn('write', async () => {
        const written = await table.transact(writes)
        observe(world, writes, written)
        return written
      }),
  }
}

function observe(world: World, writes: Write[], { failed }: Written): void {
  const roles = writes.map(roleOf)
  const stood = failed.length === 0
  const deed = deedOf(writes, roles, stood)
  if (deed) world.took(deed)
  if (!stood) return
  world.note(undefined, `stands: ${writes.map((write, at) => `${roles[at]} ${itemOf(write).pk}`).join(', ')}`)
  for (const [at, write] of writes.entries()) if (roles[at] === 'event') deliver(world, eventOf(write))
}

function deedOf(writes: Write[], roles: string[], stood: boolean): Deed | undefined {
  if (roles.includes('mark')) return stood ? 'react' : 'lose a race'
  if (roles[0] === 'done') return stood ? 'finish' : 'finish what was done'
  if (!stood) return undefined
  if (roles[0] === 'dead') return 'bury'
  // Of an event that never failed only the crowd was in the way.
  if (roles[0] === 'again') return itemOf(writes[0] as Write).tries === 0 ? 'put off as outrun' : 'put off'
  return undefined
}
