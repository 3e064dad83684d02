// Faults made on purpose, at the door to the table or by leaving a reaction out: a proof that does not find them proves nothing.
import type { TableDoor } from '../../../functions/table/table'
import type { Write } from '../../../functions/table/transact'

export type Break = {
  name: string
  change?: (write: Write) => Write | undefined
  /** Reactions that never run. */
  without?: string
  /** Nobody ends offers that ran out. */
  noSweep?: true
  reads?: (item: Record<string, unknown>) => Record<string, unknown>
}

type Action = { Update?: Parts; Put?: Parts; Delete?: Parts; ConditionCheck?: Parts }
type Parts = {
  ConditionExpression?: string
  UpdateExpression?: string
  ExpressionAttributeValues?: Record<string, unknown>
}

const edited = (write: Write, edit: (parts: Parts) => Parts): Write => ({
  ...write,
  transaction: {
    params: () => {
      const action = write.transaction.params() as Action
      return Object.fromEntries(Object.entries(action).map(([verb, parts]) => [verb, edit(parts as Parts)])) as never
    },
  },
})

/** A condition that always holds, with all its names still used. */
const always = (parts: Parts): Parts =>
  parts.ConditionExpression
    ? {
        ...parts,
        ConditionExpression: `(${parts.ConditionExpression}) OR attribute_exists(pk) OR attribute_not_exists(pk)`,
      }
    : parts

const unguarded = (prefix: string) => (write: Write) => (write.name.startsWith(prefix) ? edited(write, always) : write)
const dropped = (name: string) => (write: Write) => (write.name === name ? undefined : write)

const doubled = ({ ExpressionAttributeValues: values = {}, ...parts }: Parts): Parts => ({
  ...parts,
  ExpressionAttributeValues: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? value * 2 : value]),
  ),
})

export const breaks: readonly Break[] = [
  { name: 'the pool is taken from without looking', change: unguarded('pool.left') },
  { name: 'the calendar is written over whatever came meanwhile', change: unguarded('day.') },
  { name: 'a claim is written over whatever came meanwhile', change: unguarded('claim') },
  {
    name: 'units are given back twice',
    change: (write) => (write.name === 'pool.back' ? edited(write, doubled) : write),
  },
  { name: 'units are never given back', change: dropped('pool.back') },
  {
    name: 'newcomers do not see the queue',
    change: unguarded('pool.left'),
    reads: (item) => ('waiting' in item && 'left' in item ? { ...item, waiting: 0 } : item),
  },
  { name: 'answers are not remembered', change: dropped('idempotency') },
  { name: 'nobody is offered what came free', without: 'offerNext' },
  { name: 'nobody looks again when somebody has time', without: 'lookAgain' },
  { name: 'offers that ran out are never ended', noSweep: true },
  { name: 'holders do not follow a moved shift', without: 'moveHolders' },
  { name: 'the other pools of an offer are not guarded', change: unguarded('pool.other') },
  { name: 'the place in the queue is not given up with the turn', change: dropped('wait') },
  { name: 'the phone is not told what waits for it', change: dropped('turn') },
]

export function brokenDoor(table: TableDoor, fault: Break | undefined): TableDoor {
  if (!fault?.change && !fault?.reads) return table
  const { change = (write: Write) => write, reads = (item) => item } = fault
  return {
    ...table,
    transact: (writes) => table.transact(writes.flatMap((write) => change(write) ?? [])),
    get: (async (...asks: Parameters<TableDoor['get']>) =>
      ((await table.get(...asks)) as (Record<string, unknown> | undefined)[]).map(
        (item) => item && reads(item),
      )) as TableDoor['get'],
  }
}
