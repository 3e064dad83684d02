// The `wx` of the vm host: every name that WeChat's own typings declare, of which some work and all others fail loudly.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import type { Engine } from './engine'
import type { Stack } from './pages'
import { requester } from './request'

type Given = Record<string, unknown>
export type Call = { name: string; given: Given }
/** What the person's phone answers; without a position or a phone number the person says no. */
export type Owner = {
  position?: { longitude: number; latitude: number }
  phoneCode?: string
  /** Each log-in takes the next. */
  loginCodes?: string[]
  fontSize?: number
}
export type Wiring = {
  engine: () => Engine
  stack: () => Stack
  servers: Record<string, string>
  owner: Owner
  storage: Map<string, string>
  fault: (text: string) => void
}
type Answer = Given | Error

const typings = resolve(__dirname, '../../node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts')

let declared: Map<string, boolean> | undefined

/** Name → whether it is a method: read once from the typings' interface Wx. */
export function declaredNames(): Map<string, boolean> {
  declared ??= readNames()
  return declared
}

function readNames(): Map<string, boolean> {
  const file = ts.createSourceFile(typings, readFileSync(typings, 'utf8'), ts.ScriptTarget.ES2022)
  const space = file.statements.find(ts.isModuleDeclaration)?.body
  const all = space && ts.isModuleBlock(space) ? space.statements.filter(ts.isInterfaceDeclaration) : []
  const members = all.filter(({ name }) => name.text === 'Wx').flatMap((one) => [...one.members])
  return new Map(
    members.flatMap((one) =>
      one.name && ts.isIdentifier(one.name) ? [[one.name.text, ts.isMethodSignature(one)] as const] : [],
    ),
  )
}

export function openWx(wiring: Wiring): { wx: Given; calls: Call[] } {
  const calls: Call[] = []
  const works = { ...plain(wiring), ...answering(wiring), request: requester(wiring) } as Given
  const missing = (name: string) => () => {
    wiring.fault(`wx.${name} was called, which the vm host does not have`)
    throw new Error(`wx.${name} is not implemented in tests/weapp/wx.ts`)
  }
  const recorded = (name: string, work: (...given: unknown[]) => unknown) => {
    return (...given: unknown[]) => {
      calls.push({ name, given: (given[0] ?? {}) as Given })
      return work(...given)
    }
  }
  const names = declaredNames()
  const wx: Given = { env: { USER_DATA_PATH: 'wxfile://usr' } }
  for (const [name, isMethod] of names) {
    const work = works[name] as (() => unknown) | undefined
    if (isMethod) wx[name] = recorded(name, work ?? missing(name))
  }
  const unknown = Object.keys(works).filter((name) => !names.get(name))
  if (unknown.length > 0) throw new Error(`WeChat has no ${unknown.join(', ')}`)
  return { wx, calls }
}

const nothing = () => undefined
const screen = {
  windowWidth: 390,
  windowHeight: 750,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
}
const base = ({ owner }: Wiring) => ({
  SDKVersion: '3.3.4',
  version: '8.0.47',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: owner.fontSize ?? 17,
})

/** What answers at once and may throw. */
function plain(wiring: Wiring): Given {
  const { storage, engine } = wiring
  const read = (key: string) => {
    const text = storage.get(key)
    return text === undefined ? '' : engine().parse(text)
  }
  return {
    getStorageSync: read,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getSystemInfoSync: () => ({ ...base(wiring), ...screen, platform: 'ios', brand: 'test', model: 'test' }),
    getAppBaseInfo: () => base(wiring),
    getWindowInfo: () => screen,
    getDeviceInfo: () => ({ platform: 'ios', brand: 'test', model: 'test', system: 'iOS 12.0' }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: (name: string) => declaredNames().has(name.split('.')[0] ?? ''),
    nextTick: (work: () => void) => engine().later(work),
    getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing }),
    createSelectorQuery: () => selector(wiring),
    onNetworkStatusChange: nothing,
    offNetworkStatusChange: nothing,
  }
}

/** Measures nothing: there is no layout here. */
function selector({ engine }: Wiring) {
  const query: Given = { exec: (done?: (sizes: unknown[]) => void) => engine().later(() => done?.([])) }
  for (const name of ['in', 'select', 'selectAll', 'selectViewport', 'boundingClientRect', 'scrollOffset', 'fields'])
    query[name] = () => query
  return query
}

/** What answers by success or fail, a moment later. */
function answering(wiring: Wiring): Given {
  const { owner, stack, engine } = wiring
  const codes = [...(owner.loginCodes ?? [])]
  const login = () => (codes.length > 0 ? { code: codes.shift() } : new Error('login:fail no code is left'))
  const move = (name: 'navigateTo' | 'redirectTo' | 'reLaunch') => (given: Given) => stack()[name](String(given.url))
  const answers: Record<string, (given: Given) => Answer> = {
    login,
    getLocation: () => (owner.position ? { ...owner.position } : new Error('getLocation:fail auth deny')),
    getSetting: () => ({ authSetting: {} }),
    getNetworkType: () => ({ networkType: 'wifi' }),
    showModal: () => ({ confirm: true, cancel: false }),
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    navigateBack: ({ delta }) => stack().navigateBack(Number(delta ?? 1)),
    ...Object.fromEntries(granted.map((name) => [name, () => ({})])),
  }
  const settle = (name: string, given: Given) => {
    const answer = answers[name]?.(given) ?? {}
    const isGood = !(answer instanceof Error)
    const told = isGood ? { ...answer, errMsg: `${name}:ok` } : { errMsg: answer.message }
    for (const one of [isGood ? given.success : given.fail, given.complete]) if (typeof one === 'function') one(told)
  }
  return Object.fromEntries(
    Object.keys(answers).map((name) => [name, (given: Given = {}) => engine().later(() => settle(name, given))]),
  )
}

/** Shown or handed to the phone; the call itself is the record. */
const granted = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'pageScrollTo',
  'makePhoneCall',
  'openLocation',
  'setClipboardData',
  'vibrateShort',
  'showShareMenu',
]
