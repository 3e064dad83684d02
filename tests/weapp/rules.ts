// Static rules over a built mini-program: each returns what is wrong, by file and name; they run nothing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'
import { parse, type Node as Syntax } from 'acorn'
import { measure } from '../../config/budgets'
import { allPages, appJsonOf } from './host'

export type Rule = (folder: string) => string[]

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

const filesOf = (folder: string, ending: string) => filesIn(folder).filter((name) => extname(name) === ending)
const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

/** `dist` is the folder above the package. */
export const tooHeavy: Rule = (folder) =>
  measure(dirname(folder))
    .over.filter(({ what }) => what.startsWith('weapp'))
    .map(({ what, bytes, budget }) => `${what}: ${bytes} of ${budget} bytes`)

const readable = ['.js', '.json', '.wxml', '.wxss', '.wxs', '.txt', '.map']

const forbiddenWords: [string, RegExp][] = [
  ['session_key', /session_?key/gi],
  ['a secret', /[\w-]*secret[\w-]*/gi],
  ['http://', /http:\/\/[^\s"'`)<]*/gi],
  ['localhost', /localhost|127\.0\.0\.1|0\.0\.0\.0/gi],
]

/** React's own name for a door of its own; no secret. */
const harmless = ['__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED']

export const words: Rule = (folder) =>
  filesIn(folder)
    .filter((name) => readable.includes(extname(name)))
    .flatMap((name) =>
      forbiddenWords.flatMap(([what, pattern]) =>
        [...textOf(folder, name).matchAll(pattern)]
          .filter(([found]) => !harmless.includes(found))
          .map(([found]) => `${name}: ${what} (${found})`),
      ),
    )

/** Every file that app.json, a page, a component or a style names. */
export const missingFiles: Rule = (folder) => {
  const app = appJsonOf(folder) as ReturnType<typeof appJsonOf> & { tabBar?: { list: Record<string, string>[] } }
  const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  const wanted = [
    ...allPages(app).flatMap((page) => ['.js', '.json', '.wxml'].map((ending) => page + ending)),
    ...icons.filter((icon) => icon !== undefined),
    ...filesOf(folder, '.json').flatMap((name) => componentsOf(folder, name)),
    ...filesOf(folder, '.wxml').flatMap((name) =>
      named(folder, name, /<(?:import|include|wxs|image)[^>]* src="([^"{]+)"/g),
    ),
    ...filesOf(folder, '.wxss').flatMap((name) => named(folder, name, /@import\s+["']([^"']+)["']/g)),
  ]
  return [...new Set(wanted)].filter((name) => !existsSync(join(folder, name))).map((name) => `${name} is missing`)
}

function componentsOf(folder: string, name: string): string[] {
  const { usingComponents = {} }: { usingComponents?: Record<string, string> } = JSON.parse(textOf(folder, name))
  const paths = Object.values(usingComponents).map((path) => from(name, path))
  return paths.flatMap((path) => ['.js', '.json', '.wxml'].map((ending) => path + ending))
}

const named = (folder: string, name: string, pattern: RegExp) =>
  [...textOf(folder, name).matchAll(pattern)]
    .map(([, path = '']) => path)
    .filter((path) => !/^(https|data):/.test(path))
    .map((path) => from(name, path))

const from = (name: string, path: string) => normalize(path.startsWith('/') ? path.slice(1) : join(dirname(name), path))

/** Chrome 70 and iOS 12 read ES2018 and, of what came a year later, `catch {`; anything newer is a white page there. */
export const tooModern: Rule = (folder) =>
  filesOf(folder, '.js').flatMap((name) => {
    try {
      parse(textOf(folder, name), { ecmaVersion: 2019, sourceType: 'script' })
      return []
    } catch (error) {
      return [`${name}: ${(error as Error).message}`]
    }
  })

/** WeChat wants each of these declared, and a sentence that says why. */
const locationScopes: Record<string, string | undefined> = {
  getLocation: 'scope.userLocation',
  onLocationChange: 'scope.userLocation',
  startLocationUpdate: 'scope.userLocation',
  startLocationUpdateBackground: 'scope.userLocationBackground',
  getFuzzyLocation: 'scope.userFuzzyLocation',
  chooseLocation: undefined,
  choosePoi: undefined,
  chooseAddress: undefined,
}

export const location: Rule = (folder) => {
  const { requiredPrivateInfos = [], permission = {} } = appJsonOf(folder)
  const called = new Set(filesOf(folder, '.js').flatMap((name) => locationCalls(textOf(folder, name))))
  const scopes = [...called].flatMap((name) => locationScopes[name] ?? [])
  return [
    ...[...called].filter((name) => !requiredPrivateInfos.includes(name)).map((name) => `${name} is not declared`),
    ...requiredPrivateInfos.filter((name) => !called.has(name)).map((name) => `${name} is declared and never called`),
    ...scopes.filter((scope) => !permission[scope]?.desc?.trim()).map((scope) => `${scope} has no desc`),
  ]
}

/** `anything.getLocation(…)`; Taro's own lists of names are texts and no calls. */
function locationCalls(text: string): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (!Array.isArray(node) && !isSyntax(node)) return
    if (isSyntax(node) && node.type === 'CallExpression') found.push(calledName(node))
    for (const below of Object.values(node)) walk(below)
  }
  walk(parse(text, { ecmaVersion: 'latest', sourceType: 'script' }))
  return found.filter((name) => Object.hasOwn(locationScopes, name))
}

type Loose = Syntax & { callee?: Loose; property?: Loose; name?: string; value?: unknown }
const isSyntax = (value: unknown): value is Loose => typeof value === 'object' && value !== null && 'type' in value

const calledName = ({ callee }: Loose): string => String(callee?.property?.name ?? callee?.property?.value ?? '')
