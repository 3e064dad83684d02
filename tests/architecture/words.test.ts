// Holds words to their rooms: keys in keys.ts, time and chance outside the rules, Chinese where neighbours' words are kept.
import { describe, expect, test } from '@jest/globals'
import { pureFiles } from './arrows'
import { allFiles, namesIn, type Source, sourceOf, sources, textOf } from './sources'
import {
  clockOrChance,
  emptyFolders,
  environmentNames,
  hasChinese,
  keyNamesOf,
  machineWords,
  ownKeys,
  visibleChinese,
} from './words'

const product = sources.filter(({ file }) => !file.startsWith('tests/'))
const named = (file: string) => product.find((one) => one.file === file) as Source
const inRooms = (rooms: RegExp) => product.filter(({ file }) => rooms.test(file))
const outside = (rooms: RegExp) => product.filter(({ file }) => !rooms.test(file))

describe('keys', () => {
  const names = keyNamesOf(named('functions/table/keys.ts'))

  test('nobody but keys.ts builds a key or takes one apart', () => {
    expect(names).toEqual(expect.arrayContaining(['POSTING', 'POOL', 'PERSON', 'CLAIM', 'DAY', 'IDEMPOTENCY', 'DUE']))
    expect(outside(/^functions\/table\/keys\.ts$/).flatMap((one) => ownKeys(one, names))).toEqual([])
    const built = `const key = { pk: \`POSTING#\${id}\`, sk: 'DAY#' + day }`
    expect(ownKeys(sourceOf('functions/gigs/store.ts', built), names)).toHaveLength(2)
  })
})

describe('time, chance and environment', () => {
  const pure = new RegExp(`${pureFiles.source}|^functions/(contract/|stations/catalogue)`)

  test('rules and the border know no clock, no chance and no environment', () => {
    expect(inRooms(pure).length).toBeGreaterThan(20)
    expect(inRooms(pure).flatMap(clockOrChance)).toEqual([])
    const broken = 'const late = Date.now() > 5 || new Date() > then || Math.random() || process.env.DEBUG || Date()'
    expect(clockOrChance(sourceOf('functions/gigs/rules.ts', broken))).toHaveLength(5)
    expect(clockOrChance(sourceOf('functions/gigs/rules.ts', 'const day = new Date(instant)'))).toEqual([])
  })

  test('only config, the local stage and cdk read the environment', () => {
    const others = outside(/^(config|functions\/local|cdk|miniapp)\/|^babel\.config\.js$/)
    expect(others.flatMap((one) => environmentNames(one).map((name) => `${one.file} ${name}`))).toEqual([])
    expect(environmentNames(sourceOf('functions/http/deps.ts', 'const url = process.env.URL'))).toEqual(['URL'])
  })

  test('the phone reads only the names that its build puts values in for', () => {
    const replaced = ['TARO_ENV', 'API_URL', 'VERSION']
    const read = inRooms(/^(miniapp\/|babel\.config\.js$)/).flatMap(environmentNames)
    expect(read.filter((name) => !replaced.includes(name))).toEqual([])
    expect(environmentNames(sourceOf('miniapp/api/client.ts', 'const all = { ...process.env }'))).toEqual(['*'])
  })
})

describe('Chinese', () => {
  /** Columns and salary words of an import are data that staff write. */
  const rooms = /^(miniapp\/i18n|config\/catalogue|functions\/local|functions\/postings\/imports)\//
  /** WeChat and the browser read the app's name out of these files before any code runs. */
  const nameOfTheApp = ['miniapp/index.html', 'miniapp/project.config.json']

  test('every word a person sees stands in i18n, the catalogue, the demo or the import’s columns', () => {
    expect(outside(rooms).flatMap(visibleChinese)).toEqual([])
    const broken = `// 注释 is fine\nconst view = <Text title="报名">{\`还要\${left}人\`}我去</Text>; const 名 = /班/`
    expect(visibleChinese(sourceOf('miniapp/pages/find/index.tsx', broken))).toHaveLength(6)
  })

  test('no other file of the product shows Chinese either', () => {
    const rest = allFiles.filter((file) => /\.(json|html|css|sh|yml)$/.test(file) && !/^(tests|package)/.test(file))
    const chinese = rest.filter((file) => !rooms.test(file) && hasChinese(withoutComments(textOf(file))))
    expect(chinese.filter((file) => !nameOfTheApp.includes(file))).toEqual([])
    expect(hasChinese(withoutComments('/* 注释 */ .tap::after { content: "我去" }'))).toBe(true)
  })
})

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')

describe('names', () => {
  test('no folder has a name that says nothing', () => {
    // The words that every page uses; the phone's own folder, named by the design's i18n/<area>/.
    expect(emptyFolders(allFiles, ['miniapp/i18n/common'])).toEqual([])
    expect(emptyFolders(['functions/utils/a.ts', 'functions/local/service.ts', 'miniapp/api/base/x/y.ts'], [])).toEqual(
      ['functions/utils', 'miniapp/api/base'],
    )
  })

  test('at the top stands what the issue names and nothing else', () => {
    const folders = ['cdk', 'config', 'functions', 'miniapp', 'tests']
    const files = ['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json']
    const insistedOn = ['babel.config.js', 'biome.json']
    const top = namesIn('.').filter((name) => !name.startsWith('.'))
    expect(top).toEqual([...folders, ...files, ...insistedOn].sort())
  })

  test('no file names a registry, a machine or a folder of one developer', () => {
    const texts = allFiles.filter((file) => !/\.(png|jpg|jpeg|webp|woff2?|ttf|gz|ico)$/.test(file))
    expect(texts.flatMap((file) => machineWords(file, textOf(file)))).toEqual([])
    const folder = (...parts: string[]) => ['', ...parts].join('/')
    const host = ['https://registry', 'npmjs.org'].join('.')
    const broken = [
      `"resolved": "${host}/a"`,
      `'${folder('work', 'main', 'a.ts')}'`,
      `see ${folder('home', 'li', 'notes')}`,
    ]
    expect(broken.flatMap((line) => machineWords('a.ts', line))).toHaveLength(3)
  })
})
