// Turns the bytes of one part of a CSV file into cells; judges no cell.
import { parse } from 'csv-parse/sync'
import { limits } from '#contract/postings'

export type Part = { header: string; bytes: string; encoding: 'utf-8' | 'gb18030' }
export type Cells = { names: string[]; rows: string[][] }
export type PartRefusal = { refusal: 'not_csv' | 'too_many_rows'; facts: Record<string, unknown> }

/** Empty lines stay, so that a row keeps its number in the file. */
export function readCsv({ header, bytes, encoding }: Part): Cells | PartRefusal {
  const text = decoded(bytes, encoding)
  if (text === undefined) return { refusal: 'not_csv', facts: { encoding } }
  const names = cellsOf(header)?.[0]
  const rows = cellsOf(text)
  if (!names || !rows) return { refusal: 'not_csv', facts: {} }
  return rows.length > limits.importRows
    ? { refusal: 'too_many_rows', facts: { most: limits.importRows } }
    : { names, rows }
}

function decoded(bytes: string, encoding: Part['encoding']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(Buffer.from(bytes, 'base64'))
  } catch {
    return undefined
  }
}

function cellsOf(text: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch {
    return undefined
  }
}
