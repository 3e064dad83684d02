// 学手艺: trainee posts near home; classes come later, and the page says so.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Asked } from '#contract/both/match'
import { place } from '../../../api/place'
import { kept } from '../../../api/storage'
import { AskStation } from '../../../components/ask-station'
import { NearList } from '../../../components/near-list'
import { type LastList, wantedText } from '../../../components/near-list/use-near'
import { Page } from '../../../components/page'
import { Empty } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { BigSwitch, Top } from '../../../components/top'
import { useWords } from '../../../i18n/language'
import { learn } from '../../../i18n/learn/words'
import './learn.css'

const asked: Asked = { kind: 'trainee' }
const memory = kept<LastList | null>('last-learn', null)

export default function LearnList() {
  const words = useWords(learn)
  const me = place.use()
  const pick = () => void Taro.navigateTo({ url: '/pages/find/place/index' })
  return (
    <Page title={words.title} tab="learn" ownAsk>
      <Top heading={words.title} beside={<BigSwitch />} />
      <View className="row learn-soon">
        <View className="soft grow">{words.soon}</View>
        <AskStation />
      </View>
      {me ? (
        <NearList
          key={wantedText(me, asked)}
          wish={{ me, asked, memory }}
          empty={<Empty title={words.none} why={words.noneWhy} />}
        />
      ) : (
        <Empty title={words.pickFirst}>
          <Tap onTap={pick}>{words.pick}</Tap>
        </Empty>
      )}
    </Page>
  )
}
