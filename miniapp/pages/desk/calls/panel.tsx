// One call in the list: whom, about what, until when; one button to ring, then what was said.
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '../../../components/aria'
import { Whole } from '../../../components/card'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { desk } from '../../../i18n/desk/words'
import { useWords } from '../../../i18n/language'
import { answersOf, type Call, mayCome, type Said, spaced } from './lines'
import { Sure, Trouble } from './sure'
import type { Calls } from './use-calls'
import { type OneCallProps, useOneCall } from './use-one-call'

export function CallPanel({ call, list }: { call: Call; list: Calls }) {
  const words = useWords(desk)
  const one = useOneCall(call, list)
  const { rung, asked, busy, trouble, ringUp } = one
  const { postingId } = call.posting
  return (
    <View className="panel">
      <About call={call} />
      {rung ? (
        <Answers call={call} rung={rung} one={one} />
      ) : (
        <Tap wide className="call-ring" busy={busy} label={words.ringLabel(call.maskedName)} onTap={ringUp}>
          {busy ? words.ringing : words.ring}
        </Tap>
      )}
      {trouble && !asked ? <Trouble trouble={trouble} /> : null}
      <Tap look="plain" onTap={() => void Taro.navigateTo({ url: `/pages/firm/change/index?id=${postingId}` })}>
        {words.people}
      </Tap>
      {asked && rung ? <Sure call={call} rung={rung} one={one} /> : null}
    </View>
  )
}

function About({ call }: { call: Call }) {
  const words = useWords(desk)
  const said = useWords(common)
  const { maskedName, phoneTail, kind, posting, from, to, until, tries, clash } = call
  return (
    <>
      <View className="row wrap card-head">
        <Text className="card-title">{maskedName}</Text>
        {tries > 0 ? <Text className="tag amber">{words.tries(tries)}</Text> : null}
      </View>
      <View className="soft">{words.tail(phoneTail)}</View>
      <View className="strong parts">{words.about[kind](until)}</View>
      <View>{posting.title}</View>
      <Whole text={said.span(from, to)} />
      <View>{posting.landmark}</View>
      {clash ? <View className="strong">{words.clash(clash.title, said.span(clash.from, clash.to))}</View> : null}
      {kind === 'offered' ? null : <View className="soft">{words.until(until)}</View>}
    </>
  )
}

function Answers({ call: { kind }, rung, one: { busy, choose, ringUp } }: OneCallProps) {
  const words = useWords(desk)
  return (
    <View className="call-rung">
      <View className="strong">
        {rung.name} <Text className="whole">{spaced(rung.phone)}</Text>
      </View>
      <View>{words.asks}</View>
      <View className="call-answers">
        {answersOf(kind).map((answer) => {
          const text = answer === 'told' && !mayCome(kind) ? words.knows : words.answers[answer]
          const label = words.answerLabel(rung.name, text)
          return (
            <Tap key={answer} look="line" className="grow" busy={busy} label={label} onTap={() => choose(answer)}>
              {text}
            </Tap>
          )
        })}
      </View>
      <Tap look="chip" busy={busy} onTap={ringUp}>
        {words.ringAgain}
      </Tap>
    </View>
  )
}

/** Green, because the server has said so; a call that is over by itself is no deed of ours. */
export function Noted({ said: { call, what } }: { said: Said }) {
  const words = useWords(desk)
  return (
    <View className={what === 'over' ? 'notice' : 'notice good'} {...spoken('status')}>
      {what === 'over' ? '' : '✓ '}
      {words.said[what](call.maskedName)}
    </View>
  )
}
