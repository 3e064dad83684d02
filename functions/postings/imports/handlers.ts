// Staff bring in postings: reads a part's rows and all they may meet, decides each, hands the writes to the chain.
import type { Handler, Request } from '#http/handler'
import { changeEmptyPool, changePool, openPool } from '#reserve/store'
import { allPlaces } from '#stations/catalogue'
import type { Write } from '#table/transact'
import districts from '../../../config/catalogue/districts.json'
import { type Change, decide, firmsOf, isNewFirm, type SeenRow } from './changes'
import { readHeader } from './columns'
import { readCsv } from './csv'
import { bookOf } from './places'
import { type Rejected, type Row, readRow, rejected } from './rules'
import { firmWrite, groupsOf, readSeen, rowWrites, type Seen } from './store'

const book = bookOf(allPlaces, districts)

type Told = { at: number; read: Row | Rejected }
type Decided = {
  counts: { created: number; updated: number; unchanged: number }
  rejects: (Rejected & { row: number })[]
  bundles: Write[][]
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
  const rows = once.flatMap(({ read }) => ('reason' in read ? [] : [read]))
  const { counts, rejects, bundles } = decideAll(once, rows, await readSeen(table, rows), { body, who, now })
  return {
    answer: { ...counts, rejected: rejects },
    groups: groupsOf(bundles),
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

function decideAll(told: readonly Told[], rows: readonly Row[], seen: Seen, { body, who, now }: Asked): Decided {
  const decided: Decided = { counts: { created: 0, updated: 0, unchanged: 0 }, rejects: [], bundles: [] }
  const firms = firmsOf(rows, seen.firms)
  const written = new Set<string>()
  for (const { at, read } of told) {
    const here = 'reason' in read ? {} : (seen.rows[rows.indexOf(read)] as SeenRow)
    const decision = 'reason' in read ? read : decide(read, here, who.area, now)
    if ('reason' in decision) decided.rejects.push({ row: body.firstRow + at, ...decision })
    else decided.counts[decision.does] += 1
    if ('reason' in read || 'reason' in decision || decision.does === 'unchanged') continue
    const firm = firms.get(read.firm.firmId) ?? read.firm
    const known = seen.firms.get(firm.firmId)
    const firmWrites = isNewFirm(firm, known) && !written.has(firm.firmId) ? [firmWrite(firm, known)] : []
    written.add(firm.firmId)
    const change = { ...decision, page: { ...decision.page, verified: firm.verifiedAt !== undefined } }
    decided.bundles.push([...rowWrites(change, read, here), ...poolWrites(change, here), ...firmWrites])
  }
  return decided
}

function poolWrites({ page, moves }: Change, { pool }: SeenRow): Write[] {
  if (page.kind !== 'gig') return []
  if (!pool) return [openPool(page.postingId, 'gig', page.places, page.closes)]
  const change = moves ? changeEmptyPool : changePool
  return [change(page.postingId, pool, page.places, page.closes)]
}
