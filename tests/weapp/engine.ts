// A JavaScript engine as bare as WeChat's on an old phone: runs the package's files in a vm context; knows no wx.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { createContext, runInContext } from 'node:vm'

export type Engine = {
  require(file: string): unknown
  /** JSON as the page sees it: made of the page's own objects. */
  parse(text: string): unknown
  later(work: () => void, milliseconds?: number): void
  stop(): void
}
type Timer = ReturnType<typeof setTimeout>
type Work = (...given: unknown[]) => void

/** What Chrome 70, iOS 12 or WeChat's engine lack though Node's has it; whoever uses it fails as on such a phone. */
const absent = {
  globals:
    'Intl BigInt BigInt64Array BigUint64Array WebAssembly SharedArrayBuffer Atomics WeakRef FinalizationRegistry ' +
    'AggregateError Iterator eval',
  'Array.prototype': 'at findLast findLastIndex toSorted toReversed toSpliced with',
  'String.prototype': 'at replaceAll matchAll isWellFormed toWellFormed',
  Array: 'fromAsync',
  Object: 'fromEntries hasOwn groupBy',
  Map: 'groupBy',
  Promise: 'allSettled any withResolvers',
}

const bare = `(absent => {
  for (const [owner, names] of Object.entries(absent)) {
    const from = owner === 'globals' ? globalThis : owner.split('.').reduce((at, name) => at[name], globalThis)
    for (const name of names.split(' ')) delete from[name]
  }
  for (const { prototype } of [Object, Number, Date, String, Array])
    for (const name of Object.getOwnPropertyNames(prototype).filter((each) => each.startsWith('toLocale')))
      Object.defineProperty(prototype, name, { value() { throw new TypeError(name + ' is unreliable in WeChat') } })
})`

export function openEngine(folder: string, given: Record<string, unknown>, fault: (text: string) => void): Engine {
  const timers = openTimers(fault)
  const context = createContext(
    { ...given, ...timers.functions, console: { ...quiet, error: (...words: unknown[]) => fault(words.join(' ')) } },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext(bare, context)(absent)
  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    if (!`${file}${sep}`.startsWith(`${folder}${sep}`)) throw new Error(`${file} lies outside the package`)
    if (!existsSync(file)) throw new Error(`module ${file.slice(folder.length)} is not in the package`)
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const code = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    runInContext(code, context, { filename: file })(requireFrom(dirname(file)), module, module.exports)
    return module.exports
  }
  const requireFrom = (from: string) => (name: string) => {
    if (!name.startsWith('.')) throw new Error(`require('${name}') is not a relative path`)
    return load(join(from, name.endsWith('.js') ? name : `${name}.js`))
  }
  return {
    require: (file) => load(join(folder, file)),
    parse: runInContext('JSON.parse', context),
    later: (work, milliseconds = 0) => void timers.functions.setTimeout(work, milliseconds),
    stop: timers.stop,
  }
}

const silence = () => undefined
const quiet = { log: silence, info: silence, warn: silence, debug: silence, group: silence, groupEnd: silence }

/** Timers, numbered as on a phone, that all end with it and whose faults are told. */
function openTimers(fault: (text: string) => void) {
  const running = new Map<number, Timer>()
  let last = 0
  const starting = (start: typeof setTimeout | typeof setInterval, once: boolean) => {
    return (work: Work, milliseconds = 0, ...given: unknown[]): number => {
      last += 1
      const id = last
      const guarded = () => {
        if (once) running.delete(id)
        try {
          work(...given)
        } catch (error) {
          fault(told(error))
        }
      }
      running.set(id, start(guarded, milliseconds))
      return id
    }
  }
  const clear = (id: number) => {
    clearTimeout(running.get(id))
    running.delete(id)
  }
  const functions = {
    setTimeout: starting(setTimeout, true),
    setInterval: starting(setInterval, false),
    clearTimeout: clear,
    clearInterval: clear,
  }
  return { functions, stop: () => [...running.keys()].forEach(clear) }
}

/** Errors of the page are of another realm: no instanceof. */
export const told = (error: unknown): string => (error as Error | undefined)?.stack ?? String(error)
