// 我的: who I am (masked), large type, language, my place, log-out, and the ways to the work of staff and firms.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { place } from '../../../api/place'
import type { Person } from '../../../api/session'
import { setBig, useBig } from '../../../components/big'
import { Page } from '../../../components/page'
import { Sheet } from '../../../components/sheet'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { find } from '../../../i18n/find/words'
import { type Language, language, useWords } from '../../../i18n/language'
import { languageNames } from '../../../i18n/language-names'
import { me as meWords } from '../../../i18n/me/words'
import { useMe } from './use-me'
import './me.css'

const go = (url: string) => () => void Taro.navigateTo({ url })

export default function MeHome() {
  const words = useWords(meWords)
  const { person, staff, firm, asking, setAsking, logOut } = useMe()
  return (
    <Page title={words.title} tab="me">
      <Top heading={words.title} />
      <View className="stack">
        <Who person={person} />
        <LookSetting />
        <LanguageSetting />
        <PlaceSetting />
        {staff ? <Entry text={words.calls} to="/pages/desk/calls/index" /> : null}
        {staff ? <Entry text={words.imports} to="/pages/imports/home/index" /> : null}
        {firm ? <Entry text={words.ours} to="/pages/firm/home/index" /> : null}
        {person ? (
          <Tap look="plain" onTap={() => setAsking(true)}>
            {words.logOut}
          </Tap>
        ) : null}
      </View>
      {asking ? (
        <Sheet title={words.logOutTitle} onClose={() => setAsking(false)}>
          <View>{words.logOutWhy}</View>
          <Tap wide onTap={logOut}>
            {words.logOutYes}
          </Tap>
        </Sheet>
      ) : null}
    </Page>
  )
}

function Entry({ text, to }: { text: string; to: string }) {
  return (
    <Tap look="line" wide onTap={go(to)}>
      {text}
    </Tap>
  )
}

function Who({ person }: { person?: Person }) {
  const words = useWords(meWords)
  if (person) {
    return (
      <View className="panel">
        <View className="me-name">{person.maskedName}</View>
        <View className="soft">{words.phoneTail(person.phoneTail)}</View>
      </View>
    )
  }
  return (
    <View className="panel">
      <View className="me-name">{words.notIn}</View>
      <View className="soft me-why">{words.notInWhy}</View>
      <Tap wide onTap={go('/pages/people/log-in/index')}>
        {words.logIn}
      </Tap>
    </View>
  )
}

function Setting({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <View className="panel row wrap me-setting">
      <View className="grow me-label">{title}</View>
      {children}
    </View>
  )
}

function LookSetting() {
  const words = useWords(meWords)
  const big = useBig()
  return (
    <Setting title={words.look}>
      <Tap look={big ? 'chip' : 'chip on'} onTap={() => setBig(false)}>
        {words.normal}
      </Tap>
      <Tap look={big ? 'chip on' : 'chip'} onTap={() => setBig(true)}>
        {words.large}
      </Tap>
    </Setting>
  )
}

function LanguageSetting() {
  const words = useWords(meWords)
  const now = language.use()
  return (
    <Setting title={words.language}>
      {(Object.keys(languageNames) as Language[]).map((each) => (
        <Tap key={each} look={each === now ? 'chip on' : 'chip'} onTap={() => language.set(each)}>
          {languageNames[each]}
        </Tap>
      ))}
    </Setting>
  )
}

function PlaceSetting() {
  const words = useWords(meWords)
  const own = useWords(find).place.own
  const at = place.use()
  const name = at ? ('own' in at ? own : at.name) : words.noPlace
  return (
    <Setting title={words.place}>
      <View className="strong">{name}</View>
      <Tap look="chip" label={`${words.place}:${words.change}`} onTap={go('/pages/find/place/index')}>
        {words.change}
      </Tap>
    </Setting>
  )
}
