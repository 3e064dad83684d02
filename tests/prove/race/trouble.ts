// Puts trouble under a client by the SDK's own middleware: conflicts, throttling and an index that lags. It is never part of the service.
import { setTimeout as pause } from 'node:timers/promises'
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'

type Next = (args: { input: object }) => Promise<unknown>
type Context = { commandName?: string }
export type Trouble = { share: number; lagMs: number; random: () => number }

const writes = 'TransactWriteItemsCommand'
/** What a transaction is cancelled for; the SDK does not try these again, so the walk has to. */
const cancelled = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']
/** What any call is refused with; these the SDK tries again. */
const throttled = ['ThrottlingException', 'ProvisionedThroughputExceededException']

/** From now on so large a share of all calls goes wrong; the answer ends it. */
export function trouble({ middlewareStack: stack }: DynamoDBClient, { share, lagMs, random }: Trouble): () => void {
  const oneOf = (names: readonly string[]) => names[Math.floor(random() * names.length)] as string
  const cancel =
    (next: Next, { commandName }: Context) =>
    async (args: { input: object }) => {
      if (commandName === writes && random() < share) throw cancelledFor(oneOf(cancelled))
      return next(args)
    }
  // Below the SDK's retries, which stand first in the same step.
  const throttle = (next: Next) => async (args: { input: object }) => {
    if (random() < share) throw named(oneOf(throttled))
    return next(args)
  }
  const lag = (next: Next) => async (args: { input: object }) => {
    const answer = await next(args)
    // What comes is by then as old as the lag.
    if ('IndexName' in args.input && args.input.IndexName) await pause(lagMs)
    return answer
  }
  stack.add(cancel as never, { step: 'initialize', name: 'cancel' })
  stack.add(lag as never, { step: 'initialize', name: 'lag' })
  stack.add(throttle as never, { step: 'finalizeRequest', priority: 'low', name: 'throttle' })
  return () => {
    for (const name of ['cancel', 'lag', 'throttle']) stack.remove(name)
  }
}

const cancelledFor = (Code: string) =>
  new TransactionCanceledException({ message: Code, $metadata: {}, CancellationReasons: [{ Code }] })
const named = (name: string) => Object.assign(new Error(name), { name, $fault: 'client', $metadata: {} })
