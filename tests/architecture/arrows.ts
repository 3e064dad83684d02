// Which room may import which (section 2 of the design) as one table of data, and the checkers that read import lines by it.
import ts from 'typescript'
import { importsOf, nodesOf, type Source } from './sources'

/** `types: 'free'` lets `import type` come from anywhere; without it the same list binds types too. */
type Row = { from: string; files: RegExp; run: (area: string) => RegExp[]; types?: 'free' }

const contractData = /^functions\/contract\/(?!([a-z]+\.)?shapes?$)/
const contract = /^functions\/contract\//
const valibot = /^valibot$/
const node = /^node:/
const aws = /^@aws-sdk\//
const table = /^functions\/table\//
const tableWords = /^functions\/table\/(entities|transact)$/
const reserve = /^functions\/reserve\/(rules|store|policy|pools|writes)$/
/** What the reserve's writes are made of: no rule decides in them. */
const reserveData = /^functions\/reserve\/(policy|store|pools|calendar|writes)$/
const catalogue = /^functions\/stations\/catalogue$/
const near = /^functions\/postings\/nearby$/
const stores = /\/store$/
const rules = /\/rules$/
const http = /^functions\/http\//
const own = (area: string) => new RegExp(`^functions/${area}/`)
/** A reaction and a job answer to no request and call no other's work. */
const ownButWork = (area: string) => new RegExp(`^functions/${area}/(?!(handlers|reactions|sweeps|moves)$)`)
/** Rules under another name: each only computes what it is given. */
const pureNames = 'reserve/(?:policy|night)|schedule|postings/imports/(?!(?:handlers|store)\\b)[a-z-]+'
const pure = [rules, new RegExp(`^functions/(${pureNames})$`)]
export const pureFiles = new RegExp(`/rules\\.ts$|^functions/(${pureNames})\\.ts$`)

/** The first row whose `files` fit a file is its row. */
export const rows: readonly Row[] = [
  { from: 'contract/both', files: /^functions\/contract\/both\//, run: () => [contractData] },
  {
    from: 'contract shapes',
    files: /^functions\/contract\/([a-z]+\.)?shapes?\.ts$/,
    run: () => [contract, valibot],
  },
  { from: 'contract data', files: /^functions\/contract\//, run: () => [contractData] },
  {
    from: 'the door to config/catalogue',
    files: /^functions\/stations\/catalogue\.ts$/,
    run: () => [contractData, /^config\/catalogue\//],
  },
  {
    from: 'rules and other pure files',
    files: pureFiles,
    run: () => [contractData, ...pure, /^node:crypto$/, /^csv-parse\/sync$/],
    types: 'free',
  },
  {
    from: 'stores',
    files: /^functions\/(?!table\/|local\/).*\/store\.ts$/,
    run: () => [contractData, table, stores, near, ...pure.slice(1)],
    types: 'free',
  },
  {
    from: 'an area’s fourth file',
    files: /^functions\/(people\/log-in|postings\/(nearby|expiry))\.ts$/,
    run: (area) => [contractData, table, own(area), /^functions\/http\/each$/],
    types: 'free',
  },
  {
    from: 'the reserve’s writes as data',
    files: /^functions\/reserve\/(pools|calendar|writes|offers)\.ts$/,
    run: () => [contractData, /^functions\/table\/(scarce|keys|transact)$/, reserveData],
    types: 'free',
  },
  {
    from: 'reactions',
    files: /^functions\/(reserve\/(queue|moves)|[a-z]+\/reactions)\.ts$/,
    run: (area) => [contractData, /^functions\/table\/(entities|scarce|keys)$/, ownButWork(area)],
    types: 'free',
  },
  {
    from: 'sweeps',
    files: /^functions\/[a-z]+\/sweeps\.ts$/,
    run: (area) => [
      contractData,
      /^functions\/table\/(entities|scarce|keys|transact)$/,
      /^functions\/http\/(each|log|store)$/,
      /^functions\/reserve\/night$/,
      ownButWork(area),
    ],
    types: 'free',
  },
  {
    from: 'handlers',
    files: /^functions\/.*\/handlers\.ts$/,
    run: (area) => [contractData, own(area), reserve, ...pure, catalogue, /^functions\/table\/transact$/],
    types: 'free',
  },
  {
    from: 'table',
    files: /^functions\/table\//,
    run: () => [table, aws, /^dynamodb-toolbox\//, /^node:(async_hooks|timers\/promises)$/],
    types: 'free',
  },
  {
    from: 'wechat',
    files: /^functions\/wechat\//,
    run: () => [contractData, valibot, /^functions\/http\/log$/],
    types: 'free',
  },
  {
    from: 'the start, in plain Node',
    files: /^functions\/local\/start\.mjs$/,
    run: () => [node],
  },
  {
    from: 'local',
    files: /^functions\/local\//,
    run: () => [
      /^functions\/(?!table\/keys$)/,
      /^config\/(env|budgets)$/,
      node,
      aws,
      /^@?fastify/,
      /^@valibot\/to-json-schema$/,
    ],
    types: 'free',
  },
  {
    from: 'http',
    files: /^functions\/http\//,
    run: () => [
      contract,
      http,
      tableWords,
      /^functions\/table\/table$/,
      /^functions\/wechat\/(wechat|once)$/,
      node,
      valibot,
      /^(@middy\/|jose$|@aws-lambda-powertools\/)/,
    ],
    types: 'free',
  },
  {
    from: 'Lambda entries and the joining file of handlers',
    files: /^functions\/(lambda|areas|jobs-lambda)\.ts$/,
    run: () => [contractData, http, /\/handlers$/, /^@middy\//, /^functions\/jobs$/],
    types: 'free',
  },
  {
    from: 'events and jobs',
    files: /^functions\/(events|jobs)\.ts$/,
    run: () => [
      /\/(reactions|expiry|sweeps)$/,
      /^functions\/reserve\/(queue|moves)$/,
      /^functions\/(events|outbox|schedule)$/,
    ],
    types: 'free',
  },
  {
    from: 'the outbox',
    files: /^functions\/outbox\.ts$/,
    run: () => [/^functions\/http\/(log|store)$/, /^functions\/table\/(attributes|entities|keys|transact)$/],
    types: 'free',
  },
  {
    from: 'cdk',
    files: /^cdk\//,
    run: () => [
      /^(aws-cdk-lib|constructs|cdk-nag|esbuild)/,
      node,
      /^(cdk|config)\//,
      contractData,
      /^functions\/(schedule|table\/(definition|keys))$/,
    ],
    types: 'free',
  },
  {
    from: 'miniapp',
    files: /^miniapp\//,
    run: () => [/^(@tarojs\/(taro|components)|react|@nutui\/.*)$/, /^miniapp\//, contractData],
    types: 'free',
  },
  {
    from: 'config',
    files: /^(config\/|babel\.config\.js$)/,
    run: () => [/^config\//, node, valibot, /^@tarojs\/cli$/, /^miniapp\/i18n\/app\//, /^package\.json$/],
    types: 'free',
  },
]

const fits = (patterns: RegExp[], target: string) => patterns.some((pattern) => pattern.test(target))
const areaOf = (file: string) => file.split('/')[1] ?? ''

/** Every import line that no arrow allows, as 'file → target'. */
export function wrongArrows(source: Source): string[] {
  const row = rows.find(({ files }) => files.test(source.file))
  if (!row) return [`${source.file} stands in no row of the arrows table`]
  const allowed = row.run(areaOf(source.file))
  return importsOf(source)
    .filter(({ isType }) => !(isType && row.types === 'free'))
    .filter(({ target }) => !fits(allowed, target))
    .map(({ target }) => `${source.file} → ${target}`)
}

/** The files that hold writes: every store, and the reserve's own. */
const writers = /\/store$|^functions\/reserve\/(pools|calendar|writes|offers)$/
/** What only reads or only names: `slot` is a part of a claim's key. */
const harmless = /^read[A-Z]|Ask$|^slot$/
/** What carries events may write those that follow. */
const carriers = /^functions\/(outbox|[a-z]+\/sweeps)\.ts$/

/** Another area's store is read from, never written through; the reserve's writes are for every handler. */
export function foreignWrites(source: Source): string[] {
  const isFree = (target: string, name: string) =>
    harmless.test(name) ||
    (reserve.test(target) && /handlers\.ts$/.test(source.file)) ||
    (target === 'functions/http/store' && name === 'eventWrite' && carriers.test(source.file))
  return importsOf(source)
    .filter(({ target, isType }) => !isType && writers.test(target) && !own(areaOf(source.file)).test(target))
    .flatMap(({ target, names }) =>
      names.filter((name) => !isFree(target, name)).map((name) => `${source.file} → ${target}.${name}`),
    )
}

/** A hash is the only thing of node:crypto that rules may use: it is a calculation. */
export const drawnInRules = (source: Source): string[] =>
  importsOf(source)
    .filter(({ target }) => target === 'node:crypto')
    .flatMap(({ names }) => names.filter((name) => name !== 'createHash').map((name) => `${source.file} → ${name}`))

const mayTransact = /^functions\/(table\/|local\/|http\/commit\.ts$|outbox\.ts$|[a-z]+\/(sweeps|expiry)\.ts$)/

/** Only the chain, the outbox, jobs and the local stage write; everybody else returns writes as data. */
export const ownTransactions = (source: Source): string[] =>
  mayTransact.test(source.file)
    ? []
    : nodesOf(source.tree)
        .filter((one) => ts.isIdentifier(one) && one.text === 'transact')
        .map(() => source.file)

const missingOnOldPhones = ['Intl', 'BigInt', 'crypto', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams']

/** What phones of 2018 and WeChat's own engine do not have. */
export const tooNewForPhones = ({ file, tree }: Source): string[] =>
  nodesOf(tree)
    .filter((one) => ts.isBigIntLiteral(one) || (ts.isIdentifier(one) && missingOnOldPhones.includes(one.text)))
    .map((one) => `${file}: ${one.getText(tree)}`)

/** Each circle of run-time imports once, as the files on it. */
export function circles(all: readonly Source[]): string[] {
  const targets = new Map(
    all.map((source) => [
      source.file.replace(/\.tsx?$/, ''),
      importsOf(source)
        .filter(({ isType }) => !isType)
        .map(({ target }) => target),
    ]),
  )
  const done = new Set<string>()
  const walk = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    const found = (targets.get(file) ?? []).flatMap((target) => walk(target, [...way, file]))
    done.add(file)
    return found
  }
  return [...targets.keys()].flatMap((file) => walk(file, []))
}
