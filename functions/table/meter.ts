// Counts what a user action costs at the table; counts only inside `metered`, and never changes an answer.
import { AsyncLocalStorage } from 'node:async_hooks'

export type Cost = { trips: number; calls: number; rcu: number; wcu: number; failed: number }
type Running = Cost & { open: number; ended: boolean }
type Capacity = { CapacityUnits?: number }

const running = new AsyncLocalStorage<Running>()
const reads = ['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems']

/** Runs the action and tells its cost; calls that overlap in time are one round trip. */
export async function metered<T>(action: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  const count: Running = { trips: 0, calls: 0, rcu: 0, wcu: 0, failed: 0, open: 0, ended: true }
  const result = await running.run(count, action)
  const { trips, calls, rcu, wcu, failed } = count
  return { result, cost: { trips, calls, rcu, wcu, failed } }
}

type Args = { input: Record<string, unknown> }
type Next = (args: never) => Promise<{ output: object; response: unknown }>

export const meterMiddleware = ((next: Next, context: { commandName?: string }) => async (args: Args) => {
  const count = running.getStore()
  if (!count) return next(args as never)
  begin(count)
  try {
    const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } } as never)
    add(count, context.commandName ?? '', result.output as { ConsumedCapacity?: Capacity | Capacity[] })
    return result
  } catch (error) {
    addFailed(count, args.input)
    throw error
  } finally {
    count.open -= 1
    count.ended = true
  }
}) as never

function begin(count: Running) {
  // A call that starts after any of its group has ended can have waited for it: it is a new trip.
  if (count.ended) count.trips += 1
  count.ended = false
  count.calls += 1
  count.open += 1
}

function add(count: Running, command: string, { ConsumedCapacity }: { ConsumedCapacity?: Capacity | Capacity[] }) {
  const units = [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
  if (reads.some((name) => command.startsWith(name))) count.rcu += units
  else count.wcu += units
}

/** Neither AWS nor the embedded engine reports a failed condition's units: each written item costs at least two. */
function addFailed(count: Running, input: { TransactItems?: unknown[] }) {
  count.failed += 1
  count.wcu += 2 * (input.TransactItems?.length ?? 1)
}
