// Keeps files, functions and comments as small as the design promises to those who come after.
import { describe, expect, test } from '@jest/globals'
import { commentLines, functionsOf, linesOf, opensWithComment, quantile } from './measure'
import { allFiles, sourceOf, sources, textOf } from './sources'

/** The single-table design stands on one page, and joining files have a line per area, however many there are. */
const exempt = [
  'functions/table/keys.ts',
  'functions/contract/index.ts',
  'functions/contract/shapes.ts',
  'functions/areas.ts',
]
const isTest = (file: string) => file.startsWith('tests/')
const product = sources.filter(({ file }) => !isTest(file) && !exempt.includes(file))
const tests = sources.filter(({ file }) => isTest(file))

/** At most three functions may stay above a limit, each by name and with its reason; one that is mended must leave the list. */
type Excused = Record<string, string>
const frame = 'opens a door: only a frame round the functions inside, and each of those is measured too'
const tooLong: Excused = {
  'functions/http/keys.ts openKeys': frame,
  'functions/table/table.ts openTable': frame,
  'functions/wechat/wechat.ts openWechat': frame,
}
const sentence = 'reads as a sentence: name, entity, item, and what must still be so'
const tooManyArguments: Excused = {
  'functions/table/transact.ts check': sentence,
  'functions/table/transact.ts replace': sentence,
  'functions/table/transact.ts update': sentence,
}

const longest = 40
const mostArguments = 3
const functions = product.flatMap(functionsOf)
const long = (all: typeof functions) => all.filter(({ lines }) => lines > longest).map(({ name }) => name)
const wide = (all: typeof functions) => all.filter(({ count }) => count > mostArguments).map(({ name }) => name)

describe('files', () => {
  test('half of all files have at most 60 lines, nine of ten at most 150, none more than 250', () => {
    const sizes = product.map(linesOf)
    expect(quantile(sizes, 0.5)).toBeLessThanOrEqual(60)
    expect(quantile(sizes, 0.9)).toBeLessThanOrEqual(150)
    expect(product.filter((one) => linesOf(one) > 250).map(({ file }) => file)).toEqual([])
    expect([quantile([1, 2, 3, 4, 500], 0.5), quantile([1, 2, 3, 4, 500], 0.9)]).toEqual([3, 500])
  })

  test('a test file has at most 350 lines', () => {
    expect(tests.filter((one) => linesOf(one) > 350).map(({ file }) => file)).toEqual([])
    expect(linesOf(sourceOf('tests/long.test.ts', 'x\n'.repeat(351)))).toBe(351)
  })

  test('each source opens with a comment that says what it is', () => {
    const withComments = allFiles.filter((file) => /\.(ts|tsx|js|cjs|mjs|css|sh)$|^\.ci\//.test(file))
    expect(withComments.length).toBeGreaterThan(sources.length)
    expect(withComments.filter((file) => !opensWithComment({ text: textOf(file) }))).toEqual([])
    expect(opensWithComment({ text: "import { a } from 'b'\n// too late" })).toBe(false)
  })
})

describe('comments', () => {
  test('comments are at most 12 % of all lines; 3 to 8 % is the habit', () => {
    const all = [...product, ...tests]
    const share = (some: typeof sources) =>
      some.reduce((sum, one) => sum + commentLines(one), 0) / some.reduce((sum, one) => sum + linesOf(one), 0)
    process.stdout.write(`comments: ${(share(all) * 100).toFixed(1)} % of ${all.length} files' lines\n`)
    expect(share(all)).toBeLessThanOrEqual(0.12)
    expect(share([sourceOf('a.ts', '// one\nconst url = "http://x"\n/** two\n * three */\nlast()')])).toBe(0.6)
  })
})

describe('functions', () => {
  test(`no function is longer than ${longest} lines, apart from those written down`, () => {
    expect(long(functions).sort()).toEqual(Object.keys(tooLong).sort())
    expect(long(functionsOf(sourceOf('a.ts', `function walk() {\n${'x()\n'.repeat(39)}}`)))).toEqual(['a.ts walk'])
  })

  test(`no function takes more than ${mostArguments} arguments, apart from those written down`, () => {
    expect(wide(functions).sort()).toEqual(Object.keys(tooManyArguments).sort())
    expect(wide(functionsOf(sourceOf('a.ts', 'const walk = (a, b, { c, d }, e) => a')))).toEqual(['a.ts walk'])
  })

  test('at most three functions stand above each limit', () => {
    expect(Object.keys(tooLong).length).toBeLessThanOrEqual(3)
    expect(Object.keys(tooManyArguments).length).toBeLessThanOrEqual(3)
  })
})
