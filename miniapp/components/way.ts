// 怎么走 in WeChat: opens its own map at the meeting point. H5 has its own file.
import Taro from '@tarojs/taro'
import type { Point } from '#contract/both/distance'

export function showWay({ lng, lat }: Point, name: string): void {
  // Closing the map is no fault.
  Taro.openLocation({ latitude: lat, longitude: lng, name, scale: 16 }).catch(() => undefined)
}
