// Puts trouble between the service and its table, by the SDK's own middleware: what the embedded engine never does by itself.
import { ProvisionedThroughputExceededException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { TestDeps } from './engine'

/** The next so many transactions meet another writer at the same items. */
export function conflicts(deps: TestDeps, count: number): void {
  let left = count
  const name = `conflicts-${Math.random()}`
  const middleware =
    (next: (args: unknown) => Promise<unknown>, { commandName }: { commandName?: string }) =>
    (args: unknown) => {
      if (commandName !== 'TransactWriteItemsCommand' || left === 0) return next(args)
      left -= 1
      throw new TransactionCanceledException({
        message: 'conflict',
        $metadata: {},
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      })
    }
  deps.table.client.middlewareStack.add(middleware as never, { step: 'initialize', name })
}

/** Somebody else is faster: `by` happens after all was read and before the next transaction is sent. */
export function overtaken(deps: TestDeps, by: () => Promise<unknown>): void {
  let isOver = false
  const middleware =
    (next: (args: unknown) => Promise<unknown>, { commandName }: { commandName?: string }) =>
    async (args: unknown) => {
      if (commandName !== 'TransactWriteItemsCommand' || isOver) return next(args)
      isOver = true
      await by()
      return next(args)
    }
  deps.table.client.middlewareStack.add(middleware as never, { step: 'initialize', name: `overtaken-${Math.random()}` })
}

/** From now on the table takes nothing more, as where a partition is too hot; the answer brings it back to rest. */
export function throttled(deps: TestDeps): () => void {
  const name = `throttled-${Math.random()}`
  const middleware = () => () => {
    throw new ProvisionedThroughputExceededException({ message: 'too hot', $metadata: {} })
  }
  deps.table.client.middlewareStack.add(middleware as never, { step: 'initialize', name })
  return () => void deps.table.client.middlewareStack.remove(name)
}
