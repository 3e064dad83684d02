// The parts of a posting's page that only show: pay, the facts one needs before going, the firm.
import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { dayOf } from '#contract/both/days'
import { metresBetween } from '#contract/both/distance'
import type { PostingPage } from '#contract/card'
import { place as myPlace } from '../../../api/place'
import { useFacts, Whole } from '../../../components/card'
import { Tap } from '../../../components/tap'
import { showWay } from '../../../components/way'
import { common } from '../../../i18n/common/words'
import { find } from '../../../i18n/find/words'
import { useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'

export function PayPanel({ page }: { page: PostingPage }) {
  const words = useWords(posting)
  const facts = useFacts({ card: page, metres: 0 })
  return (
    <View className="panel">
      <View className="card-pay">
        <Text className="pay">{facts.pay}</Text>
        {facts.perHour ? <Text className="soft">{facts.perHour}</Text> : null}
      </View>
      <View className="soft parts">{words.paid(page)}</View>
      <View className="no-fee">{words.noFee}</View>
    </View>
  )
}

function Fact({ label, text, children }: PropsWithChildren<{ label: string; text?: string }>) {
  return (
    <View className="fact">
      <Text className="fact-label">{label}</Text>
      <View className="fact-text parts">
        {text ? <View>{text}</View> : null}
        {children}
      </View>
    </View>
  )
}

/** Without a chosen place there is no distance to tell. */
function useWay(page: PostingPage): string {
  const me = myPlace.use()
  const { far } = useFacts({ card: page, metres: me ? metresBetween(me, page) : 0 })
  return me ? far : page.landmark
}

export function FactsPanel({ page }: { page: PostingPage }) {
  const words = useWords(posting)
  const said = useWords(common)
  const { labels } = words
  const { from, to, meet, bring, meal, ride, insurance, places, left, duties, about, place, landmark } = page
  const when =
    from && to && dayOf(from) === dayOf(to)
      ? `${said.dateOf(dayOf(from))} ${said.clock(from)}–${said.clock(to)}`
      : said.when(page)
  return (
    <View className="panel">
      <Fact label={labels.far} text={useWay(page)}>
        {place === landmark ? null : <View className="soft">{place}</View>}
        <Tap look="line" className="way" onTap={() => showWay(page, landmark)}>
          {words.way}
        </Tap>
      </Fact>
      <Fact label={labels.when}>
        <Whole text={when} />
      </Fact>
      <Fact label={labels.meet} text={meet || words.noMeet} />
      <Fact label={labels.duties} text={duties.length > 0 ? said.listed(duties.map(words.duty)) : words.noDuties} />
      <Fact label={labels.bring} text={bring.length > 0 ? said.listed(bring) : words.noBring} />
      <Fact label={labels.meal} text={words.meal(meal)} />
      <Fact label={labels.ride} text={words.ride(ride)} />
      <Fact label={labels.insurance} text={words.insurance(insurance)} />
      <Fact label={labels.left} text={words.leftOf(left, places)} />
      {about ? <Fact label={labels.about} text={about} /> : null}
    </View>
  )
}

export function FirmPanel({ page }: { page: PostingPage }) {
  const words = useWords(posting)
  const { verified } = useWords(find)
  return (
    <View className="panel">
      <View className="row wrap">
        <Text className="strong">{page.firm}</Text>
        {page.verified ? <Text className="tag">{verified}</Text> : null}
      </View>
      <View className="soft">{page.verified ? words.verifiedFirm : words.unverifiedFirm}</View>
      <View className="soft parts">{words.confirmed(page.confirmedAt)}</View>
      <View className="soft parts">{words.closes(page.closes)}</View>
    </View>
  )
}
