// The head of a page: a way back on H5 (WeChat has its own), the heading, and the 大字 switch on tabs.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { spoken } from './aria'
import { AskStation } from './ask-station'
import { setBig, useBig } from './big'
import { Tap } from './tap'
import './top.css'

export function BigSwitch() {
  const words = useWords(common)
  const big = useBig()
  return (
    <Tap look={big ? 'chip on' : 'chip'} label={big ? words.big.turnOff : words.big.turnOn} onTap={() => setBig(!big)}>
      {big ? words.big.on : words.big.off}
    </Tap>
  )
}

/** A page opened from a shared link has nothing behind it: back is then the list of work. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/find/list/index' })
}

function Back() {
  const words = useWords(common)
  if (process.env.TARO_ENV === 'weapp') return null
  return (
    <Tap look="plain" className="top-back" label={words.back} onTap={goBack}>
      ‹ {words.back}
    </Tap>
  )
}

type Props = { heading: string; back?: boolean; beside?: ReactNode }

export function Top({ heading, back, beside }: Props) {
  return (
    <View className="top">
      {back ? (
        <View className="row top-back-row">
          <View className="grow">
            <Back />
          </View>
          <AskStation />
        </View>
      ) : null}
      <View className="row top-row">
        <View className="top-heading grow" {...spoken('heading')}>
          {heading}
        </View>
        {beside}
      </View>
    </View>
  )
}
