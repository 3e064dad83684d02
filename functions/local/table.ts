// Creates the table where it is missing; changes nothing where it stands.
import { CreateTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { definition } from '#table/definition'
import type { TableDoor } from '#table/table'

export async function createTable({ client, tableName }: TableDoor): Promise<void> {
  try {
    await client.send(new CreateTableCommand(definition(tableName)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}
