// The frame of every page: large type, title, what waits for an answer, the tab bar on tabs and 问驿站 above it. It holds no page's state.
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { refreshDays } from '../api/days'
import { AskStation } from './ask-station'
import { useBig } from './big'
import { type Tab, Tabs } from './tabs'
import { TurnBanner } from './turn-banner'
import { useWatch } from './use-watch'
import './page.css'

type Props = PropsWithChildren<{
  title: string
  tab?: Tab
  /** The page shows 问驿站 in a place of its own: this one would cover its button. */
  ownAsk?: boolean
  /** The posting whose turn the page shows itself. */
  ownTurn?: string
  /** How the page looks for news of the person's days; the same function at every drawing. */
  watch?: () => unknown
  bar?: ReactNode
  className?: string
}>

export function Page({ title, tab, ownAsk, ownTurn, watch = refreshDays, bar, className = '', children }: Props) {
  const big = useBig()
  const show = () => void Taro.setNavigationBarTitle({ title })
  useEffect(show, [title])
  useDidShow(show)
  useWatch(watch)
  return (
    <View className={`page ${big ? 'big' : ''} ${className}`}>
      {tab === 'days' ? null : <TurnBanner except={ownTurn} />}
      <View className={tab || bar ? 'above-bar' : 'above-edge'}>{children}</View>
      {tab && !ownAsk ? <AskStation floats /> : null}
      {bar ? <View className="bottom-bar">{bar}</View> : null}
      {tab ? <Tabs now={tab} /> : null}
    </View>
  )
}
