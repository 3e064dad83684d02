// What could not be done by itself, in plain words, each with one button to try it again; nothing at all where there is nothing.
import { View } from '@tarojs/components'
import type { WhatFollows } from '#contract/happenings'
import { spoken } from '../../../components/aria'
import { ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { desk } from '../../../i18n/desk/words'
import { useWords } from '../../../i18n/language'
import { type Stuck, useStuck } from './use-stuck'

export function StuckSection() {
  const words = useWords(desk).stuck
  const { stuck, refusal, trying, tried, again, load } = useStuck()
  // Without a network the list of calls says so already.
  const trouble = refusal && refusal.code !== 'offline' ? refusal : undefined
  return (
    <>
      {stuck.length > 0 ? (
        <View className="desk-head" {...spoken('heading')}>
          {words.title(stuck.length)}
        </View>
      ) : null}
      {stuck.length > 0 ? <View className="soft">{words.why}</View> : null}
      {trouble ? <ErrorBox refusal={trouble} onRetry={load} /> : null}
      {tried ? (
        <View className="notice waiting" {...spoken('status')}>
          {words.done}
        </View>
      ) : null}
      {stuck.map((one) => (
        <StuckPanel key={one.eventId} one={one} busy={one.eventId === trying} onAgain={() => again(one.eventId)} />
      ))}
    </>
  )
}

function StuckPanel({ one, busy, onAgain }: { one: Stuck; busy: boolean; onAgain: () => void }) {
  const words = useWords(desk).stuck
  const what = words.what[one.what as WhatFollows] ?? words.other
  return (
    <View className="panel">
      <View className="strong">{what}</View>
      {one.title ? <View>{one.title}</View> : null}
      <View className="soft">{words.at(one.at)}</View>
      <Tap
        look="line"
        wide
        className="call-ring"
        busy={busy}
        label={words.againLabel(one.title ?? what)}
        onTap={onAgain}
      >
        {busy ? words.going : words.again}
      </Tap>
    </View>
  )
}
