// Decides what one row changes: nothing, a new posting, a changed one, or why it may not; writes nothing.
import type { Instant } from '#contract/both/days'
import type { SeenPage } from '#postings/store'
import { mayChangeCapacity, type SeenPool } from '#reserve/rules'
import { type FirmOfRow, isPast, type Rejected, type Row, rejected } from './rules'

export type SeenRow = {
  posting?: { page: SeenPage; row: string; rev: number }
  card?: { rev: number }
  pool?: SeenPool
}
export type SeenFirm = { verifiedAt?: Instant; rev: number }
/** `moves` where the shift has another time than before, which only an empty pool allows. */
export type Change = { does: 'created' | 'updated'; page: SeenPage; left: number; moves: boolean }
export type Decision = { does: 'unchanged' } | Change | Rejected

/** What stands belongs to its area too: nobody takes another area's posting over by its number. */
export function decide(row: Row, seen: SeenRow, { area, now }: { area: string; now: Instant }): Decision {
  const before = seen.posting?.page
  if (before && !before.area.startsWith(area)) return rejected(row, 'region', 'out_of_your_area')
  if (seen.posting?.row === row.row) return { does: 'unchanged' }
  const moves = Boolean(before) && (before?.from !== row.posting.from || before?.to !== row.posting.to)
  const refused = isPast(row, now) ?? peopleHold(row, seen.pool, moves)
  if (refused) return refused
  const page = { ...row.posting, postedAt: before?.postedAt ?? now, confirmedAt: now }
  return { does: before ? 'updated' : 'created', page, left: leftOf(page, seen.pool), moves }
}

/** A shift that people hold keeps its kind and its time, and at least their places. */
function peopleHold(row: Row, pool: SeenPool | undefined, moves: boolean): Rejected | undefined {
  if (!pool || pool.left === pool.capacity) return undefined
  if (row.posting.kind !== 'gig') return rejected(row, 'kind', 'people_hold_places')
  if (moves) return rejected(row, 'from', 'people_hold_places')
  return mayChangeCapacity(pool, row.posting.places) ? undefined : rejected(row, 'places', 'people_hold_places')
}

const leftOf = ({ kind, places }: SeenPage, pool: SeenPool | undefined) =>
  kind === 'gig' && pool ? pool.left + places - pool.capacity : places

export type FirmChange = { firm: FirmOfRow; isNew: boolean }

/** Each firm once, with the latest check of its licence that a row or the table knows; `isNew` where the table knows less. */
export function firmsOf(rows: readonly Row[], seen: ReadonlyMap<string, SeenFirm>): Map<string, FirmChange> {
  const firms = new Map<string, FirmChange>()
  for (const { firm } of rows) {
    const known = seen.get(firm.firmId)
    const checks = [firm.verifiedAt, firms.get(firm.firmId)?.firm.verifiedAt, known?.verifiedAt]
    const verifiedAt = checks
      .filter((at) => at !== undefined)
      .sort()
      .at(-1)
    firms.set(firm.firmId, { firm: { ...firm, verifiedAt }, isNew: !known || known.verifiedAt !== verifiedAt })
  }
  return firms
}
