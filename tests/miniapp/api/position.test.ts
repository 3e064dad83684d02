// The phone's own position: on H5 shifted to the map system of the postings within China, elsewhere left alone, never a failure.
import { afterEach, describe, expect, test } from '@jest/globals'
import Taro from '@tarojs/taro'
import { metresBetween, type Point } from '#contract/both/distance'
import { ownPosition, toGcj02 } from '../../../miniapp/api/position'

jest.mock('@tarojs/taro', () => ({ getLocation: jest.fn() }))

const getLocation = jest.mocked(Taro.getLocation)
const standAt = ({ lng, lat }: Point) =>
  getLocation.mockResolvedValue({ longitude: lng, latitude: lat } as Taro.getLocation.SuccessCallbackResult)

afterEach(() => {
  delete process.env.TARO_ENV
  getLocation.mockReset()
})

/** By satellite (WGS-84), and the same spot on Chinese maps (GCJ-02). */
const known: [string, Point, Point][] = [
  ['Tiananmen in Beijing', { lng: 116.3913, lat: 39.9075 }, { lng: 116.3975, lat: 39.9089 }],
  ['Xidan in Beijing', { lng: 116.377817, lat: 39.911954 }, { lng: 116.384047, lat: 39.913345 }],
  ['the far side of the Huangpu', { lng: 121.5272106, lat: 31.1774276 }, { lng: 121.531542, lat: 31.175304 }],
  ['the west of Shenzhen', { lng: 113.912316, lat: 22.543847 }, { lng: 113.917176, lat: 22.540796 }],
]
const abroad: [string, Point][] = [
  ['London', { lng: -0.1276, lat: 51.5072 }],
  ['Tokyo', { lng: 139.69, lat: 35.69 }],
  ['Delhi’s west', { lng: 71.9, lat: 28.6 }],
  ['Sydney', { lng: 151.21, lat: -33.87 }],
  ['the middle of Siberia', { lng: 105, lat: 60 }],
]
const [, tiananmen, onMaps] = known[0] as [string, Point, Point]

describe('somebody with a browser', () => {
  test.each(known)('at %s stands within 20 metres of where Chinese maps have it', async (_name, satellite, map) => {
    expect(metresBetween(toGcj02(satellite), map)).toBeLessThan(20)
    expect(metresBetween(satellite, map)).toBeGreaterThan(300)
    standAt(satellite)
    expect(await ownPosition()).toEqual(toGcj02(satellite))
    expect(getLocation).toHaveBeenCalledWith({ type: 'wgs84' })
  })

  test.each(abroad)('in %s stands where the satellite says, since maps are not shifted there', (_name, point) => {
    expect(toGcj02(point)).toEqual(point)
  })

  test('walking through Zhengzhou is never shifted by a jump: a metre stays a metre', () => {
    for (let north = 0; north < 1000; north += 10) {
      const [here, there] = [north, north + 10].map((metres) => ({ lng: 113.61, lat: 34.74 + metres / 111_195 })) as [
        Point,
        Point,
      ]
      expect(Math.abs(metresBetween(toGcj02(here), toGcj02(there)) - 10)).toBeLessThan(0.1)
    }
  })
})

test('somebody in WeChat is taken where WeChat says, which is on Chinese maps already', async () => {
  process.env.TARO_ENV = 'weapp'
  standAt(onMaps)
  expect(await ownPosition()).toEqual(onMaps)
  expect(getLocation).toHaveBeenCalledWith({ type: 'gcj02' })
})

test('somebody who says no to the phone’s question has no position, and nothing breaks', async () => {
  getLocation.mockRejectedValue({ errMsg: 'getLocation:fail auth deny' })
  expect(await ownPosition()).toBeUndefined()
  standAt(tiananmen)
  expect(await ownPosition()).toBeDefined()
})
