// 找活: what is open near home, nearest first; no log-in, and the exact position never leaves the phone.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Asked } from '#contract/both/match'
import type { Place } from '../../../api/place'
import { useBig } from '../../../components/big'
import { NearList } from '../../../components/near-list'
import { wantedText } from '../../../components/near-list/use-near'
import { Page } from '../../../components/page'
import { PickPlace } from '../../../components/pick-place'
import { Empty } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { BigSwitch, Top } from '../../../components/top'
import { find } from '../../../i18n/find/words'
import { useWords } from '../../../i18n/language'
import { FilterChips, FilterSheet } from './filters'
import { clearAll, lastList, nameOf, setRing, useList } from './use-list'
import './list.css'

const stay = () => undefined

export default function FindList() {
  const words = useWords(find)
  const big = useBig()
  const { me, wish, chosen, isPicking, setPicking, wider, isFiltered } = useList()
  if (!me) {
    return (
      <Page title={words.title} tab="find">
        <Top heading={words.place.ask} beside={<BigSwitch />} />
        <PickPlace onPicked={stay} />
      </Page>
    )
  }
  const empty = <NothingNear wish={wish} wider={wider} isFiltered={isFiltered} />
  return (
    <Page title={words.title} tab="find" ownAsk={big}>
      <Head me={me} />
      <FilterChips wish={wish} chosen={chosen} onMore={() => setPicking(true)} />
      <NearList key={wantedText(me, wish)} wish={{ me, asked: wish, memory: lastList }} empty={empty} />
      {isPicking ? <FilterSheet wish={wish} onClose={() => setPicking(false)} /> : null}
    </Page>
  )
}

function Head({ me }: { me: Place }) {
  const words = useWords(find)
  const name = nameOf(me, words.place.own)
  const change = () => void Taro.navigateTo({ url: '/pages/find/place/index' })
  return (
    <View className="find-head">
      <Tap look="bare" className="grow find-place" label={words.place.change(name)} onTap={change}>
        <View className="find-name">
          {name}
          <View className="down" />
        </View>
        {'own' in me ? null : (
          <View className="soft">{me.name === me.street ? words.place.fromMiddle : `${me.city} · ${me.district}`}</View>
        )}
      </Tap>
      <BigSwitch />
    </View>
  )
}

type Nothing = { wish: Asked; wider: Asked['ring']; isFiltered: boolean }

function NothingNear({ wish, wider, isFiltered }: Nothing) {
  const words = useWords(find)
  const { empty, rings } = words
  const why = wish.ring && wider ? empty.whyRing(rings[wish.ring]) : empty.why
  return (
    <Empty title={isFiltered || wider ? empty.title : empty.titleAll} why={why}>
      {wider ? <Tap onTap={() => setRing(wider)}>{empty.wider(rings[wider])}</Tap> : null}
      {isFiltered || wish.ring ? (
        <Tap look="line" onTap={clearAll}>
          {empty.clear}
        </Tap>
      ) : null}
      <View className="soft">{empty.ask}</View>
    </Empty>
  )
}
