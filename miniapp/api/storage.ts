// Values the phone keeps between visits, one key each; when the phone refuses to store, they live until the app closes.
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export type Kept<T> = { get(): T; set(value: T): void; use(): T }

/** Every key is written by one value only: WeChat's storage is not atomic over keys. */
export function kept<T>(key: string, first: T): Kept<T> {
  const listeners = new Set<() => void>()
  let held: { value: T } | undefined
  const get = () => {
    held ??= { value: read(key) ?? first } as { value: T }
    return held.value
  }
  const set = (value: T) => {
    held = { value }
    write(key, value)
    for (const tell of listeners) tell()
  }
  const listen = (tell: () => void) => {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  }
  return { get, set, use: () => useSyncExternalStore(listen, get, get) }
}

function read(key: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' ? undefined : value
  } catch {
    return undefined
  }
}

// A full or forbidden storage must not stop a sign-up: the value is then held in memory only.
function write(key: string, value: unknown): void {
  try {
    if (value === undefined || value === null) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, value)
  } catch {
    return
  }
}
