// WeChat's pages: registration, the stack of at most ten, life cycles and setData with its limits; it draws nothing.
import type { Engine } from './engine'
import { told } from './engine'
import type { Node } from './wxml'

export type Page = Record<string, unknown> & { route: string; data: { root?: { cn?: Node[] } } }
type Config = Record<string, unknown>
/** One setData: bytes of its JSON. */
export type Size = { route: string; bytes: number; isFirst: boolean; paths: string[] }
type Answer = Record<string, unknown> | Error
export type Stack = {
  pages: Page[]
  sizes: Size[]
  navigateTo(url: string): Answer
  redirectTo(url: string): Answer
  reLaunch(url: string): Answer
  navigateBack(delta: number): Answer
}

const mostPages = 10
/** WeChat's own limit for one setData. */
const mostBytes = 1024 * 1024

export function openStack(
  configOf: (route: string) => Config | undefined,
  engine: Engine,
  fault: (text: string) => void,
): Stack {
  const pages: Page[] = []
  const sizes: Size[] = []
  const run = (page: Page | undefined, name: string, given: unknown) => {
    const work = page?.[name]
    if (typeof work !== 'function') return
    try {
      work.call(page, given)
    } catch (error) {
      fault(told(error))
    }
  }
  const setDataOf = (page: Page) => (change: Record<string, unknown>, done?: () => void) => {
    for (const each of notJson(change)) fault(`setData of ${page.route}: ${each}`)
    const text = JSON.stringify(change)
    const bytes = Buffer.byteLength(text)
    if (bytes > mostBytes) fault(`setData of ${page.route}: ${bytes} bytes`)
    sizes.push({ route: page.route, bytes, isFirst: !page.isDrawn, paths: Object.keys(change) })
    page.isDrawn = true
    for (const [path, value] of Object.entries(JSON.parse(text))) put(page.data, path, value)
    if (done) engine.later(() => done.call(page))
  }
  const show = (route: string, options: Record<string, string>, config: Config) => {
    const page: Page = { ...config, route, options, data: JSON.parse(JSON.stringify(config.data ?? {})) }
    page.setData = setDataOf(page)
    pages.push(page)
    run(page, 'onLoad', options)
    run(page, 'onShow', undefined)
    run(page, 'onReady', undefined)
  }
  const open = (url: string, leave: () => void): Answer => {
    const [path = '', query = ''] = url.split('?')
    const route = path.replace(/^\//, '')
    const config = configOf(route)
    if (!config) return new Error(`page "${route}" is not found`)
    leave()
    show(route, optionsOf(query), config)
    return {}
  }
  const drop = (count: number) => {
    for (const page of pages.splice(pages.length - count, count).reverse()) run(page, 'onUnload', undefined)
  }
  return {
    pages,
    sizes,
    navigateTo: (url) =>
      pages.length >= mostPages
        ? new Error('navigateTo:fail webview count limit exceed')
        : open(url, () => run(pages.at(-1), 'onHide', undefined)),
    redirectTo: (url) => open(url, () => drop(1)),
    reLaunch: (url) => open(url, () => drop(pages.length)),
    navigateBack(delta) {
      if (pages.length < 2) return new Error('navigateBack:fail cannot navigate back at first page.')
      drop(Math.min(delta, pages.length - 1))
      run(pages.at(-1), 'onShow', undefined)
      return {}
    },
  }
}

/** WeChat hands them on as they stand in the address. */
const optionsOf = (query: string): Record<string, string> =>
  Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
  )

/** A path like `root.cn.[0].cl`. */
function put(data: object, path: string, value: unknown): void {
  const steps = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = steps.pop() ?? ''
  const place = steps.reduce((at, step) => {
    at[step] ??= {}
    return at[step] as Config
  }, data as Config)
  place[last] = value
}

/** Where a value is none that JSON can carry; `undefined` WeChat leaves out with a warning. */
export function notJson(value: unknown, at = ''): string[] {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is ${value}`]
  if (typeof value !== 'object') return [`${at} is a ${typeof value}`]
  const kind = Object.prototype.toString.call(value)
  if (!['[object Object]', '[object Array]'].includes(kind)) return [`${at} is ${kind}`]
  return Object.entries(value).flatMap(([name, each]) => notJson(each, at ? `${at}.${name}` : name))
}
