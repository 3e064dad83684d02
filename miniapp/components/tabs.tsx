// The four tabs at the bottom; our own, because WeChat's cannot grow with 大字版.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useHasNews } from '../api/days'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { spoken } from './aria'
import { Tap } from './tap'
import './tabs.css'

const pages = {
  find: '/pages/find/list/index',
  learn: '/pages/learn/list/index',
  days: '/pages/days/list/index',
  me: '/pages/me/home/index',
} as const

export type Tab = keyof typeof pages

export const openTab = (tab: Tab): void => void Taro.reLaunch({ url: pages[tab] })

export function Tabs({ now }: { now: Tab }) {
  const words = useWords(common)
  const hasNews = useHasNews()
  const isMarked = (tab: Tab) => tab === 'days' && hasNews
  return (
    <View className="tabs" {...spoken('navigation', words.tabBar)}>
      {(Object.keys(pages) as Tab[]).map((tab) => (
        <Tap
          key={tab}
          look="bare"
          className={tab === now ? 'tab now' : 'tab'}
          label={isMarked(tab) ? words.tabNews(words.tabs[tab]) : words.tabs[tab]}
          native={tab === now ? ({ 'aria-current': 'page' } as object) : {}}
          onTap={() => (tab === now ? undefined : openTab(tab))}
        >
          {words.tabs[tab]}
          {isMarked(tab) ? <View className="tab-dot" /> : null}
        </Tap>
      ))}
    </View>
  )
}
