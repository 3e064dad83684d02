// Reads any number of items strongly, a hundred a call, and asks again for what the table left unanswered; formats nothing.
import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

export type Key = { pk: string; sk: string }
type Item = Record<string, unknown> & Key

const most = 100
const attempts = 6

export const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`

/** The items that are there, by the name of their key. An item left unanswered is an error, never an absence. */
export async function readItems(
  documents: DynamoDBDocumentClient,
  table: string,
  keys: Key[],
): Promise<Map<string, Item>> {
  const unique = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
  const chunks: Key[][] = []
  for (let at = 0; at < unique.length; at += most) chunks.push(unique.slice(at, at + most))
  const read = await Promise.all(chunks.map((chunk) => readChunk(documents, table, chunk)))
  return new Map(read.flat().map((item) => [nameOf(item), item]))
}

async function readChunk(documents: DynamoDBDocumentClient, table: string, keys: Key[]): Promise<Item[]> {
  const items: Item[] = []
  let left: Record<string, unknown>[] = keys
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > attempts) throw new Error(`${left.length} items stayed unread after ${attempts} attempts`)
    if (attempt > 1) await pause(Math.random() * 25 * 2 ** attempt)
    const command = new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } })
    const { Responses, UnprocessedKeys } = await documents.send(command)
    items.push(...((Responses?.[table] ?? []) as Item[]))
    left = UnprocessedKeys?.[table]?.Keys ?? []
  }
  return items
}
