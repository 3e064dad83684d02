// Decides what one row changes: nothing, a new posting, a changed one, or why it may not; writes nothing.
import { hoursBetween, type Instant } from '#contract/both/days'
import { placesLeft } from '#postings/rules'
import type { SeenPage } from '#postings/store'
import { mayChangeCapacity, type SeenPool } from '#reserve/rules'
import type { BroughtBy } from '#table/entities'
import { type Rejected, rejected } from './cells'
import { type FirmOfRow, isPast, type Row } from './rules'

type SeenPosting = { page: SeenPage; row: string; rev: number; broughtBy?: BroughtBy }
export type SeenRow = { posting?: SeenPosting; card?: { rev: number }; pool?: SeenPool }
export type SeenFirm = { verifiedAt?: Instant; rev: number }
/** `moves` where the shift has another time than before, which only an empty pool allows. */
export type Change = { page: SeenPage; left: number; moves: boolean }
/** `does` is what the row counts as; without a `change` nothing is written. */
export type Decision = { does: BroughtBy['does']; change?: Change } | Rejected

/** After so many days a posting is confirmed anew, and the same part is no repeat (its mark may be gone: entities.ts). */
const freshDays = 7

type Asked = { area: string; run: string; now: Instant }

/** What stands belongs to its area too: nobody takes another area's posting over by its number. */
export function decide(row: Row, seen: SeenRow, { area, run, now }: Asked): Decision {
  const before = seen.posting?.page
  if (before && !before.area.startsWith(area)) return rejected(row, 'region', 'out_of_your_area')
  const again = seen.posting?.row === row.row && whereSame(row, seen, { run, now })
  if (again) return again
  const moves = Boolean(before) && (before?.from !== row.posting.from || before?.to !== row.posting.to)
  const refused = isPast(row, now) ?? peopleHold(row, seen.pool, moves)
  if (refused) return refused
  const page = { ...row.posting, postedAt: before?.postedAt ?? now, confirmedAt: now }
  return { does: before ? 'updated' : 'created', change: { page, left: leftOf(page, seen.pool), moves } }
}

/**
 * The same words again count as they did when this very run wrote them. Undefined where the posting opens anew: its source
 * still lists what only our own thirty days closed; what a person closed stays closed. Still listed after a week, it is confirmed
 * and the thirty days begin again; that counts as unchanged, for staff read from `updated` what their file has changed.
 */
function whereSame(row: Row, { posting, pool }: SeenRow, { run, now }: Omit<Asked, 'area'>): Decision | undefined {
  if (!posting) return undefined
  const { page, broughtBy } = posting
  const isFresh = hoursBetween(page.confirmedAt, now) <= freshDays * 24
  if (isFresh && broughtBy?.run === run) return { does: broughtBy.does }
  if (isPast(row, now) || page.status === 'closed') return { does: 'unchanged' }
  if (page.closes <= now) return undefined
  // A shift closes as its firm has set it since; only thirty days of our own begin again.
  const closes = page.kind === 'gig' ? page.closes : row.posting.closes
  const confirmed = { ...page, confirmedAt: now, closes }
  const change = { page: confirmed, left: leftOf(page, pool), moves: false }
  return { does: 'unchanged', change: isFresh ? undefined : change }
}

/** A shift that people hold keeps its kind and its time, and at least their places. */
function peopleHold(row: Row, pool: SeenPool | undefined, moves: boolean): Rejected | undefined {
  if (!pool || pool.left === pool.capacity) return undefined
  if (row.posting.kind !== 'gig') return rejected(row, 'kind', 'people_hold_places')
  if (moves) return rejected(row, 'from', 'people_hold_places')
  return mayChangeCapacity(pool, row.posting.places) ? undefined : rejected(row, 'places', 'people_hold_places')
}

const leftOf = ({ kind, places }: SeenPage, pool: SeenPool | undefined) =>
  kind === 'gig' && pool ? placesLeft({ ...pool, left: pool.left + places - pool.capacity }) : places

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
