// The list of postings near a place, with every state a list can be in; large type shows one card at a time.
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Placed } from '#contract/both/near-list'
import { common } from '../../i18n/common/words'
import { find } from '../../i18n/find/words'
import { useWords } from '../../i18n/language'
import { spoken } from '../aria'
import { useBig } from '../big'
import { Card } from '../card'
import { ErrorBox, Skeleton } from '../states'
import { Tap } from '../tap'
import { cardAfter, useNear, type Wish } from './use-near'
import './near-list.css'

type Props = { wish: Wish; empty: ReactNode }
type Near = ReturnType<typeof useNear>

export function NearList({ wish, empty }: Props) {
  const near = useNear(wish)
  const big = useBig()
  const { cards, refusal, loading, isWhole, retry } = near
  const isWaiting = cards.length === 0 && !refusal && (loading || !isWhole)
  return (
    <View>
      {refusal ? <Stale near={near} retry={retry} /> : null}
      {isWaiting ? <Skeleton /> : null}
      {cards.length > 0 ? big ? <OneByOne near={near} wish={wish} /> : <All near={near} wish={wish} /> : null}
      {isWhole && cards.length === 0 ? empty : null}
    </View>
  )
}

function Stale({ near, retry }: { near: Near; retry: () => void }) {
  const words = useWords(common)
  const { refusal, at, cards, fresh } = near
  if (!refusal) return null
  return (
    <View className="near-note">
      <ErrorBox refusal={refusal} onRetry={retry}>
        {cards.length > 0 && at && !fresh ? <View className="soft">{words.offline.stored(at)}</View> : null}
      </ErrorBox>
    </View>
  )
}

type Shown = { near: Near; wish: Wish }

function Summary({ near, wish, at }: Shown & { at?: number }) {
  const words = useWords(find)
  const { ring, sort = 'near' } = wish.asked
  const count = words.count(near.cards.length, !near.isWhole)
  const parts = [ring ? words.rings[ring] : '', words.sorted(sort), at === undefined ? count : words.one(at + 1, count)]
  return (
    <View className="soft near-summary" {...spoken('status')}>
      {parts.filter(Boolean).join(' · ')}
    </View>
  )
}

function All({ near, wish }: Shown) {
  const words = useWords(find)
  const { cards, limit, isWhole, loading, showMore } = near
  useReachBottom(showMore)
  const seen = cards.slice(0, limit)
  const isEnd = isWhole && seen.length === cards.length
  return (
    <>
      <Summary near={near} wish={wish} />
      <View className="stack" {...spoken('list')}>
        {seen.map((placed) => (
          <Card key={placed.card.postingId} placed={placed} />
        ))}
      </View>
      <View className="near-end">
        {isEnd ? <View className="soft">{words.end}</View> : null}
        {!isEnd && !loading ? (
          <Tap look="line" wide onTap={showMore}>
            {words.more}
          </Tap>
        ) : null}
      </View>
      {!isEnd && loading ? <Skeleton rows={1} /> : null}
    </>
  )
}

function OneByOne({ near, wish }: Shown) {
  const words = useWords(find)
  const [wantedAt, setAt] = useState(0)
  const { cards, isWhole, showMore } = near
  const at = Math.min(wantedAt, cards.length - 1)
  const isLast = at === cards.length - 1
  const step = () => {
    showMore()
    setAt(cardAfter(at, cards.length, isWhole))
  }
  return (
    <View className="stack">
      <Summary near={near} wish={wish} at={at} />
      <Card placed={cards[at] as Placed} />
      <View className="row">
        {at > 0 ? (
          <Tap look="line" onTap={() => setAt(at - 1)}>
            {words.previous}
          </Tap>
        ) : null}
        <Tap look="line" className="grow" onTap={step}>
          {isLast && isWhole ? words.first : words.next}
        </Tap>
      </View>
    </View>
  )
}
