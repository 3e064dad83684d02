// Asks whether a new version, once WeChat has it on the phone, may be put on now; otherwise the next start puts it on. H5 has its own file.
import Taro from '@tarojs/taro'
import { app } from './i18n/app/words'
import { wordsNow } from './i18n/language'

export function offerUpdate(): void {
  if (!Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const { title, why, yes, no } = wordsNow(app).update
    const { confirm } = await Taro.showModal({ title, content: why, confirmText: yes, cancelText: no })
    if (confirm) manager.applyUpdate()
  })
}
