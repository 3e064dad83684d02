// Holds the border's tables to each other: a route without shape, handler, matrix row or worded refusal is found here.
import { describe, expect, test } from '@jest/globals'
import * as common from '#contract/common'
import { areaOf, codes, routeNames, routeOf, routes } from '#contract/index'
import { rowReasons } from '#contract/postings'
import type { Route } from '#contract/route'
import { shapes } from '#contract/shapes'
import { areas } from '../../functions/areas'
import { codeWords } from '../../miniapp/i18n/codes/words'
import { imports } from '../../miniapp/i18n/imports/words'
import { matrix } from '../http/matrix'
import { hasChinese } from './words'

type Table = Record<string, Route>
const rows: Table = routes

/** Names of routes that a table of rows by route does not have. */
const without = (all: Table, table: object) => Object.keys(all).filter((name) => !Object.hasOwn(table, name))

const withoutHandler = (all: Table) =>
  Object.keys(all).filter((name) => {
    const [area = '', handler = ''] = name.split('.')
    return typeof (areas as Record<string, Record<string, unknown>>)[area]?.[handler] !== 'function'
  })

const unknownRefusals = (all: Table) =>
  Object.entries(all).flatMap(([name, { refusals }]) =>
    refusals.filter((code) => !Object.hasOwn(codes, code)).map((code) => `${name}: ${code}`),
  )

function unusedCodes(all: Table, known: object): string[] {
  const used = new Set([...Object.keys(common.codes), ...Object.values(all).flatMap(({ refusals }) => refusals)])
  return Object.keys(known).filter((code) => !used.has(code))
}

/** Two routes meet when they differ in nothing but the names of their parameters. */
function meeting(all: Table): string[] {
  const places = Object.values(all).map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
  return places.filter((place, at) => places.indexOf(place) !== at)
}

const writingReads = (all: Table) =>
  Object.keys(all).filter((name) => (all[name]?.method === 'GET') !== (all[name]?.repeat === 'read'))

const wrongParameters = (all: Table) =>
  Object.entries(all)
    .filter(([name, { path }]) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param)
      const { params } = (shapes as Record<string, { params?: { entries: object } }>)[name] ?? {}
      return JSON.stringify(inPath) !== JSON.stringify(Object.keys(params?.entries ?? {}))
    })
    .map(([name]) => name)

const open: Route = {
  method: 'GET',
  path: '/v1/x/{id}',
  who: 'anyone',
  ok: 200,
  repeat: 'key',
  refusals: ['nope'],
  limit: { calls: 1, seconds: 1 },
}
const broken: Table = { 'gigs.fly': open, 'gigs.soar': { ...open, path: '/v1/x/{other}' } }

describe('every route', () => {
  test('is one of at least fifteen, and its area is a folder with handlers', () => {
    expect(routeNames.length).toBeGreaterThanOrEqual(15)
    expect(routeNames.filter((name) => !Object.hasOwn(areas, areaOf(name)))).toEqual([])
  })

  test('has a shape, a handler and a row in the authorisation matrix, and none of these has a row too many', () => {
    expect([...without(rows, shapes), ...withoutHandler(rows), ...without(rows, matrix)]).toEqual([])
    expect([...without(shapes as never, routes), ...without(matrix as never, routes)]).toEqual([])
    const handlers = Object.entries(areas).flatMap(([area, all]) => Object.keys(all).map((name) => `${area}.${name}`))
    expect(handlers.filter((name) => !Object.hasOwn(routes, name))).toEqual([])
    expect([...without(broken, shapes), ...withoutHandler(broken), ...without(broken, matrix)]).toHaveLength(6)
  })

  test('has a method and path of its own, and its shape names the parameters of the path', () => {
    expect(meeting(rows)).toEqual([])
    expect(wrongParameters(rows)).toEqual([])
    expect(meeting(broken)).toEqual(['GET /v1/x/{}'])
    expect(wrongParameters(broken)).toHaveLength(2)
  })

  test('that is a GET only reads, and none of the others does', () => {
    expect(writingReads(rows)).toEqual([])
    expect(writingReads(broken)).toHaveLength(2)
  })

  test('has a limit that lets people work', () => {
    expect(routeNames.filter((name) => routeOf(name).limit.calls < 1 || routeOf(name).limit.seconds < 1)).toEqual([])
  })
})

describe('every refusal', () => {
  test('that a route names is a known code, and every code is named by a route or common to all', () => {
    expect(unknownRefusals(rows)).toEqual([])
    expect(unusedCodes(rows, codes)).toEqual([])
    expect(unknownRefusals(broken)).toEqual(['gigs.fly: nope', 'gigs.soar: nope'])
    expect(unusedCodes(rows, { ...codes, asleep: { status: 422 } })).toEqual(['asleep'])
  })

  /** An English sentence may quote a Chinese cell that staff must write. */
  const isSaid = (language: 'zh' | 'en', text = '') => (language === 'zh' ? hasChinese(text) : /[a-z]{3}/i.test(text))

  test.each(['zh', 'en'] as const)('is said in %s: why, and what to do next', (language) => {
    const sentences: Record<string, (facts: Record<string, unknown>) => { why: string; next: string }> =
      codeWords[language]
    const dumb = (known: string[]) =>
      known.filter((code) => {
        const { why, next } = sentences[code]?.({}) ?? {}
        return !isSaid(language, why) || !isSaid(language, next)
      })
    expect(dumb(Object.keys(codes))).toEqual([])
    expect(dumb([...Object.keys(codes), 'nope'])).toEqual(['nope'])
  })

  test.each(['zh', 'en'] as const)('of one row of an import is said in %s', (language) => {
    const reasons: Record<string, (value: string) => string> = imports[language].reasons
    const dumb = (known: readonly string[]) => known.filter((reason) => !isSaid(language, reasons[reason]?.('8')))
    expect(dumb(rowReasons)).toEqual([])
    expect(dumb(['nope'])).toEqual(['nope'])
    expect(isSaid('en', '已经有人报名')).toBe(false)
  })
})
