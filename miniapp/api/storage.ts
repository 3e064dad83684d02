// Values the phone keeps between visits, one key each; when the phone refuses to store, they live until the app closes.
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export type Kept<T> = { get(): T; set(value: T): void; use(): T; fresh(): T }

/** Whose each value is: what is a person's is forgotten with the log-out, for the next one who takes a shared phone. */
const owners = {
  session: 'person',
  intent: 'person',
  'leave-keys': 'person',
  'yes-keys': 'person',
  'last-days': 'person',
  'seen-notices': 'person',
  'import-source': 'person',
  place: 'person',
  asked: 'person',
  'last-list': 'person',
  'last-learn': 'person',
  big: 'phone',
  language: 'phone',
} as const
type Key = keyof typeof owners

/** Back to the first value; a key whose page was never opened lies in storage only. */
const emptied = new Map<Key, () => void>()

/** Every key is written by one value only: WeChat's storage is not atomic over keys. */
export function kept<T>(key: Key, first: T): Kept<T> {
  const listeners = new Set<() => void>()
  let held: { value: T } | undefined
  let isStored = true
  const hold = (value: T) => {
    held = { value }
    for (const tell of listeners) tell()
  }
  const get = () => {
    held ??= { value: read(key)?.value ?? first } as { value: T }
    return held.value
  }
  const set = (value: T) => {
    isStored = write(key, value)
    hold(value)
  }
  // Another tab of the browser may have written since; where this phone refuses to store, what it holds is newer.
  const fresh = () => {
    const found = isStored ? read(key) : undefined
    const value = (found?.value ?? first) as T
    if (found && JSON.stringify(value) !== JSON.stringify(get())) hold(value)
    return get()
  }
  const listen = (tell: () => void) => {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  }
  emptied.set(key, () => hold(first))
  return { get, set, use: () => useSyncExternalStore(listen, get, get), fresh }
}

export function forgetPerson(): void {
  for (const key of Object.keys(owners) as Key[]) {
    if (owners[key] === 'phone') continue
    write(key, null)
    emptied.get(key)?.()
  }
}

/** Nothing at all where the phone refuses, which is not the same as an empty place. */
function read(key: Key): { value?: unknown } | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' ? {} : { value }
  } catch {
    return undefined
  }
}

// A full or forbidden storage must not stop a sign-up: the value is then held in memory only.
function write(key: Key, value: unknown): boolean {
  try {
    if (value === undefined || value === null) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}
