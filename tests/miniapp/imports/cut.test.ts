// A sheet that staff choose is cut into parts on the phone: whatever stands in its cells, every row arrives, whole and numbered.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { limits } from '#contract/postings'
import { readCsv } from '#postings/imports/csv'
import { base64Of } from '../../../miniapp/pages/imports/home/base64'
import { type Cut, cut, isUtf8, type Most } from '../../../miniapp/pages/imports/home/cut'
import { decoded as onWechat } from '../../../miniapp/pages/imports/home/file'
import { decoded as onH5 } from '../../../miniapp/pages/imports/home/file.h5'
import { gbk } from '../../factories/gbk'

jest.mock('@tarojs/taro', () => ({}))

const seed = 20261121
const often = { seed, numRuns: 500 }
const mark = Buffer.from([0xef, 0xbb, 0xbf])
const header = '岗位名称,工钱,"地方"'

/** Letters whose second byte in GBK is an ASCII letter, a backslash or a bar: what a careless cutter trips over. */
const tricky = Array.from({ length: 0x51a6 }, (_, at) => String.fromCodePoint(0x4e00 + at)).filter((letter) =>
  /^[A-Za-z\\|]$/.test(String.fromCharCode(gbk(letter)[1] ?? 0)),
)
const letter = fc.oneof(fc.constantFrom('嵩', '山', '8', 'a', ' ', '\\', '|', ';', "'"), fc.constantFrom(...tricky))
const word = fc.string({ unit: letter, maxLength: 6 })
const quoted = fc
  .string({ unit: fc.oneof(letter, fc.constantFrom('"', ',', '\n', '\r\n', '\r')), maxLength: 12 })
  .map((text) => `"${text.replace(/"/g, '""')}"`)
/** Quotes as people type them by hand: in the middle of a cell, or round a name at its start. */
const sloppy = word.chain((text) => fc.constantFrom(`5"${text}`, `"${text}"家`, `"${text}"家"店`))
const row = fc.array(fc.oneof(word, quoted, sloppy), { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','))

const file = fc
  .record({
    rows: fc.array(row, { maxLength: 25 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    isEnded: fc.boolean(),
    writes: fc.constantFrom('utf-8', 'utf-8 with a mark', 'gbk'),
  })
  .map(({ rows, end, isEnded, writes }) => {
    const body = rows.join(end) + (isEnded ? end : '')
    const bytes = (text: string) => (writes === 'gbk' ? gbk(text) : Buffer.from(text))
    const before = Buffer.concat([writes === 'utf-8 with a mark' ? mark : Buffer.alloc(0), bytes(header + end)])
    return { bytes: Buffer.concat([before, bytes(body)]), body: bytes(body), writes }
  })
const most = fc.record({ rows: fc.integer({ min: 1, max: 7 }), bytes: fc.integer({ min: 20, max: 120 }) })

/** The rows as the service reads them, part by part. */
function readBy({ encoding, parts }: Cut): string[][][] {
  return parts.map(({ bytes }) => {
    const read = readCsv({ header, encoding, bytes: base64Of(bytes) })
    if ('refusal' in read) throw new Error(read.refusal)
    return read.rows
  })
}

const wide: Most = { rows: limits.importRows, bytes: 180_000 }
const parted = (bytes: Uint8Array, least: Most = wide) => cut(bytes, least)

describe('the parts of a sheet', () => {
  test('are together the rows of the file, byte for byte and cell for cell', () => {
    expect(tricky.length).toBeGreaterThan(5000)
    const whole = fc.property(file, most, ({ bytes, body }, least) => {
      const done = cut(bytes, least)
      expect(Buffer.concat(done.parts.map((part) => part.bytes)).equals(body)).toBe(true)
      expect(readBy(done).flat()).toEqual(readBy(parted(bytes)).flat())
    })
    fc.assert(whole, often)
  })

  test('hold no row cut in two, and each knows how many rows it has and which is its first', () => {
    const numbered = fc.property(file, most, ({ bytes }, least) => {
      const done = cut(bytes, least)
      let next = 2
      for (const [at, rows] of readBy(done).entries()) {
        expect(done.parts[at]).toMatchObject({ firstRow: next, rows: rows.length })
        next += rows.length
      }
    })
    fc.assert(numbered, often)
  })

  test('never hold more rows or bytes than the service takes, but for one row that is too long by itself', () => {
    const small = fc.property(file, most, ({ bytes }, least) => {
      for (const part of cut(bytes, least).parts) {
        expect(part.rows).toBeLessThanOrEqual(least.rows)
        if (part.rows > 1) expect(part.bytes.length).toBeLessThanOrEqual(least.bytes)
      }
    })
    fc.assert(small, often)
  })

  test('are as few as can be: the next row would not have fitted', () => {
    const few = fc.property(file, most, ({ bytes }, least) => {
      const { parts } = cut(bytes, least)
      const singles = cut(bytes, { rows: 1, bytes: least.bytes }).parts
      for (const { firstRow, rows, bytes: own } of parts.slice(0, -1)) {
        const next = singles[firstRow - 2 + rows]?.bytes.length ?? 0
        expect(rows === least.rows || own.length + next > least.bytes).toBe(true)
      }
    })
    fc.assert(few, often)
  })

  test('number the rows of a long sheet on from part to part, empty lines too', () => {
    const rows = Array.from({ length: 1203 }, (_, at) => (at % 100 === 7 ? '' : `早餐店${at},130元/天,嵩山`))
    const { parts, rows: filled } = parted(gbk([header, ...rows].join('\r\n')))
    expect(parts.map(({ firstRow, rows: count }) => [firstRow, count])).toEqual([
      [2, 500],
      [502, 500],
      [1002, 203],
    ])
    expect(filled).toBe(1203 - 12)
  })

  test('leave a letter of four bytes whole, though two of them are digits', () => {
    const four = Buffer.from([0x81, 0x39, 0xee, 0x39])
    const { encoding, parts } = parted(Buffer.concat([gbk(`${header}\n店,`), four, Buffer.from('\n,2')]))
    expect(readBy({ encoding, parts } as Cut).flat()).toEqual([
      ['店', '㐀'],
      ['', '2'],
    ])
  })

  test('of a quote that is never closed hold the rest of the file, and the service says no to it', () => {
    const bytes = Buffer.from(`${header}\na,1\n"b,2\nc,3\n`)
    const done = parted(bytes, { rows: 1, bytes: 1000 })
    expect(done.parts.map((part) => Buffer.from(part.bytes).toString())).toEqual(['a,1\n', '"b,2\nc,3\n'])
    expect(() => readBy(done)).toThrow('not_csv')
  })

  test('are none where the file is empty, or has a header only', () => {
    for (const text of ['', header, `${header}\r\n`])
      expect(parted(Buffer.from(text))).toMatchObject({ parts: [], rows: 0 })
  })
})

describe('what a sheet is written in', () => {
  test('is told by its bytes: UTF-8 with or without a mark, or GBK; the header comes out the same', () => {
    const told = fc.property(file, ({ bytes, writes }) => {
      const { encoding, header: head } = parted(bytes)
      expect(encoding).toBe(writes === 'gbk' ? 'gb18030' : 'utf-8')
      expect(onH5(head, encoding)).toBe(header)
      expect(onWechat(head, encoding)).toBe(writes === 'gbk' ? undefined : header)
    })
    fc.assert(told, often)
  })

  test('is UTF-8 exactly where a strict decoder takes it', () => {
    const edge = fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5)
    const bytes = fc.array(fc.oneof(edge, fc.nat(255)), { maxLength: 6 }).map((all) => Uint8Array.from(all))
    const texts = fc.string({ unit: 'binary' }).map((text) => new Uint8Array(Buffer.from(text)))
    fc.assert(
      fc.property(bytes, (all) => isUtf8(all) === (onH5(all, 'utf-8') !== undefined)),
      { seed, numRuns: 20_000 },
    )
    fc.assert(
      fc.property(texts, (all) => isUtf8(all)),
      often,
    )
  })

  test.each([
    ['neither of the two', [0xff, 0xfe, 0x5c, 0x4f]],
    ['broken behind the mark of UTF-8', [...mark, 0xb8, 0xda, 0x2c]],
  ])('is said to be unreadable where it is %s, and nothing is thrown at the person', (_title, bytes) => {
    const { encoding, header: head } = parted(Uint8Array.from(bytes))
    expect([onH5(head, encoding), onWechat(head, encoding)]).toEqual([undefined, undefined])
  })
})

test('what is sent is the base64 that every server reads', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => base64Of(bytes) === Buffer.from(bytes).toString('base64'),
    ),
    { seed, numRuns: 2000 },
  )
})
