// The built package read without running it: each rule holds today, and finds the fault that was put into a copy.
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { budgets, measure } from '../../config/budgets'
import { stages } from '../../config/stages'
import { sourceOf, sources } from '../architecture/sources'
import { builtPackage, type Copy, copyOf } from './built'
import { appJsonOf } from './host'
import { absentInWechat, runsInWechat } from './phone-words'
import { location, missingFiles, type Rule, tooHeavy, tooModern, words } from './rules'

let built: Copy
let damaged: Copy | undefined

beforeAll(async () => {
  built = await builtPackage()
}, 240_000)
afterEach(() => damaged?.remove())
afterAll(() => built.remove())

function withFault(damage: (folder: string) => void): string {
  damaged = copyOf(built.folder)
  damage(damaged.folder)
  return damaged.folder
}

const add = (name: string, text: string) => (folder: string) => appendFileSync(join(folder, name), text)

function changeApp(change: (app: ReturnType<typeof appJsonOf>) => object) {
  return (folder: string) =>
    writeFileSync(join(folder, 'app.json'), JSON.stringify({ ...appJsonOf(folder), ...change(appJsonOf(folder)) }))
}

type Fault = [string, Rule, (folder: string) => void, string]

describe('what reaches people’s phones', () => {
  test.each([
    ['loads fast on a weak network: main and each subpackage within their bytes', tooHeavy],
    ['carries no secret and speaks to nobody over plain http', words],
    ['has every page, component, style and icon that it names', missingFiles],
    ['is read by phones of 2018', tooModern],
    ['declares each use of the person’s location, with the reason, and no other', location],
  ] as [string, Rule][])('%s', (_title, rule) => {
    expect(rule(built.folder)).toEqual([])
  })

  test('speaks to the service that its stage names, and says what it weighs', () => {
    const { weapp } = measure(built.dist)
    process.stdout.write(`weapp main=${weapp?.main} subpackages=${JSON.stringify(weapp?.subpackages)}\n`)
    const code = readdirSync(built.folder).filter((name) => name.endsWith('.js'))
    const named = code.filter((name) => readFileSync(join(built.folder, name), 'utf8').includes(stages.live.domain))
    expect(named).toHaveLength(1)
  })
})

const faults: Fault[] = [
  ['a main package above its bytes', tooHeavy, add('vendors.js', ' '.repeat(budgets.weappMain)), 'weapp main'],
  [
    'a subpackage above its bytes',
    tooHeavy,
    add('pages/imports/home/index.wxss', ' '.repeat(budgets.weappSubpackage)),
    'weapp pages/imports',
  ],
  ['plain http', words, add('app.js', '\n"http://api.doorstep.example/v1"'), 'http://'],
  ['an address of this machine', words, add('common.js', '\n"https://localhost:4180"'), 'localhost'],
  ['WeChat’s session key', words, add('common.js', '\nvar a = { session_key: 1 }'), 'session_key'],
  ['the app’s secret', words, add('project.config.json', '{"appSecret":"x"}'), 'a secret (appSecret)'],
  [
    'a page whose code is gone',
    missingFiles,
    (folder) => rmSync(join(folder, 'pages/days/list/index.js')),
    'pages/days/list/index.js is missing',
  ],
  [
    'a page that is named and was never built',
    missingFiles,
    changeApp(({ pages }) => ({ pages: [...pages, 'pages/lost/index'] })),
    'pages/lost/index.wxml is missing',
  ],
  [
    'a tab without its icon',
    missingFiles,
    changeApp(() => ({ tabBar: { list: [{ iconPath: 'tabs/find.png' }] } })),
    'tabs/find.png is missing',
  ],
  ['a component that is gone', missingFiles, (folder) => rmSync(join(folder, 'comp.wxml')), 'comp.wxml is missing'],
  [
    'a style that is gone',
    missingFiles,
    (folder) => rmSync(join(folder, 'app-origin.wxss')),
    'app-origin.wxss is missing',
  ],
  ['code newer than the phone', tooModern, add('common.js', '\nvar a = b?.c'), 'common.js'],
  [
    'an undeclared way to the person’s location',
    location,
    add('common.js', '\nwx.chooseLocation({})'),
    'chooseLocation is not declared',
  ],
  [
    'a location without a reason',
    location,
    changeApp(() => ({ permission: { 'scope.userLocation': { desc: ' ' } } })),
    'scope.userLocation has no desc',
  ],
  [
    'a location that is declared and not used',
    location,
    changeApp(() => ({ requiredPrivateInfos: ['getLocation', 'choosePoi'] })),
    'choosePoi is declared and never called',
  ],
]

describe('what would not reach people’s phones unseen', () => {
  test.each(faults)('%s is found', (_title, rule, damage, said) => {
    const found = rule(withFault(damage))
    expect(found.join('\n')).toContain(said)
  })
})

describe('what our own phone code leaves alone', () => {
  const ours = sources.filter(({ file }) => runsInWechat(file))

  test('nothing that WeChat’s engine lacks is used outside H5’s own files', () => {
    expect(ours.length).toBeGreaterThan(50)
    expect(ours.flatMap(absentInWechat)).toEqual([])
  })

  test.each([
    ['document.title', 1],
    ['window.scrollTo(0, 0)', 1],
    ['void fetch("/v1")', 1],
    ['new Intl.NumberFormat()', 1],
    ['day.toLocaleDateString("zh-CN")', 1],
    ['const id = crypto.randomUUID()', 1],
    ['new TextEncoder().encode("a")', 1],
    ['const at = new URL(path)', 1],
    ['new AbortController()', 1],
    ['structuredClone(page)', 1],
    ['const form = new FormData()', 1],
    ['const much = 10n', 1],
    ['const page = { document: 1, URL: 2 }; page.document', 0],
    ['const found = (document: Page) => document.name', 0],
  ])('in `%s` as many as %i are found', (line, count) => {
    expect(absentInWechat(sourceOf('miniapp/pages/find/list/index.tsx', line))).toHaveLength(count)
  })

  test('H5’s own files are free', () => {
    expect(runsInWechat('miniapp/components/way.h5.ts')).toBe(false)
    expect(runsInWechat('miniapp/components/way.ts')).toBe(true)
  })
})
