// One shift and one request in 我的安排; they show and hand taps on.
import { Text, View } from '@tarojs/components'
import { instantNow } from '../../../api/clock'
import type { Days, Shift } from '../../../api/turns'
import { openPosting, useFacts } from '../../../components/card'
import { Tap } from '../../../components/tap'
import { showWay } from '../../../components/way'
import { common } from '../../../i18n/common/words'
import { days as dayWords } from '../../../i18n/days/words'
import { useWords } from '../../../i18n/language'

export function ShiftPanel({ shift, onLeave }: { shift: Shift; onLeave: () => void }) {
  const words = useWords(dayWords)
  const said = useWords(common)
  const { posting, from, to, mayLeave } = shift
  const facts = useFacts({ card: posting, metres: 0 })
  return (
    <View className="panel">
      <View className="row wrap card-head">
        <Text className="card-title">
          {said.clock(from)}–{said.clock(to)} {posting.title}
        </Text>
        <Text className="tag">✓ {words.held}</Text>
      </View>
      <View>{[posting.landmark, posting.meet].filter(Boolean).join(' · ')}</View>
      {posting.bring?.length ? <View>{words.bring(posting.bring)}</View> : null}
      <View className="soft">
        {facts.pay} · {posting.firm}
      </View>
      <View className="row wrap day-acts">
        <Tap look="chip" onTap={() => showWay(posting, posting.landmark)}>
          {words.way}
        </Tap>
        <Tap look="chip" onTap={() => openPosting(posting.postingId)}>
          {words.details}
        </Tap>
        {mayLeave ? (
          <Tap look="chip" onTap={onLeave}>
            {words.leave}
          </Tap>
        ) : (
          <Text className="soft">{words.tooLate}</Text>
        )}
      </View>
    </View>
  )
}

/** What was done, with firm, time and pay: something to show when the pay does not come. */
export function PastPanel({ shift: { posting, from, to } }: { shift: Shift }) {
  const words = useWords(dayWords)
  const said = useWords(common)
  const facts = useFacts({ card: posting, metres: 0 })
  return (
    <View className="panel">
      <Text className="card-title">{posting.title}</Text>
      <View>{said.span(from, to)}</View>
      <View className="soft">
        {facts.pay} · {posting.firm}
      </View>
      <View className="soft">{words.unpaid}</View>
    </View>
  )
}

export function RequestPanel({ request }: { request: Days['requests'][number] }) {
  const words = useWords(dayWords)
  const { posting, dueAt } = request
  const facts = useFacts({ card: posting, metres: 0 })
  const isLate = dueAt < instantNow()
  return (
    <View className="panel">
      <Text className="card-title">{posting.title}</Text>
      <View className="soft">
        {facts.pay} · {posting.landmark}
      </View>
      <View className={isLate ? 'strong day-late' : 'strong'}>
        {isLate ? words.overdue(dueAt) : words.promised(dueAt)}
      </View>
      <View className="row wrap day-acts">
        <Tap look="chip" onTap={() => openPosting(posting.postingId)}>
          {words.details}
        </Tap>
      </View>
    </View>
  )
}
