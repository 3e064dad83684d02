// The phone's own position in GCJ-02, the map system of WeChat and of the postings; it is never sent anywhere.
import Taro from '@tarojs/taro'
import type { Point } from '#contract/both/distance'

/** Nothing where the person or the phone says no. */
export async function ownPosition(): Promise<Point | undefined> {
  const inWechat = process.env.TARO_ENV === 'weapp'
  try {
    const { longitude: lng, latitude: lat } = await Taro.getLocation({ type: inWechat ? 'gcj02' : 'wgs84' })
    return inWechat ? { lng, lat } : toGcj02({ lng, lat })
  } catch {
    return undefined
  }
}

const axis = 6378245
const eccentricity = 0.006693421622965943
const { PI, sin, cos, sqrt, abs } = Math

/** The published approximation of the shift; within China it is right to about a metre, and elsewhere maps have none. */
export function toGcj02({ lng, lat }: Point): Point {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return { lng, lat }
  const x = lng - 105
  const y = lat - 35
  const radians = (lat / 180) * PI
  const bend = 1 - eccentricity * sin(radians) * sin(radians)
  const north = (shiftNorth(x, y) * 180) / (((axis * (1 - eccentricity)) / (bend * sqrt(bend))) * PI)
  const east = (shiftEast(x, y) * 180) / ((axis / sqrt(bend)) * cos(radians) * PI)
  return { lng: lng + east, lat: lat + north }
}

const wave = (at: number, [a, b]: [number, number]) => ((a * sin(at * PI) + b * sin((at / 3) * PI)) * 2) / 3
const ripple = (x: number) => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3

function shiftNorth(x: number, y: number): number {
  const plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
  const far = ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3
  return plane + ripple(x) + wave(y, [20, 40]) + far
}

function shiftEast(x: number, y: number): number {
  const plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
  const far = ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
  return plane + ripple(x) + wave(x, [20, 40]) + far
}
