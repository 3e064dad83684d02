// What the person has to know, near the top of 我的安排, until they say that they do; it shows and hands taps on.
import { View } from '@tarojs/components'
import { see } from '../../../api/seen'
import type { Given, News } from '../../../api/turns'
import { spoken } from '../../../components/aria'
import { Whole } from '../../../components/card'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { days as dayWords } from '../../../i18n/days/words'
import { useWords } from '../../../i18n/language'

type Props = { news: News; choose: (given: Given) => void }
type Said = { look: 'good' | 'waiting' | ''; title: string; why?: string; known?: string }

export function NewsPanel({ news, choose }: Props) {
  const words = useWords(dayWords)
  const said = useWords(common)
  const { notice, noticeIds, own } = news
  const { look, title, why, known } = useSaid(news)
  const mayLeave = own && (notice.kind === 'confirm' || notice.kind === 'moved')
  return (
    <View className={`notice ${look}`} {...spoken('status')}>
      <View className="notice-title">{title}</View>
      <View className="notice-next">
        {notice.posting.title}
        {notice.kind === 'moved' ? null : <Whole text={said.span(notice.from, notice.to)} />}
      </View>
      {why ? <View className="notice-next">{why}</View> : null}
      <View className="row turn-acts">
        <Tap look="line" className="grow" onTap={() => see(noticeIds)}>
          {known ?? words.news.known}
        </Tap>
        {mayLeave ? (
          <Tap look="line" onTap={() => choose({ act: 'leave', of: own })}>
            {words.leave}
          </Tap>
        ) : null}
      </View>
    </View>
  )
}

/** Green only where the place is the person's; amber where they should think again. */
function useSaid({ notice: { kind, from, to }, own }: News): Said {
  const words = useWords(dayWords).news
  const said = useWords(common)
  if (kind === 'confirm') return { look: 'waiting', title: words.confirm(from), known: words.confirmYes }
  if (kind === 'moved') return { look: 'waiting', title: words.moved(said.span(from, to)) }
  if (kind === 'released') return { look: 'waiting', title: words.released, why: words.releasedWhy }
  if (kind === 'missed') return { look: '', title: words.missed, why: words.missedWhy }
  if (kind === 'lapsed') return { look: '', title: words.lapsed, why: words.lapsedWhy }
  return own?.state === 'held' ? { look: 'good', title: `✓ ${words.held}` } : { look: '', title: words.done }
}
