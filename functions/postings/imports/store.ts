// Reads what an import's rows may meet, and writes rows as data; pools are the reserve's.
import type { FormattedItem } from 'dynamodb-toolbox/entity'
import type { Instant } from '#contract/both/days'
import type { Card } from '#contract/card'
import type { Group } from '#http/handler'
import { cardWrite, postingWrites } from '#postings/store'
import { poolAsk } from '#reserve/store'
import { goneAfter } from '#table/attributes'
import { type BroughtBy, CardItem, Firm, Mark, Posting } from '#table/entities'
import { cardKey, firmKey, markKey, postingKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import { mostWrites, replace, type Write } from '#table/transact'
import type { Change, SeenFirm, SeenRow } from './changes'
import type { FirmOfRow, Row } from './rules'

/** `ended` is the mark of how often this import was brought in to its end; `run` is the time it is now. */
export type Seen = { rows: Map<string, SeenRow>; firms: Map<string, SeenFirm>; run: string; ended?: { rev: number } }

const endKey = (importId: string) => markKey(importId, 'postings.brought-in')

/** Strong reads of everything in one round trip. */
export async function readSeen(table: TableDoor, importId: string, rows: readonly Row[]): Promise<Seen> {
  const ids = rows.map(({ posting }) => posting.postingId)
  const [postings, cards, pools, firms, [ended]] = await Promise.all([
    table.get(...ids.map((id) => [Posting, postingKey(id)] as const)),
    table.get(...ids.map((id) => [CardItem, cardKey(id)] as const)),
    table.get(...ids.map(poolAsk)),
    table.get(...rows.map(({ firm }) => [Firm, firmKey(firm.firmId)] as const)),
    table.get([Mark, endKey(importId)]),
  ])
  return {
    rows: new Map(ids.map((id, at) => [id, { posting: postings[at], card: cards[at], pool: pools[at] }])),
    firms: new Map(
      firms.flatMap((firm: FormattedItem<typeof Firm> | undefined) => (firm ? [[firm.firmId, firm]] : [])),
    ),
    run: `${importId}#${ended?.rev ?? 0}`,
    ended,
  }
}

type Brought = Pick<Change, 'page'> & { card: Card; broughtBy: BroughtBy }

export const rowWrites = ({ page, card, broughtBy }: Brought, { row, firm }: Row, seen: SeenRow): Write[] => [
  ...postingWrites({ page, row, firmId: firm.firmId, broughtBy }, seen.posting),
  cardWrite(card, seen.card),
]

export const firmWrite = (firm: FirmOfRow, seen: { rev: number } | undefined): Write =>
  replace('firm', Firm, { ...firmKey(firm.firmId), ...firm }, seen)

/** From here on the same part again is a new run: what this one wrote is unchanged to it. */
export const endWrite = (importId: string, { ended }: Seen, at: Instant): Write =>
  replace('import', Mark, { ...endKey(importId), at, gone: goneAfter('mark', at) }, ended)

/** What belongs to one row stays in one transaction; small rows share one. */
export function groupsOf(bundles: readonly Group[]): Group[] {
  const groups: Group[] = []
  for (const { writes, happened } of bundles) {
    const last = groups.at(-1)
    if (last && last.writes.length + last.happened.length + writes.length + happened.length < mostWrites) {
      last.writes.push(...writes)
      last.happened.push(...happened)
    } else groups.push({ writes: [...writes], happened: [...happened] })
  }
  return groups
}
