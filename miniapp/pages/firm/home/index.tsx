// 我发的活: a firm's own open shifts, how many have signed up and how many wait; one tap to the people and changes.
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { isFirm, session } from '../../../api/session'
import { Whole } from '../../../components/card'
import { Page } from '../../../components/page'
import { Empty, ErrorBox, Skeleton } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { common } from '../../../i18n/common/words'
import { firm } from '../../../i18n/firm/words'
import { useWords } from '../../../i18n/language'
import { NotFirm } from '../not-firm'
import { type Ours, useOurs } from './use-ours'
import '../firm.css'

export default function FirmHome() {
  const words = useWords(firm)
  const person = session.use()?.person
  return (
    <Page title={words.title}>
      <Top heading={words.title} back />
      {person && isFirm(person) ? <Shifts key={person.personId} /> : <NotFirm />}
    </Page>
  )
}

function Shifts() {
  const words = useWords(firm)
  const { ours, refusal, load } = useOurs()
  return (
    <>
      {ours || refusal ? null : <Skeleton />}
      {ours?.length === 0 ? <Empty title={words.empty} why={words.emptyWhy} /> : null}
      <View className="stack">
        {refusal ? <ErrorBox refusal={refusal} onRetry={load} /> : null}
        {ours?.map((one) => (
          <ShiftPanel key={one.posting.postingId} one={one} />
        ))}
      </View>
    </>
  )
}

function ShiftPanel({ one: { posting, waiting } }: { one: Ours }) {
  const words = useWords(firm)
  const said = useWords(common)
  const { postingId, title, places, left } = posting
  const open = () => void Taro.navigateTo({ url: `/pages/firm/change/index?id=${postingId}` })
  return (
    <View className="panel">
      <View onClick={open}>
        <View className="card-title">{title}</View>
        <Whole text={said.when(posting)} />
        <View className="row wrap">
          <Text className="strong">{words.taken(Math.max(0, places - left), places)}</Text>
          {waiting > 0 ? <Text className="tag blue">{words.queue(waiting)}</Text> : null}
        </View>
      </View>
      <Tap wide className="firm-open" label={words.seeLabel(title)} onTap={open}>
        {words.see}
      </Tap>
    </View>
  )
}
