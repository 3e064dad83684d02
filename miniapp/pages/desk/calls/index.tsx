// 要打的电话: whom the station rings because a message was not seen, and what could not be done by itself; staff only.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { isStaff, session } from '../../../api/session'
import { Page } from '../../../components/page'
import { Empty, ErrorBox, Skeleton } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { desk } from '../../../i18n/desk/words'
import { useWords } from '../../../i18n/language'
import { linesOf } from './lines'
import { CallPanel, Noted } from './panel'
import { StuckSection } from './stuck'
import { useCalls } from './use-calls'
import './desk.css'

/** More than this nobody rings in one go; the rest comes up by itself. */
const mostShown = 20

export default function DeskCalls() {
  const words = useWords(desk)
  const person = session.use()?.person
  return (
    <Page title={words.title}>
      <Top heading={words.title} back />
      {person && isStaff(person) ? <CallList key={person.personId} /> : <NotStaff />}
    </Page>
  )
}

function NotStaff() {
  const words = useWords(desk)
  return (
    <Empty title={words.notStaff} why={words.notStaffWhy}>
      <Tap onTap={() => void Taro.navigateTo({ url: '/pages/people/log-in/index' })}>{words.logIn}</Tap>
    </Empty>
  )
}

function CallList() {
  const words = useWords(desk)
  const list = useCalls()
  const { calls, refusal, load, last } = list
  const lines = calls && linesOf(calls, last)
  return (
    <>
      {refusal ? (
        <View className="stack desk-trouble">
          <ErrorBox refusal={refusal} onRetry={load} />
        </View>
      ) : null}
      {lines || refusal ? null : <Skeleton />}
      {lines?.length === 0 ? <Empty title={words.empty} why={words.emptyWhy} /> : null}
      <View className="stack">
        {lines
          ?.slice(0, mostShown)
          .map(({ call, what }) =>
            what ? (
              <Noted key={call.callId} said={{ call, what }} />
            ) : (
              <CallPanel key={call.callId} call={call} list={list} />
            ),
          )}
        {lines && lines.length > mostShown ? (
          <View className="soft">{words.later(lines.length - mostShown)}</View>
        ) : null}
        <StuckSection />
      </View>
    </>
  )
}
