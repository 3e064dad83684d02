// Whatever comes in, a person gets a clear answer: a problem of the 400s that names the field, never a 500, never a trace.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as v from 'valibot'
import { bodyBytes } from '#contract/common'
import { type RouteName, routeNames, routeOf } from '#contract/index'
import { filters } from '#contract/postings'
import { ask } from '../factories/ask'
import { type Asker, startAsker } from './asker'
import {
  fieldsOf,
  hidden,
  type Part,
  partOf,
  type Sent,
  sampleOf,
  samples,
  spoilt,
  wrongTexts,
  wrongValues,
} from './requests'

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

/** Whatever else is wrong, the path is the route's. */
const say = (name: RouteName, sent: Sent) =>
  ask(deps, name, { params: (samples[name] as Sent).params, token: staff.token, ...sent })
type Said = Awaited<ReturnType<typeof say>>

/** Words of a program that has no business in an answer. */
const leaks =
  /\bat [\w.<>]+ \(|\.(ts|js|mjs):\d|node_modules|\b(Type|Range|Syntax|Reference)Error\b|ValidationException/
/** A part of a field is named as `field.part`. */
function expectProblem(said: Said, status: number, field?: string) {
  expect(said.status).toBe(status)
  const named = String(said.facts.field ?? '')
  if (field !== undefined) expect(named.startsWith(`${field}.`) ? field : named).toBe(field)
  expect(JSON.stringify(said.answer)).not.toMatch(leaks)
  expect(said.headers['content-type']).toBe('application/problem+json')
}

const withBody = routeNames.filter((name) => partOf(name, 'body'))
const withQuery = routeNames.filter((name) => partOf(name, 'query'))
const withKey = routeNames.filter((name) => routeOf(name).repeat === 'key')
const fields = routeNames.flatMap((name) => fieldsOf(name).map(([part, field]) => ({ name, part, field })))

describe('the body', () => {
  const brokenJson = [
    '',
    '{',
    '{"phone":',
    "{'phone':1}",
    '{"a":1}}',
    'phone=1',
    '\u0000',
    '\ufeff{}',
    '[1,]',
    '{"a":01}',
  ]

  test.each(withBody)('%s says that broken JSON is broken', async (name) => {
    for (const rawBody of brokenJson) expectProblem(await say(name, { rawBody }), 400)
    expect((await say(name, { rawBody: '{' })).code).toBe('bad_json')
  })

  test.each(withBody)('%s wants an object, and nothing else that JSON knows', async (name) => {
    for (const rawBody of [
      'null',
      '1',
      '"text"',
      'true',
      '[]',
      '[{}]',
      '{}',
      `${'['.repeat(50000)}${']'.repeat(50000)}`,
    ])
      expectProblem(await say(name, { rawBody }), 400)
  })

  test.each(withBody)('%s takes JSON only', async (name) => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/json',
      '',
    ]
    for (const type of types) {
      const said = await say(name, { ...(samples[name] as Sent), headers: { 'Content-Type': type } })
      expectProblem(said, 415)
      expect(said.code).toBe('wrong_content_type')
    }
  })

  test.each(routeNames)('%s refuses more than the contract’s bytes, counted as bytes', async (name) => {
    const said = await say(name, { ...(samples[name] as Sent), rawBody: JSON.stringify('长'.repeat(bodyBytes / 3)) })
    expectProblem(said, 413)
    expect(said).toMatchObject({ code: 'too_large', facts: { most: bodyBytes } })
  })

  const bodyless = routeNames.filter((name) => !partOf(name, 'body'))
  test.each(bodyless)('%s reads no body, so a broken one changes nothing', async (name) => {
    const [plain, broken] = [
      await say(name, samples[name] as Sent),
      await say(name, { ...samples[name], rawBody: '{' } as Sent),
    ]
    expect(broken.status).toBe(plain.status)
  })
})

describe('fields', () => {
  /** The shape itself says whether a value is wrong; what it lets through must still not break anything. */
  async function expectNamed(name: RouteName, part: Part, field: string, value: unknown) {
    const sent = spoilt(name, part, { [field]: value })
    const { success } = v.safeParse(partOf(name, part) as v.GenericSchema, sent[part])
    const said = await say(name, sent)
    if (success) return expect([name, field, value, said.status < 500]).toEqual([name, field, value, true])
    // An empty or two-part segment is the path of another route, or of none.
    if (part === 'params' && (value === '' || /\//.test(String(value))))
      return expect([400, 404]).toContain(said.status)
    return expectProblem(said, 400, field)
  }

  test.each(fields)(
    '$name names $field when its $part is of a wrong type, length or form',
    async ({ name, part, field }) => {
      for (const value of part === 'body' ? wrongValues : wrongTexts) await expectNamed(name, part, field, value)
    },
  )

  test.each(fields)('$name stands every hidden letter in $field', async ({ name, part, field }) => {
    const good = String(sampleOf(name, part)[field])
    for (const letter of Object.values(hidden))
      for (const value of [good + letter, letter + good, good.slice(0, 2) + letter + good.slice(2)])
        await expectNamed(name, part, field, value)
  })

  const needed = fields.filter(({ name, part, field }) => partOf(name, part)?.entries[field]?.type !== 'optional')
  test.each(needed.filter(({ part }) => part !== 'params'))(
    '$name says that $field is missing',
    async ({ name, part, field }) => {
      const said = await say(name, spoilt(name, part, { [field]: undefined }))
      expectProblem(said, 400, field)
      expect(said.facts.problem).toBe('missing')
    },
  )

  /** Names that people read must show what they hold. */
  const read: [RouteName, Part][] = [
    ['people.logIn', 'body'],
    ['people.logInByWechat', 'body'],
    ['stations.places', 'query'],
  ]
  test.each(read)('%s takes no name with a letter that nobody sees', async (name, part) => {
    for (const letter of Object.values(hidden))
      expectProblem(await say(name, spoilt(name, part, { name: `张${letter}兰` })), 400, 'name')
  })

  test.each(withBody)(
    '%s names a field that it does not know, also one that would reach into every object',
    async (name) => {
      const extra = ['nickname', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '']
      for (const field of extra) {
        const rawBody = `${JSON.stringify(sampleOf(name, 'body')).slice(0, -1)},${JSON.stringify(field)}:{"admin":true}}`
        const said = await say(name, { rawBody })
        expectProblem(said, 400, field)
        expect(said.facts.problem).toBe('unknown_field')
      }
      expect(({} as { admin?: boolean }).admin).toBeUndefined()
    },
  )
})

describe('ids', () => {
  const ids = [
    'pst_0000000000#CLAIM',
    '#',
    'PST_0000000000',
    'pst_',
    `pst_${'0'.repeat(41)}`,
    'pst_00000000é0',
    '%23',
    '..',
    'POOL#x',
  ]

  const inPaths = fields.filter(({ part }) => part === 'params')
  test.each(inPaths)('$name takes no $field with # or of another form', async ({ name, field }) => {
    for (const id of ids) expectProblem(await say(name, spoilt(name, 'params', { [field]: id })), 400, field)
  })

  test.each(inPaths)('$name finds nothing under the id of another thing as $field', async ({ name, field }) => {
    expectProblem(await say(name, spoilt(name, 'params', { [field]: staff.personId })), 404)
  })
})

describe('instants', () => {
  const noInstants = [
    '2026-11-23',
    '2026-11-23T01:00',
    '2026-11-23T01:00:00',
    '2026-11-23T01:00:00+08',
    '2026-11-23T25:00:00.000Z',
    '2026-13-23T01:00:00.000Z',
    '+002026-11-23T01:00:00.000Z',
    '1795395600000',
    'tomorrow',
  ]
  const inBodies = fields.filter(({ part, field }) => part !== 'params' && ['from', 'to'].includes(field))
  test.each(inBodies)('$name takes as $field no day, no time without a zone and nothing that is never', async (one) => {
    const { name, part, field } = one
    for (const value of noInstants) expectProblem(await say(name, spoilt(name, part, { [field]: value })), 400, field)
  })
})

describe('queries', () => {
  test.each(withQuery)('%s names what it does not know', async (name) => {
    for (const field of ['colour', '__proto__', 'constructor', 'sort ', 'Cell', 'cell[]', ''])
      expectProblem(
        await say(name, { query: { ...sampleOf(name, 'query'), ...JSON.parse(`{"${field}":"1"}`) } }),
        400,
        field,
      )
  })

  test.each(withQuery)('%s reads a key sent twice as one wrong value', async (name) => {
    for (const field of Object.keys(sampleOf(name, 'query')).filter((one) => one !== 'name')) {
      const value = String(sampleOf(name, 'query')[field])
      const said = await say(name, spoilt(name, 'query', { [field]: `${value},${value}` }))
      expectProblem(said, 400, field === 'cursor' ? undefined : field)
    }
  })

  test.each(Object.entries(filters))(
    'an unknown %s is refused by name with the values that are known',
    async (field, known) => {
      for (const value of [`${known[0]}x`, 'nothing', '全部', '']) {
        const said = await say('postings.nearby', spoilt('postings.nearby', 'query', { [field]: value }))
        expectProblem(said, 400, field)
        expect(said).toMatchObject({ code: 'unknown_value', facts: { field, value } })
        expect(known).toEqual(expect.arrayContaining(said.facts.nearest as string[]))
        expect(said.facts.nearest).not.toEqual([])
      }
    },
  )

  const slips = [
    ['kind', 'gigs', 'gig'],
    ['kind', 'piece', 'piecework'],
    ['sort', 'nearest', 'near'],
    ['sort', 'new', 'newest'],
    ['day', 'tomorow', 'tomorrow'],
    ['ring', '3', '3km'],
    ['unit', 'hourly', 'hour'],
  ] as const
  test.each(slips)('for the %s "%s" the first proposal is "%s"', async (field, value, nearest) => {
    const said = await say('postings.nearby', spoilt('postings.nearby', 'query', { [field]: value }))
    expect((said.facts.nearest as string[])[0]).toBe(nearest)
  })

  const strange = [
    'x',
    '~',
    '~~',
    'near',
    'near~4~',
    'near~-1~',
    'near~0',
    'near~0~#',
    'near~0~a b',
    'near~0~\u0000',
    'eyJwayI6IlBPT0wjMSJ9',
  ]
  const ofOthers = ['pay~0~0000000000000001pst_0000000000', 'newest~0~', 'soonest~1~9999pst_0000000000']
  test.each([...strange, ...ofOthers])('the cursor %j is from elsewhere', async (cursor) => {
    const said = await say('postings.nearby', {
      query: { cell: sampleOf('stations.near', 'query').cell as string, sort: 'near', cursor },
    })
    expectProblem(said, 400)
    expect(said.code).toBe('bad_cursor')
  })
})

describe('the Idempotency-Key', () => {
  const keys = [
    '',
    'short',
    'x'.repeat(65),
    'with space',
    'key#with#hash',
    'ключ-по-русски',
    'tap-0001\u0000',
    'tap-0001\n',
    '../../etc',
    '"quoted-key"',
  ]

  test.each(withKey)('%s wants one of 8 to 64 letters, digits and dashes', async (name) => {
    for (const key of keys) {
      const said = await say(name, { ...(samples[name] as Sent), key })
      expectProblem(said, 400)
      expect(said).toMatchObject({ code: 'key_missing', facts: { header: 'Idempotency-Key' } })
    }
  })
})
