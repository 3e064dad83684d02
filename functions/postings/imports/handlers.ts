// Staff bring in postings: reads a part's rows and all they may meet, decides each, hands the writes to the chain.
import type { Instant } from '#contract/both/days'
import type { Group, Handler, Request } from '#http/handler'
import { changeEmptyPool, changePool, closeEmptyPool, openPool } from '#reserve/pools'
import { allPlaces, districts } from '#stations/catalogue'
import type { Write } from '#table/transact'
import { cardOf } from '../rules'
import { type Rejected, rejected } from './cells'
import { type Change, decide, firmsOf, type SeenRow } from './changes'
import { readHeader } from './columns'
import { readCsv } from './csv'
import { importIdOf } from './identity'
import { bookOf } from './places'
import { type Row, readRow } from './rules'
import { endWrite, firmWrite, groupsOf, readSeen, rowWrites, type Seen } from './store'

const book = bookOf(allPlaces, districts)

type Told = { at: number; read: Row | Rejected }
type Decided = {
  counts: { created: number; updated: number; unchanged: number }
  rejects: (Rejected & { row: number })[]
  bundles: Group[]
}

export const bringIn: Handler<'postings.bringIn'> = async ({ body, who, now }, { table }) => {
  const csv = readCsv(body)
  if ('refusal' in csv) return csv
  const header = readHeader(csv.names)
  if ('refusal' in header) return header
  const context = { header, source: body.source, area: who.area, now, book }
  const told = csv.rows.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== '') ? [{ at, read: readRow(cells, context) }] : [],
  )
  const once = withoutRepeats(told)
  const importId = importIdOf(who.actor, body)
  const seen = await readSeen(table, importId, rowsIn(once))
  const { counts, rejects, bundles } = decideAll(once, seen, { body, who, now })
  return {
    answer: { ...counts, rejected: rejects },
    groups: groupsOf(bundles),
    writes: counts.created + counts.updated > 0 ? [endWrite(importId, seen, now)] : [],
    happened: [{ what: 'postings.brought-in', about: body.source, facts: { ...counts, rejected: rejects.length } }],
  }
}

/** Of two rows that mean the same posting the first counts: which one is right only the sender knows. */
function withoutRepeats(told: readonly Told[]): Told[] {
  const met = new Set<string>()
  return told.map(({ at, read }) => {
    if ('reason' in read) return { at, read }
    const { postingId } = read.posting
    const isRepeat = met.has(postingId)
    met.add(postingId)
    return { at, read: isRepeat ? rejected(read, read.number ? 'number' : 'title', 'repeated_in_file') : read }
  })
}

type Asked = Pick<Request<'postings.bringIn'>, 'body' | 'who' | 'now'>

function decideAll(told: readonly Told[], seen: Seen, { body, who, now }: Asked): Decided {
  const decided: Decided = { counts: { created: 0, updated: 0, unchanged: 0 }, rejects: [], bundles: [] }
  const firms = firmsOf(rowsIn(told), seen.firms)
  for (const { at, read } of told) {
    const here = 'reason' in read ? {} : (seen.rows.get(read.posting.postingId) ?? {})
    const decision = 'reason' in read ? read : decide(read, here, { area: who.area, run: seen.run, now })
    if ('reason' in decision) decided.rejects.push({ row: body.firstRow + at, ...decision })
    else decided.counts[decision.does] += 1
    if ('reason' in read || 'reason' in decision || !decision.change) continue
    const { firm, isNew } = firms.get(read.firm.firmId) ?? { firm: read.firm, isNew: false }
    const { does, change } = decision
    const page = { ...change.page, verified: firm.verifiedAt !== undefined }
    const brought = { ...change, page, card: cardOf(page, change.left), broughtBy: { run: seen.run, does } }
    const pool = does === 'unchanged' ? [] : poolWrites(brought, here, now)
    const firmWrites = isNew ? [firmWrite(firm, seen.firms.get(firm.firmId))] : []
    firms.set(firm.firmId, { firm, isNew: false })
    // In the row's own transaction: what a repeated walk finds written already is told all the same.
    const happened = here.pool && pool.length > 0 ? [{ what: 'place.freed' as const, about: page.postingId }] : []
    decided.bundles.push({ writes: [...rowWrites(brought, read, here), ...pool, ...firmWrites], happened })
  }
  return decided
}

const rowsIn = (told: readonly Told[]): Row[] => told.flatMap(({ read }) => ('reason' in read ? [] : [read]))

function poolWrites({ page, moves }: Change, { pool: seen }: SeenRow, now: Instant): Write[] {
  const { kind, postingId: poolId, places: capacity, closes, from, to } = page
  if (kind !== 'gig' || !from || !to) return seen && seen.capacity > 0 ? [closeEmptyPool({ poolId, seen, now })] : []
  const terms = { capacity, closes, from, to }
  if (!seen) return [openPool({ poolId, policy: 'gig', now }, terms)]
  return [(moves ? changeEmptyPool : changePool)({ poolId, seen, now }, terms)]
}
