// A new version of the mini-program: asked about in plain words, put on at once by a yes, and left for the next start by a no.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import Taro from '@tarojs/taro'
import { app } from '../../miniapp/i18n/app/words'
import { language } from '../../miniapp/i18n/language'
import { offerUpdate } from '../../miniapp/update'
import { declaredNames } from '../weapp/wx'

jest.mock('@tarojs/taro', () => ({
  canIUse: jest.fn(),
  getUpdateManager: jest.fn(),
  showModal: jest.fn(),
  getStorageSync: () => '',
  setStorageSync: () => undefined,
}))

const taro = jest.mocked(Taro)
const applyUpdate = jest.fn()
let ready: (() => unknown) | undefined

/** A phone that has, or lacks, WeChat's update manager, and a person who says yes or no. */
function aPhone({ knows = true, says = true }) {
  const manager: Pick<Taro.UpdateManager, 'onUpdateReady' | 'applyUpdate'> = {
    onUpdateReady: (tell) => {
      ready = () => tell({ errMsg: 'ok' })
    },
    applyUpdate,
  }
  taro.canIUse.mockReturnValue(knows)
  taro.getUpdateManager.mockReturnValue(manager as Taro.UpdateManager)
  taro.showModal.mockResolvedValue({ confirm: says, cancel: !says, errMsg: 'showModal:ok' })
}

beforeEach(() => {
  ready = undefined
  jest.clearAllMocks()
})
afterEach(() => language.set('zh'))

describe('a person with an old version', () => {
  test.each([
    ['who says yes gets the new one at once', true, 1],
    ['who says no goes on as before, and gets it at the next start', false, 0],
  ])('%s', async (_title, says, times) => {
    aPhone({ says })
    offerUpdate()
    expect(taro.showModal).not.toHaveBeenCalled()
    await ready?.()
    expect(taro.showModal).toHaveBeenCalledTimes(1)
    expect(applyUpdate).toHaveBeenCalledTimes(times)
  })

  test.each(['zh', 'en'] as const)(
    'is asked in the language they chose (%s), with buttons that WeChat takes',
    async (one) => {
      language.set(one)
      aPhone({})
      offerUpdate()
      await ready?.()
      const { title, why, yes, no } = app[one].update
      expect(taro.showModal).toHaveBeenCalledWith({ title, content: why, confirmText: yes, cancelText: no })
      // WeChat refuses longer ones, and then nobody would be asked.
      for (const button of [yes, no]) expect(button.length).toBeLessThanOrEqual(4)
    },
  )

  test('is left in peace by a phone that knows no update manager', () => {
    aPhone({ knows: false })
    offerUpdate()
    expect(taro.getUpdateManager).not.toHaveBeenCalled()
  })
})

test('the phone of the other tests knows what is called here', () => {
  for (const name of ['canIUse', 'getUpdateManager', 'showModal']) expect(declaredNames().get(name)).toBe(true)
})
