// Three hundred drawn requests to every route: none ends in a 500, a trace or an answer out of shape.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { codes as common } from '#contract/common'
import { type RouteName, routeNames, routeOf } from '#contract/index'
import { ask } from '../factories/ask'
import { posted, somebody } from '../factories/town'
import { type Asker, startAsker } from './asker'
import { fieldsOf, hidden, type Part, partOf, type Sent, sampleOf, wrongTexts } from './requests'

const seed = 20261121
const numRuns = 300

let deps: Asker['deps']
let staff: Asker['staff']
let stop: Asker['stop']
beforeAll(async () => {
  const asker = await startAsker()
  deps = asker.deps
  staff = asker.staff
  stop = asker.stop
})
afterAll(() => stop())

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...wrongTexts, ...Object.values(hidden), '__proto__', 'constructor', 'POSTING#1'),
)
const json = fc.oneof(fc.jsonValue(), text, fc.constantFrom({ toString: 1 }, JSON.parse('{"__proto__":{"x":1}}')))

/** A good request in which up to two fields hold anything or are missing, and sometimes unknown ones are added. */
function drawn(name: RouteName, part: Part, value: fc.Arbitrary<unknown>) {
  const known = fieldsOf(name).flatMap(([of, field]) => (of === part ? [field] : []))
  const change = fc
    .subarray(known, { maxLength: Math.min(2, known.length) })
    .chain((changed) =>
      fc.record(Object.fromEntries(changed.map((field) => [field, fc.option(value, { nil: undefined, freq: 8 })]))),
    )
  const extra = fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(text, value, { maxKeys: 2 }) },
  )
  return fc.tuple(change, extra).map(([changed, more]) => {
    const entries = Object.entries({ ...sampleOf(name, part), ...changed, ...more }).filter(
      ([, one]) => one !== undefined,
    )
    return Object.fromEntries(entries)
  })
}

function requestTo(name: RouteName): fc.Arbitrary<Sent> {
  const body = fc.oneof({ weight: 6, arbitrary: drawn(name, 'body', json) }, { weight: 1, arbitrary: json })
  const rawBody = fc.oneof(
    { weight: 5, arbitrary: body.map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: text },
  )
  const params = drawn(name, 'params', text) as fc.Arbitrary<Record<string, string>>
  const query = drawn(name, 'query', text) as fc.Arbitrary<Record<string, string>>
  const key = fc.oneof(fc.constant(undefined), fc.uuid(), text)
  const header = fc.dictionary(fc.constantFrom('X-Version', 'Content-Type', 'Accept', 'Cookie'), text, { maxKeys: 1 })
  const headers = fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: header })
  return fc.record({ params, query, key, headers, ...(partOf(name, 'body') ? { rawBody } : {}) }) as fc.Arbitrary<Sent>
}

const leaks = /\bat [\w.<>]+ \(|node_modules|\b(Type|Range|Reference)Error\b|ValidationException/

/** Only what the contract names: a phone has no words for anything else. */
const mayRefuse = (name: RouteName) => [...Object.keys(common), ...routeOf(name).refusals]

test.each(routeNames)('%s answers whatever it is sent', async (name) => {
  const seen = new Set<number>()
  const property = fc.asyncProperty(requestTo(name), async (sent) => {
    const said = await ask(deps, name, { token: staff.token, ...sent })
    seen.add(said.status)
    expect(said.status).toBeLessThan(500)
    if (said.code) expect(JSON.stringify(said.answer)).not.toMatch(leaks)
    if (said.code) expect(mayRefuse(name)).toContain(said.code)
  })
  await fc.assert(property, { seed, numRuns })
  // A draw that always ends the same way would prove nothing.
  expect(seen.size).toBeGreaterThan(1)
})

const hour = 3600_000
/** Mostly tomorrow's, sometimes long past or far ahead, and to any millisecond. */
const instant = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 72 * hour }) },
    { weight: 1, arbitrary: fc.integer({ min: -500 * 24 * hour, max: 500 * 24 * hour }) },
  )
  .map((later) => new Date(Date.parse('2026-11-21T00:00:00.000Z') + later).toISOString())

test('a shift changed to any places and any time is previewed and changed, or both are refused for the same reason', async () => {
  const reasons = new Set<string>()
  const wish = fc.record({ places: fc.integer({ min: 1, max: 500 }), from: instant, to: instant })
  const property = fc.asyncProperty(wish, async (terms) => {
    const { postingId, places, from = '', to = '' } = await posted(deps)
    // Somebody new each time, so that no limit of calls answers in a rule's place.
    const { token } = await somebody(deps, { grants: [{ role: 'staff', area: '430211' }] })
    const asked = { params: { postingId }, token }
    const meant = await ask(deps, 'postings.preview', { ...asked, body: terms })
    const done = await ask(deps, 'postings.change', { ...asked, body: { ...terms, seen: { places, from, to } } })
    expect([done.status, done.code]).toEqual([meant.status, meant.code])
    reasons.add(done.code ?? 'done')
  })
  await fc.assert(property, { seed, numRuns: 100 })
  expect([...reasons].sort()).toEqual(['bad_time', 'done'])
})
