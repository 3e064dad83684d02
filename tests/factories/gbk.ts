// Writes GBK, which Node only reads; for tests that send tables as spreadsheet software saves them.

/** Only what the tests write: turns text into GBK by asking the decoder what each pair of bytes means. */
export function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  table ??= new Map(pairs.map((pair) => [decoder.decode(Buffer.from(pair)), pair]))
  return Buffer.from([...text].flatMap((letter) => table?.get(letter) ?? [...Buffer.from(letter)]))
}
let table: Map<string, number[]> | undefined
const pairs = Array.from({ length: 0x7e }, (_, at) => at + 0x81).flatMap((high) =>
  Array.from({ length: 0xbf }, (_, at) => [high, at + 0x40]),
)
