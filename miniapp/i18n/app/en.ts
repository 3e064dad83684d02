// The app's name in English; WeChat itself shows only the Chinese.
import type { zh } from './zh'

export const en: typeof zh = {
  name: 'Doorstep',
  whyLocation: 'Used only on your phone to work out how far work is; it is never sent',
}
