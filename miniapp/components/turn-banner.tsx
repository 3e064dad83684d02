// On top of every page while an offer or a question waits for the person's answer; one tap leads to where it is answered.
import { View } from '@tarojs/components'
import { useOpenTurns } from '../api/days'
import { isAbout } from '../api/turns'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { openTab } from './tabs'
import { Tap } from './tap'
import './turn-banner.css'

/** `except`: the posting that the page itself speaks of. */
export function TurnBanner({ except = '' }: { except?: string }) {
  const words = useWords(common)
  const [first, ...others] = useOpenTurns().filter((turn) => !isAbout(except)(turn))
  if (!first) return null
  const title = words.turn.title(first)
  const next = words.turn.next(first, others.length)
  return (
    <Tap look="bare" className="turn-banner" label={words.both(title, next)} onTap={() => openTab('days')}>
      <View className="turn-title">{title}</View>
      <View className="turn-next">{next} ›</View>
    </Tap>
  )
}
