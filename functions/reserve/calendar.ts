// A person's days as writes: what is given up and what is taken, one item a day, each guarded by its rev.
import { daysTouched } from '#contract/both/days'
import { dayKey } from '#table/keys'
import { Day } from '#table/scarce'
import { replace, type Write } from '#table/transact'
import { policyOf } from './policy'
import type { SeenDay, SeenPool, SeenSpan } from './rules'

type Calendar = { holder: string; days: readonly SeenDay[] }
type Changed = { drop?: readonly SeenSpan[]; add?: SeenSpan }

export const timeWrites = (calendar: Calendar, changed: Changed, { policy }: Pick<SeenPool, 'policy'>): Write[] =>
  policyOf(policy).takesTime ? dayWrites(calendar, changed) : []

/** One write for each day touched: what was given up and what is taken go together. */
export function dayWrites({ holder, days }: Calendar, { drop = [], add }: Changed): Write[] {
  const touched = [...drop, ...(add ? [add] : [])].flatMap(({ from, to }) => daysTouched(from, to))
  const added = add ? daysTouched(add.from, add.to) : []
  return [...new Set(touched)].map((day) => {
    const seen = days.find((one) => one.day === day)
    const kept = (seen?.spans ?? []).filter(
      (span) => !drop.some(({ poolId, slot }) => span.poolId === poolId && span.slot === slot),
    )
    const spans = add && added.includes(day) ? [...kept, add] : kept
    return replace(`day.${day}`, Day, { ...dayKey(holder, day), spans }, seen)
  })
}
