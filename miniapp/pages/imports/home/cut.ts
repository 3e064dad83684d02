// Cuts a CSV file's bytes at line ends into parts the service takes; it reads no letter, so UTF-8 and GB 18030 are alike to it.

export type Encoding = 'utf-8' | 'gb18030'
/** `firstRow` is the part's first row as a spreadsheet numbers it: the header is row 1, empty rows count. */
export type Part = { firstRow: number; rows: number; bytes: Uint8Array }
export type Cut = { encoding: Encoding; header: Uint8Array; parts: Part[]; rows: number }

export type Most = { rows: number; bytes: number }

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d]
const mark = [0xef, 0xbb, 0xbf]

/** In both encodings these bytes are never part of another letter. */
export function cut(file: Uint8Array, most: Most): Cut {
  const hasMark = mark.every((byte, at) => file[at] === byte)
  const bytes = hasMark ? file.subarray(mark.length) : file
  const [header, ...rows] = lines(bytes)
  const encoding: Encoding = hasMark || isUtf8(bytes) ? 'utf-8' : 'gb18030'
  const parts = inParts(rows, most).map(({ from, to, ...part }) => ({ ...part, bytes: bytes.subarray(from, to) }))
  const filled = rows.filter((row) => trimmed(bytes, row).length > 0).length
  return { encoding, header: header ? trimmed(bytes, header) : bytes.subarray(0, 0), parts, rows: filled }
}

type Line = [from: number, to: number]

/** Each line with its line end; a line end inside a quoted cell belongs to the cell. */
function lines(bytes: Uint8Array): Line[] {
  const found: Line[] = []
  let from = 0
  for (let at = 0; at < bytes.length; at += 1) {
    // A quote in the middle of a bare cell is a letter like any other.
    const opens = bytes[at] === quote && (at === from || bytes[at - 1] === comma)
    if (opens) at = endOfQuoted(bytes, at)
    else if (isLineEnd(bytes, at)) {
      found.push([from, at + 1])
      from = at + 1
    }
  }
  if (from < bytes.length) found.push([from, bytes.length])
  return found
}

/** Where the closing quote stands, whatever follows it, as the service reads it; a doubled quote is a letter. */
function endOfQuoted(bytes: Uint8Array, opening: number): number {
  for (let at = opening + 1; at < bytes.length; at += 1) {
    if (bytes[at] !== quote) continue
    if (bytes[at + 1] !== quote) return at
    at += 1
  }
  return bytes.length
}

/** Old spreadsheets end lines with a carriage return alone. */
function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)
}

function trimmed(bytes: Uint8Array, [from, to]: Line): Uint8Array {
  let end = to
  while (end > from && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end -= 1
  return bytes.subarray(from, end)
}

/** A row that is too long by itself still goes, alone: the service names it in its refusal. */
function inParts(rows: Line[], most: Most): { firstRow: number; from: number; to: number; rows: number }[] {
  const parts: ReturnType<typeof inParts> = []
  rows.forEach(([from, to], at) => {
    const part = parts[parts.length - 1]
    if (part && part.rows < most.rows && to - part.from <= most.bytes) {
      part.to = to
      part.rows += 1
    } else parts.push({ firstRow: at + 2, from, to, rows: 1 })
  })
  return parts
}

/** Strict: no broken, overlong or surrogate sequence; written out because WeChat's engine has no decoder. */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return false
    at += length
  }
  return true
}

/** 0 where no right sequence starts. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0
  const [least, last] = secondOf(first)
  const second = bytes[at + 1] as number
  if (second < least || second > last) return 0
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return 0
  return length
}

/** The range that keeps out overlong forms, surrogates and what lies beyond Unicode. */
function secondOf(first: number): [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  return first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
}
