// Every sentence that a person can meet, said with plausible facts and with none: whole in both languages, and in its own.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { codes } from '#contract/index'
import { rowReasons } from '#contract/postings'
import { app } from '../../../miniapp/i18n/app/words'
import { codeWords, type Sentence } from '../../../miniapp/i18n/codes/words'
import { common } from '../../../miniapp/i18n/common/words'
import { days } from '../../../miniapp/i18n/days/words'
import { desk } from '../../../miniapp/i18n/desk/words'
import { find } from '../../../miniapp/i18n/find/words'
import { firm } from '../../../miniapp/i18n/firm/words'
import { imports } from '../../../miniapp/i18n/imports/words'
import type { Language } from '../../../miniapp/i18n/language'
import { learn } from '../../../miniapp/i18n/learn/words'
import { me } from '../../../miniapp/i18n/me/words'
import { people } from '../../../miniapp/i18n/people/words'
import { posting } from '../../../miniapp/i18n/posting/words'
import { namesIn } from '../../architecture/sources'
import { hasChinese } from '../../architecture/words'
import { argumentsOf, factsOf, now } from './facts'

const areas = { app, common, days, desk, find, firm, imports, learn, me, people, posting }
const languages: Language[] = ['zh', 'en']

// What is today, tomorrow or a date follows the clock; only the clock stands still.
beforeAll(() => void jest.useFakeTimers({ now: new Date(now), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] }))
afterAll(() => void jest.useRealTimers())

type Said = [path: string, text: string]
type Calls = Record<string, unknown[][]>

/** Every text under a path; a function is called with each of its argument lists. */
function said(words: unknown, path: string, calls: Calls): Said[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') {
    const given = calls[path]
    if (!given) return [[path, 'undefined: no arguments in the table']]
    return given.flatMap((one) => said((words as (...all: unknown[]) => unknown)(...one), path, {}))
  }
  if (typeof words !== 'object' || words === null) return [[path, `undefined: ${String(words)}`]]
  return Object.entries(words).flatMap(([name, inner]) => said(inner, `${path}.${name}`, calls))
}

const broken = /\$|[{}]|undefined|NaN|null|\[object|Invalid|function|=>/
const chineseNames = /CSV|UTF-8|GBK|\.csv$/g
/** The one cell that English quotes as staff must write it. */
const quotedCell = '“130元/天”'

function faultOf(text: string, language: Language): string | undefined {
  if (text.trim() === '') return 'says nothing'
  if (broken.test(text)) return 'holds what no person wrote'
  if (/ {2}|^\s|\s$/.test(text)) return 'has spaces too many'
  if (/[::,,、]$/.test(text)) return 'breaks off'
  if (language === 'en' && hasChinese(text.replace(quotedCell, ''))) return 'has Chinese in English'
  if (language === 'en' && /\b1 (seconds|minutes|tries|rows|days)\b/.test(text)) return 'counts one as many'
  if (language === 'zh' && /[A-Za-z]/.test(text.replace(chineseNames, ''))) return 'has English in Chinese'
  return undefined
}

const faultsIn = (all: Said[], language: Language): string[] =>
  all.flatMap(([path, text]) => {
    const fault = faultOf(text, language)
    return fault ? [`${language} ${path} ${fault}: ${text}`] : []
  })

type Table = Record<string, (facts: Record<string, unknown>) => Sentence>

/** Each refusal with all its facts and with none. */
function refusals(table: Table, language: Language): Said[] {
  const facts: Record<string, Record<string, unknown>[]> = factsOf(language)
  return Object.entries(table).flatMap(([code, say]) =>
    [{}, ...(facts[code] ?? [])].flatMap((one) => said(say(one), code, {})),
  )
}

describe.each(languages)('a person who is refused reads in %s', (language) => {
  test('a whole sentence why, and a whole one what next, whatever facts came with the code', () => {
    const all = refusals(codeWords[language], language)
    expect(new Set(all.map(([path]) => path.split('.')[0]))).toEqual(new Set([...Object.keys(codes), 'offline']))
    expect(faultsIn(all, language)).toEqual([])
  })

  test('why each row of a sheet stayed out, with the cell quoted where it helps', () => {
    const { reasons } = imports[language]
    expect(Object.keys(reasons).sort()).toEqual([...rowReasons].sort())
    const all = rowReasons.flatMap((reason) => ['八块', ''].map((cell): Said => [reason, reasons[reason](cell)]))
    expect(all.filter(([, text]) => text.includes('“八块”')).length).toBeGreaterThanOrEqual(6)
    expect(
      faultsIn(
        all.map(([path, text]): Said => [path, text.replace('八块', '8')]),
        language,
      ),
    ).toEqual([])
  })
})

describe.each(languages)('a person who looks around reads in %s', (language) => {
  const calls = argumentsOf(language)
  const all = () => Object.entries(areas).flatMap(([name, words]) => said(words[language], name, calls))

  test('nothing but whole sentences in the language they chose', () => {
    expect(all().length).toBeGreaterThan(250)
    expect(faultsIn(all(), language)).toEqual([])
  })

  test('every sentence that the table of arguments names', () => {
    const paths = new Set(all().map(([path]) => path))
    const inside = (path: string) => [...paths].some((one) => one === path || one.startsWith(`${path}.`))
    expect(Object.keys(calls).filter((path) => !inside(path))).toEqual([])
  })
})

describe('the eyes of these tests', () => {
  test('see every area of words there is', () => {
    const folders = namesIn('miniapp/i18n').filter((name) => !name.includes('.'))
    expect(folders).toEqual([...Object.keys(areas), 'codes'].sort())
  })

  const missing: Record<string, string> = {}
  test.each<[string, Language, unknown]>([
    ['a template without braces', 'en', { why: 'One field is not right$named(field)', next: 'Change it.' }],
    ['a brace that was left', 'en', 'Try again {seconds}'],
    ['a fact that is missing', 'en', `There is no ${missing.value}`],
    ['a number that is none', 'zh', `还要${Number(missing.left)}人`],
    ['an object instead of its text', 'zh', `在${{}}附近`],
    ['a hole where a fact was left out', 'en', 'There is  here'],
    ['a list of nothing', 'zh', '可以选:'],
    ['Chinese in English', 'en', 'Near 嵩山路'],
    ['English in Chinese', 'zh', '有一项没填对“phone”'],
    ['one as many', 'en', '1 tries left'],
    ['a sentence that nobody gave arguments for', 'zh', { lost: (name: string) => `${name}附近` }],
  ])('find %s', (_title, language, words) => {
    expect(faultsIn(said(words, 'broken', {}), language)).toHaveLength(1)
  })

  test('find a broken refusal among the whole ones', () => {
    const table: Table = { ...codeWords.en, code_wrong: () => ({ why: 'The code is wrong', next: '$tries left' }) }
    const found = new Set(faultsIn(refusals(table, 'en'), 'en'))
    expect([...found]).toEqual(['en code_wrong.next holds what no person wrote: $tries left'])
  })
})
