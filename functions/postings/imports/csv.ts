// Turns the bytes of one part of a CSV file into cells; judges no cell.
import { CsvError, parse } from 'csv-parse/sync'
import { limits } from '#contract/postings'

/** `firstRow` is the number that the part's first row has in the whole file. */
export type Part = { header: string; firstRow?: number; bytes: string; encoding: 'utf-8' | 'gb18030' }
export type Cells = { names: string[]; rows: string[][] }
export type PartRefusal = { refusal: 'not_csv' | 'too_many_rows'; facts: Record<string, unknown> }

/** Empty lines stay, so that a row keeps its number in the file. */
export function readCsv({ header, firstRow = 1, bytes, encoding }: Part): Cells | PartRefusal {
  const text = decoded(bytes, encoding)
  if (text === undefined) return { refusal: 'not_csv', facts: { encoding } }
  const [head, rows] = [cellsOf(header), cellsOf(text)]
  const names = 'unclosed' in head ? undefined : head[0]
  if (!names) return { refusal: 'not_csv', facts: {} }
  if ('unclosed' in rows) return { refusal: 'not_csv', facts: { row: firstRow + rows.unclosed } }
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

/** A file glued together from several has several line ends; guessed from its first line, the others would stay in the cells. */
const options = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
}

/** A quote that is never closed makes one row of all that follows: then how many whole rows stand before it. */
function cellsOf(text: string): string[][] | { unclosed: number } {
  try {
    return parse(text, options)
  } catch (error) {
    if (error instanceof CsvError) return { unclosed: Number(error.records) }
    throw error
  }
}
