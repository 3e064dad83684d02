// Tells Taro's weapp runtime the attributes that config/aria.ts added to its templates; only the weapp build includes it.
import { mergeInternalComponents } from '@tarojs/shared'
import { spokenComponents } from './spoken-components'

mergeInternalComponents(spokenComponents)
