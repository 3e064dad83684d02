// Tells from what was written which steps of the reserve's table were taken; a proof that never took one proves nothing about it.
import type { StepName } from '../../../functions/reserve/policy'
import type { Write } from '../../../functions/table/transact'

type Put = {
  Item?: Record<string, unknown>
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
}

export function stepsIn(writes: readonly Write[]): StepName[] {
  const names = new Set(writes.map(({ name }) => name))
  return writes.flatMap(({ name, transaction }) => {
    const put = (transaction.params() as { Put?: Put }).Put
    return name === 'claim' && put?.Item ? [stepOf(names, put as Required<Put>)] : []
  })
}

function stepOf(names: ReadonlySet<string>, { Item: claim, ...put }: Required<Put>): StepName {
  if (claim.state === 'ended') return endingOf(claim)
  if (names.has('pool.offer')) return claim.state === 'offered' ? 'offer' : 'moveOn'
  if (claim.state === 'waiting') return 'queue'
  if (names.has('pool.left')) return 'hold'
  if (claim.state === 'offered' || claim.asked) return 'move'
  if (Object.values(put.ExpressionAttributeNames ?? {}).includes('offerUntil')) return 'accept'
  return names.has('idempotency') ? 'agree' : 'move'
}

function endingOf({ reason, offerUntil, waitsAt }: Record<string, unknown>): StepName {
  if (reason === 'released') return 'release'
  if (reason === 'refused') return 'refuse'
  if (reason === 'done') return 'finish'
  return offerUntil && !waitsAt ? 'lapse' : 'close'
}
