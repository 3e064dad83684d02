// Opens the door: strong reads for what decides, index lists for what is shown, one transaction for what is written.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, QueryCommand as SendQuery, UpdateCommand as SendUpdate } from '@aws-sdk/lib-dynamodb'
import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { table } from './attributes'
import { type Key, nameOf, readItems } from './batch'
import { Rate } from './entities'
import { meterMiddleware } from './meter'
import { transact, type Write, type Written } from './transact'

type Ask<E extends Entity = Entity> = readonly [E, Key]
type Found<A extends readonly Ask[]> = {
  [I in keyof A]: A[I] extends Ask<infer E> ? FormattedItem<E> | undefined : never
}
/** One condition: of several the toolbox would send only the first. */
type Range = { beginsWith: string } | { lt: string } | { between: readonly [string, string] }
export type Question = { index?: string; partition: string; range?: Range }
export type ListOptions = { limit?: number }

export type TableDoor = ReturnType<typeof openTable>

/** `endpoint` is the embedded engine's or any other DynamoDB's address; in the cloud it is absent. */
export function openTable(tableName: string, endpoint?: string, client = clientFor(endpoint)) {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  return {
    client,
    tableName,

    /** Strong reads of any items in one round trip; what is not there is undefined. */
    async get<const A extends readonly Ask[]>(...asks: A): Promise<Found<A>> {
      const found = await readItems(
        documents,
        tableName,
        asks.map(([, key]) => key),
      )
      return asks.map(([entity, key]) => formatted(entity, found.get(nameOf(key)))) as Found<A>
    },

    /** All items of one question, page after page; strong on the table itself, eventual on an index. */
    async list<E extends Entity>(
      entity: E,
      question: Question,
      { limit }: ListOptions = {},
    ): Promise<FormattedItem<E>[]> {
      const items: FormattedItem<E>[] = []
      let exclusiveStartKey: Record<string, unknown> | undefined
      do {
        const options = { tableName, consistent: !question.index, limit, exclusiveStartKey }
        const input = table
          .build(QueryCommand)
          .query(question as never)
          .entities(entity)
          .options(options as never)
          .params()
        const page = await documents.send(new SendQuery(input))
        items.push(...(page.Items ?? []).map((item) => formatted(entity, item) as FormattedItem<E>))
        exclusiveStartKey = page.LastEvaluatedKey
      } while (exclusiveStartKey && (limit === undefined || items.length < limit))
      return items
    },

    /** Counts one more call and tells how many there were in this window. */
    async count(key: Key, gone: number): Promise<number> {
      const counted = Rate.build(UpdateItemCommand).item({ ...key, calls: $add(1), gone })
      const { ToolboxItem: _, ...input } = counted.options({ returnValues: 'ALL_NEW', tableName }).params()
      const { Attributes } = await documents.send(new SendUpdate(input))
      return Number(Attributes?.calls)
    },

    transact: (writes: Write[]): Promise<Written> => transact(documents, tableName, writes),
  }
}

const formatted = <E extends Entity>(entity: E, item: Record<string, unknown> | undefined) =>
  item && (entity.build(EntityFormatter).format(item) as FormattedItem<E>)

function clientFor(endpoint?: string): DynamoDBClient {
  const local = endpoint
    ? { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
    : {}
  const client = new DynamoDBClient({ ...local, maxAttempts: 5 })
  client.middlewareStack.add(meterMiddleware, { step: 'initialize', name: 'meter' })
  return client
}
