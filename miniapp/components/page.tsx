// The frame of every page: large type, title, the tab bar where the page is a tab, and 问驿站 above it. It holds no page's state.
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { AskStation } from './ask-station'
import { useBig } from './big'
import { type Tab, Tabs } from './tabs'
import './page.css'

/** `ownAsk` where the page shows 问驿站 in a place of its own: this one would cover its button. */
type Props = PropsWithChildren<{ title: string; tab?: Tab; ownAsk?: boolean; bar?: ReactNode; className?: string }>

export function Page({ title, tab, ownAsk, bar, className = '', children }: Props) {
  const big = useBig()
  const show = () => void Taro.setNavigationBarTitle({ title })
  useEffect(show, [title])
  useDidShow(show)
  return (
    <View className={`page ${big ? 'big' : ''} ${className}`}>
      <View className={tab || bar ? 'above-bar' : 'above-edge'}>{children}</View>
      {tab && !ownAsk ? <AskStation floats /> : null}
      {bar ? <View className="bottom-bar">{bar}</View> : null}
      {tab ? <Tabs now={tab} /> : null}
    </View>
  )
}
