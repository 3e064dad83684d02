// What waits for the person's answer, and what the person waits for, in 我的安排; they show and hand taps on.
import { Text, View } from '@tarojs/components'
import type { Given, Turn } from '../../../api/turns'
import { spoken } from '../../../components/aria'
import { openPosting, useFacts, Whole } from '../../../components/card'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { days as dayWords } from '../../../i18n/days/words'
import { useWords } from '../../../i18n/language'

type Props = { turn: Turn; busy?: boolean; choose: (given: Given) => void }

/** Between two shifts that are both the person's. */
const isPick = ({ state, clash }: Turn): boolean => state === 'asked' && Boolean(clash)

/** When, where and for how much. */
function What({ turn: { posting, from, to } }: { turn: Turn }) {
  const said = useWords(common)
  const { pay } = useFacts({ card: posting, metres: 0 })
  return (
    <>
      <Whole text={said.span(from, to)} />
      <View className="soft parts">
        {pay} · {posting.landmark}
      </View>
    </>
  )
}

function Details({ turn: { posting } }: { turn: Turn }) {
  const words = useWords(dayWords)
  return (
    <Tap look="chip" onTap={() => openPosting(posting.postingId)}>
      {words.details}
    </Tap>
  )
}

export function OpenTurn({ turn, busy, choose }: Props) {
  const words = useWords(dayWords)
  const isOffer = turn.state === 'offered'
  const { title } = turn.posting
  return (
    <View className="notice waiting" {...spoken('status')}>
      <View className="notice-title">{isOffer ? words.turn.offered : words.turn.asked}</View>
      {turn.until ? <View className="strong">{words.turn.until(turn.until)}</View> : null}
      <View className="notice-next">
        <View className="strong">{isPick(turn) ? words.turn.this(title) : title}</View>
        <What turn={turn} />
      </View>
      {isOffer ? <Offer turn={turn} /> : <Question turn={turn} />}
      <View className="row turn-acts">
        <Choices turn={turn} busy={busy} choose={choose} />
      </View>
      <Details turn={turn} />
    </View>
  )
}

function Offer({ turn: { clash } }: { turn: Turn }) {
  const words = useWords(dayWords)
  const said = useWords(common)
  return clash ? (
    <View className="notice-next">{words.turn.clash(clash.title, said.span(clash.from, clash.to))}</View>
  ) : null
}

function Question({ turn: { clash } }: { turn: Turn }) {
  const words = useWords(dayWords)
  const said = useWords(common)
  if (!clash) return <View className="notice-next">{words.turn.free}</View>
  return (
    <View className="notice-next">
      <View>{words.turn.pick(clash.title)}</View>
      <View className="turn-other">
        <View className="strong">{words.turn.that(clash.title)}</View>
        <Whole text={said.span(clash.from, clash.to)} />
      </View>
    </View>
  )
}

/** Of two shifts neither is ours to recommend; else 我去 is the one main thing. */
function Choices({ turn, busy, choose }: Props) {
  const { turn: words, leave } = useWords(dayWords)
  const picks = isPick(turn)
  const refuse = turn.state === 'asked' ? leave : words.decline
  const [yes, no] = picks ? [words.goThis, words.goThat] : [words.accept, refuse]
  return (
    <>
      <Tap
        look={picks ? 'line' : 'main'}
        className="grow"
        busy={busy}
        onTap={() => choose({ act: 'accept', of: turn })}
      >
        {busy ? words.accepting : yes}
      </Tap>
      <Tap look="line" className={picks ? 'grow' : ''} busy={busy} onTap={() => choose({ act: 'leave', of: turn })}>
        {no}
      </Tap>
    </>
  )
}

export function WaitingPanel({ turn, choose }: Props) {
  const words = useWords(dayWords)
  const said = useWords(common)
  const { posting, place, clash } = turn
  return (
    <View className="panel">
      <View className="row wrap card-head">
        <Text className="card-title">{posting.title}</Text>
        <Text className="tag amber">{place ? words.turn.place(place) : words.turn.waiting}</Text>
      </View>
      <What turn={turn} />
      <View>{clash ? words.turn.passed(clash.title, said.span(clash.from, clash.to)) : words.turn.later}</View>
      <View className="row wrap day-acts">
        <Details turn={turn} />
        <Tap look="chip" onTap={() => choose({ act: 'leave', of: turn })}>
          {words.turn.stop}
        </Tap>
      </View>
    </View>
  )
}
