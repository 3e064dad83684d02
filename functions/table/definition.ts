// What the table and its indexes are, for whoever creates it: the local engine and the cloud stack.
import { indexes } from './keys'

export const attributes = ['pk', 'sk', ...Object.keys(indexes).flatMap((name) => [`${name}Pk`, `${name}Sk`])]
/** Seconds since 1970 after which the cloud may delete an item. */
export const timeToLive = 'gone'

export const indexNames = Object.keys(indexes)

export const definition = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: indexNames.map((IndexName) => ({
    IndexName,
    KeySchema: keySchema(`${IndexName}Pk`, `${IndexName}Sk`),
    Projection: { ProjectionType: 'ALL' as const },
  })),
})

function keySchema(pk: string, sk: string) {
  return [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ]
}
