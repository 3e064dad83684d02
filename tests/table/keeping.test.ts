// Every kind of item says how long it is kept and why, and every key has its question on the page of keys.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Entity } from 'dynamodb-toolbox/entity'
import { goneAfter, keeping } from '../../functions/table/attributes'
import * as entities from '../../functions/table/entities'
import * as keys from '../../functions/table/keys'
import * as scarce from '../../functions/table/scarce'

const all = [...Object.values(entities), ...Object.values(scarce)].filter((one) => one instanceof Entity)
const names = all.map(({ entityName }) => entityName)

test('each kind of item has its time and its reason, and no reason stands for a kind that is no more', () => {
  expect([...new Set(names)].sort()).toEqual(Object.keys(keeping).sort())
  expect(names).toHaveLength(Object.keys(keeping).length)
  expect(Object.values(keeping).filter(({ why }) => why.length < 5)).toEqual([])
})

test('what goes by itself goes so many days after it ended', () => {
  const ended = '2026-11-21T00:00:00.000Z'
  expect(goneAfter('notice', ended) - Date.parse(ended) / 1000).toBe(keeping.notice.days * 86_400)
})

test('each key stands with its question at the top of keys.ts', () => {
  const page = readFileSync(join(__dirname, '../../functions/table/keys.ts'), 'utf8')
  const questions = page.split('\n').filter((line) => line.startsWith('//'))
  const made = Object.entries(keys).flatMap(([name, make]) => {
    if (!/Key$/.test(name) || typeof make !== 'function') return []
    const { pk, sk } = (make as (...parts: unknown[]) => { pk: string; sk: string })('a', 'b', 'c', 'd')
    return [{ name, start: pk.split('#')[0] ?? '', sort: sk.split('#')[0] ?? '' }]
  })
  expect(made.length).toBeGreaterThan(15)
  const isAsked = ({ start, sort }: { start: string; sort: string }) =>
    questions.some((line) => line.includes(`${start}#`) && line.includes(sort))
  expect(made.filter((one) => !isAsked(one)).map(({ name }) => name)).toEqual([])
})
