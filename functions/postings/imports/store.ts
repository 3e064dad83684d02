// Reads what an import's rows may meet, and writes rows as data; pools are the reserve's.
import type { FormattedItem } from 'dynamodb-toolbox/entity'
import { cardOf, cardWrite, postingWrite } from '#postings/store'
import { poolAsk } from '#reserve/store'
import { CardItem, Firm, Posting } from '#table/entities'
import { cardKey, firmKey, postingKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import { mostWrites, replace, type Write } from '#table/transact'
import type { Change, SeenFirm, SeenRow } from './changes'
import type { FirmOfRow, Row } from './rules'

export type Seen = { rows: Map<string, SeenRow>; firms: Map<string, SeenFirm> }

/** Strong reads of everything in one round trip. */
export async function readSeen(table: TableDoor, rows: readonly Row[]): Promise<Seen> {
  const ids = rows.map(({ posting }) => posting.postingId)
  const [postings, cards, pools, firms] = await Promise.all([
    table.get(...ids.map((id) => [Posting, postingKey(id)] as const)),
    table.get(...ids.map((id) => [CardItem, cardKey(id)] as const)),
    table.get(...ids.map(poolAsk)),
    table.get(...rows.map(({ firm }) => [Firm, firmKey(firm.firmId)] as const)),
  ])
  return {
    rows: new Map(ids.map((id, at) => [id, { posting: postings[at], card: cards[at], pool: pools[at] }])),
    firms: new Map(
      firms.flatMap((firm: FormattedItem<typeof Firm> | undefined) => (firm ? [[firm.firmId, firm]] : [])),
    ),
  }
}

export const rowWrites = ({ page, left }: Change, { row, firm }: Row, seen: SeenRow): Write[] => [
  postingWrite({ page, row, firmId: firm.firmId }, seen.posting),
  cardWrite(cardOf(page, left), seen.card),
]

export const firmWrite = (firm: FirmOfRow, seen: { rev: number } | undefined): Write =>
  replace('firm', Firm, { ...firmKey(firm.firmId), ...firm }, seen)

/** What belongs to one row stays in one transaction; small rows share one. */
export function groupsOf(bundles: readonly Write[][]): Write[][] {
  const groups: Write[][] = []
  for (const bundle of bundles) {
    const last = groups.at(-1)
    if (last && last.length + bundle.length < mostWrites) last.push(...bundle)
    else groups.push([...bundle])
  }
  return groups
}
