// Says which posting and which firm a row means, and whether it changed: hashes, so that the same row never becomes two; makes no random id.
import { createHash } from 'node:crypto'

type Sent = { source: string; firstRow: number; header: string; encoding: string; bytes: string }

/** Source, district, and the source's own number or what tells two postings apart: two districts may both count 1, 2, 3. */
export const postingIdOf = (identity: readonly string[]): string => `pst_${shortHash(identity)}`

/** A firm is its name in a district: the same name elsewhere may be somebody else. */
export const firmIdOf = (name: string, district: string): string => `frm_${shortHash([name, district])}`

/** The same part of a file sent by the same person; how often it was brought in to its end is the table's to know. */
export const importIdOf = (actor: string, part: Sent): string =>
  `imp_${shortHash([actor, part.source, `${part.firstRow}`, part.header, part.encoding, part.bytes])}`

/** Only what is filled in counts, by field: the order of columns and new empty ones change nothing. */
export const rowHash = (texts: ReadonlyMap<string, string>): string =>
  hashOf([...texts].flatMap(([field, text]) => (text ? [`${field}=${text}`] : [])).sort())

const hashOf = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Twenty letters of base 16 are 80 bits: two different rows never meet. */
const shortHash = (parts: readonly string[]): string => hashOf(parts).slice(0, 20)
