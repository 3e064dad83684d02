// Adds the table as functions/table/definition describes it; no key, attribute or index is named here.
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import { definition, timeToLive } from '#table/definition'
import type { CloudStage } from '../config/stages'

type Schema = ReturnType<typeof definition>['KeySchema']

export function addTable(stack: Stack, { keepsData }: CloudStage): Table {
  const { KeySchema, GlobalSecondaryIndexes } = definition('')
  const table = new Table(stack, 'Table', {
    ...keysOf(KeySchema),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: timeToLive,
    deletionProtection: keepsData,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  for (const { IndexName, KeySchema } of GlobalSecondaryIndexes)
    table.addGlobalSecondaryIndex({ indexName: IndexName, ...keysOf(KeySchema) })
  return table
}

const keysOf = ([partition, sort]: Schema) => ({
  partitionKey: { name: partition?.AttributeName ?? '', type: AttributeType.STRING },
  sortKey: { name: sort?.AttributeName ?? '', type: AttributeType.STRING },
})
