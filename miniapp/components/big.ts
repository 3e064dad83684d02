// Whether the phone shows 大字版: what the person chose, else what the phone's own font size says. It draws nothing.
import Taro from '@tarojs/taro'
import { kept } from '../api/storage'

const chosen = kept<boolean | null>('big', null)

/** WeChat's normal size is 16 or 17. */
const largeFrom = 20

let large: boolean | undefined

function systemIsLarge(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    return ((Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? 0) >= largeFrom
  } catch {
    return false
  }
}

const orSystem = (value: boolean | null): boolean => {
  large ??= systemIsLarge()
  return value ?? large
}

export const useBig = (): boolean => orSystem(chosen.use())

export const setBig = (on: boolean): void => chosen.set(on)
