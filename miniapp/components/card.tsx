// One posting as a card: the four facts that decide and one verb; large type gives each fact a line of its own.
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { walkMinutes } from '#contract/both/distance'
import type { Placed } from '#contract/both/near-list'
import type { Card as CardOf } from '#contract/card'
import { common } from '../i18n/common/words'
import { find } from '../i18n/find/words'
import { useWords } from '../i18n/language'
import { useBig } from './big'
import { Tap } from './tap'
import './card.css'

/** Beyond an hour on foot nobody walks. */
const longestWalk = 60

/** WeChat stacks ten pages at most; the log-in must still fit on top. */
const deepest = 8

export function openPosting(postingId: string): void {
  const url = `/pages/find/posting/index?id=${postingId}`
  void (Taro.getCurrentPages().length < deepest ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }))
}

/** One may wait for a shift that is full; for all else the station is asked. */
const isFullShift = ({ kind, left }: CardOf): boolean => kind === 'gig' && left === 0

export function useFacts({ card, metres }: Placed) {
  const words = useWords(common)
  const big = useBig()
  const minutes = walkMinutes(metres)
  const way = minutes <= longestWalk ? words.walk(minutes) : words.far(metres)
  return {
    pay: words.pay(card.pay),
    perHour: perHourOf(card, words),
    far: card.landmark ? words.at(way, card.landmark, big) : way,
    when: words.when(card),
    left: isFullShift(card) ? words.fullShift : words.left(card.left),
  }
}

function perHourOf({ pay, perHour }: CardOf, words: (typeof common)['zh']): string {
  if (pay.unit === 'hour') return ''
  if (perHour) return words.perHour(perHour)
  return pay.unit === 'piece' ? words.perPiece : ''
}

function Tags({ card }: { card: CardOf }) {
  const words = useWords(find)
  return (
    <View className="row wrap card-tags">
      {card.verified ? <Text className="tag">{words.verified}</Text> : null}
      {card.fiftyPlus ? <Text className="tag blue">{words.fiftyPlus}</Text> : null}
    </View>
  )
}

/** Breaks between day and hours, never inside them. */
export function Whole({ text }: { text: string }) {
  return (
    <View>
      {text.split(' ').map((word) => (
        <Text key={word} className="whole">{`${word} `}</Text>
      ))}
    </View>
  )
}

function Fact({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <View className="fact">
      <Text className="fact-label">{label}</Text>
      <View className="fact-text parts strong">{children}</View>
    </View>
  )
}

function BigFacts({ facts, open }: { facts: ReturnType<typeof useFacts>; open: () => void }) {
  const { labels } = useWords(find)
  return (
    <View className="card-facts" onClick={open}>
      <Fact label={labels.far}>{facts.far}</Fact>
      <Fact label={labels.when}>
        <Whole text={facts.when} />
      </Fact>
      <Fact label={labels.left}>{facts.left}</Fact>
    </View>
  )
}

export function Card({ placed }: { placed: Placed }) {
  const words = useWords(find)
  const big = useBig()
  const facts = useFacts(placed)
  const { card } = placed
  const open = () => openPosting(card.postingId)
  const isFull = isFullShift(card)
  const does = isFull ? words.queue : words.verbs[card.kind]
  return (
    <View className="panel card">
      <View className="row wrap card-head" onClick={open}>
        <Text className="card-title">{card.title}</Text>
        <Tags card={card} />
      </View>
      <View className="card-pay" onClick={open}>
        <Text className="pay">{facts.pay}</Text>
        {facts.perHour ? <Text className="soft">{facts.perHour}</Text> : null}
      </View>
      {big ? <BigFacts facts={facts} open={open} /> : null}
      <View className="card-foot">
        {big ? null : (
          <View className="grow" onClick={open}>
            <View className="parts">{facts.far}</View>
            <Whole text={facts.when} />
            <View className="strong">{facts.left}</View>
          </View>
        )}
        <Tap look={isFull ? 'line' : 'main'} wide={big} label={words.openCard(does, card.title)} onTap={open}>
          {does}
        </Tap>
      </View>
    </View>
  )
}
