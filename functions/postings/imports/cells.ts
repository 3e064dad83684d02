// Reads one row's cells column by column, or says which cell keeps the row out and why; it knows no place and no clock.
import type { RowReason } from '#contract/postings'
import { columns, type Draft, type Field, fields, type Header } from './columns'
import { clean, isFault } from './readers'

export type Texts = ReadonlyMap<Field, string>
export type Read = { value: Draft; texts: Texts }
export type Rejected = { field: string; reason: RowReason; value: string }

/** Names the column as our own header does, and what stood in it. */
export const rejected = ({ texts }: { texts: Texts }, field: Field, reason: RowReason): Rejected => ({
  field: columns[field].header,
  reason,
  value: (texts.get(field) ?? '').slice(0, 40),
})

export function readCells(cells: readonly string[], header: Header): Read | Rejected {
  const texts = new Map(header.flatMap((field, at) => (field ? [[field, clean(cells[at] ?? '')]] : [])))
  const surplus = cells.slice(header.length).find((cell) => cell.trim() !== '')
  if (surplus) return { field: '', reason: 'too_long', value: surplus.slice(0, 40) }
  const value: Partial<Record<Field, unknown>> = {}
  for (const field of fields) {
    const text = texts.get(field)
    if (!text && columns[field].needed) return rejected({ texts }, field, 'missing')
    if (!text) continue
    const read = columns[field].read(text)
    if (isFault(read)) return rejected({ texts }, field, read.reason)
    value[field] = read
  }
  return { value: value as Draft, texts }
}
