// A phone without WeChat: runs the built mini-program against a real gateway, with a finger that taps, types and picks.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Engine, openEngine } from './engine'
import { openFinger } from './finger'
import { openStack, type Stack } from './pages'
import { type Owner, openWx } from './wx'

export type AppJson = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc?: string }>
}
type Options = {
  folder: string
  /** The servers the package may speak to, each with the address that stands for it. */
  servers?: Record<string, string>
  owner?: Owner
  /** What the phone kept from an earlier visit. */
  storage?: Map<string, string>
}
type Config = Record<string, unknown>

export const appJsonOf = (folder: string): AppJson => JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))

export const allPages = ({ pages, subPackages = [] }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
]

/** A promise that nobody catches fails the test by jest itself. */
export function openPhone({ folder, servers = {}, owner = {}, storage = new Map() }: Options) {
  const faults: string[] = []
  const fault = (text: string) => void faults.push(text)
  const wiring = { engine: () => engine, stack: () => stack, servers, owner, storage, fault }
  const { wx, calls } = openWx(wiring)
  const register = openRegistry(appJsonOf(folder), () => engine)
  const globals = { wx, ...register.globals, getCurrentPages: () => [...stack.pages] }
  const engine: Engine = openEngine(folder, globals, fault)
  const stack: Stack = openStack(register.configOf, engine, fault)
  register.start()
  return {
    faults,
    calls,
    storage,
    sizes: stack.sizes,
    registered: register.registered,
    stack: () => stack.pages.map(({ route }) => route),
    open(path: string): void {
      const answer = stack.reLaunch(path)
      if (answer instanceof Error) throw answer
    },
    ...openFinger({ folder, engine, faults, owner, page: () => stack.pages.at(-1) }),
    close: engine.stop,
  }
}

export type Phone = ReturnType<typeof openPhone>

/** Loads main at the start and a subpackage's page when it is first wanted, as WeChat does. */
function openRegistry(app: AppJson, engine: () => Engine) {
  const configs = new Map<string, Config>()
  const registered: string[] = []
  const owner: { app?: Config } = {}
  let loading = ''
  const load = (route: string) => {
    loading = route
    engine().require(`${route}.js`)
  }
  const globals = {
    App(config: Config) {
      owner.app = config
    },
    getApp: () => owner.app,
    Page(config: Config) {
      registered.push(loading)
      configs.set(loading, config)
    },
    Component: () => undefined,
  }
  return {
    registered,
    globals,
    configOf(route: string): Config | undefined {
      if (!configs.has(route) && allPages(app).includes(route)) load(route)
      return configs.get(route)
    },
    start() {
      load('app')
      for (const page of app.pages) load(page)
      const launch = { path: app.pages[0], query: {}, scene: 1001 }
      for (const name of ['onLaunch', 'onShow']) (owner.app?.[name] as ((given: object) => void) | undefined)?.(launch)
    },
  }
}
