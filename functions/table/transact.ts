// Writes as data, each with its condition and a name, and the one transaction that carries them; decides nothing.
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Entity } from 'dynamodb-toolbox/entity'
import type { Condition } from 'dynamodb-toolbox/entity/actions/parseCondition'
import type { PutItemInput } from 'dynamodb-toolbox/entity/actions/put'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { UpdateItemInput } from 'dynamodb-toolbox/entity/actions/update'
import { $add, $remove } from 'dynamodb-toolbox/entity/actions/update/symbols'

export { $add, $remove }

type Transaction = { params: () => Action }
export type Write = { name: string; transaction: Transaction }
type Key = { pk: string; sk: string }

/** Most items that one DynamoDB transaction takes. */
export const mostWrites = 100

/** Puts an item that must not be there yet. */
export const create = <E extends Entity>(name: string, entity: E, item: PutItemInput<E>): Write => ({
  name,
  transaction: entity
    .build(PutTransaction)
    .item(item)
    .options({ condition: { attr: 'pk', exists: false } as Condition<E> }),
})

/** Puts an item over the one that was read: `seen` is its rev and what else must hold, or nothing where there was none. */
export const replace = <E extends Entity>(
  name: string,
  entity: E,
  item: PutItemInput<E>,
  seen: { rev: number; also?: Condition<E> } | undefined,
): Write =>
  seen
    ? {
        name,
        transaction: entity
          .build(PutTransaction)
          .item({ ...item, rev: seen.rev + 1 } as PutItemInput<E>)
          .options({ condition: unchanged(seen) }),
      }
    : create(name, entity, item)

const unchanged = <E extends Entity>({ rev, also }: { rev: number; also?: Condition<E> }): Condition<E> => {
  const same = { attr: 'rev', eq: rev } as Condition<E>
  return also ? ({ and: [same, also] } as Condition<E>) : same
}

export const update = <E extends Entity>(
  name: string,
  entity: E,
  item: UpdateItemInput<E>,
  condition: Condition<E>,
): Write => ({
  name,
  transaction: entity.build(UpdateTransaction).item(item).options({ condition }),
})

/** Puts an item whatever was there: for what only points at something. */
export const put = <E extends Entity>(name: string, entity: E, item: PutItemInput<E>): Write => ({
  name,
  transaction: entity.build(PutTransaction).item(item),
})

/** Writes nothing: the transaction stands only where the condition holds. */
export const check = <E extends Entity>(name: string, entity: E, key: Key, condition: Condition<E>): Write => ({
  name,
  transaction: entity
    .build(ConditionCheck)
    .key(key as never)
    .condition(condition),
})

export const remove = <E extends Entity>(name: string, entity: E, key: Key): Write => ({
  name,
  transaction: entity.build(DeleteTransaction).key(key as never),
})

export type Written = { failed: string[] }

/** All or nothing. The names of the failed conditions come back; `conflict` stands for another writer at the same items. */
export async function transact(client: DynamoDBDocumentClient, tableName: string, writes: Write[]): Promise<Written> {
  if (writes.length === 0) return { failed: [] }
  const TransactItems = writes.map(({ transaction }) => inTable(transaction.params(), tableName))
  try {
    await client.send(new TransactWriteCommand({ TransactItems }))
    return { failed: [] }
  } catch (error) {
    if (error instanceof TransactionCanceledException) return { failed: failedNames(error, writes) }
    throw error
  }
}

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** The toolbox names the table that the entities were declared on; each stage has its own. */
function inTable({ Put, Update, Delete, ConditionCheck: Check }: Action, TableName: string): Action {
  if (Put) return { Put: { ...Put, TableName } }
  if (Check) return { ConditionCheck: { ...Check, TableName } }
  return Update
    ? { Update: { ...Update, TableName } }
    : { Delete: { ...(Delete as NonNullable<typeof Delete>), TableName } }
}

const transient = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']

function failedNames(error: TransactionCanceledException, writes: Write[]): string[] {
  const reasons = error.CancellationReasons ?? []
  const failed = reasons.flatMap(({ Code }, position) => {
    if (Code === 'ConditionalCheckFailed') return [writes[position]?.name ?? 'unknown']
    return Code && transient.includes(Code) ? ['conflict'] : []
  })
  if (failed.length === 0) throw error
  return failed
}
