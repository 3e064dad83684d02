// 我的安排: what waits for an answer, then the shifts one holds by day, the queues and requests; nothing is given up without a second yes.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { type Days, type Given, waitingTurns } from '../../../api/turns'
import { spoken } from '../../../components/aria'
import { Page } from '../../../components/page'
import { Empty, ErrorBox, Skeleton } from '../../../components/states'
import { openTab } from '../../../components/tabs'
import { Tap } from '../../../components/tap'
import { BigSwitch, Top } from '../../../components/top'
import { common } from '../../../i18n/common/words'
import { days as dayWords } from '../../../i18n/days/words'
import { useWords } from '../../../i18n/language'
import { NewsPanel } from './news'
import { PastPanel, RequestPanel, ShiftPanel } from './panels'
import { AnswerSheet } from './sheets'
import { OpenTurn, WaitingPanel } from './turns'
import { byDay, useDays } from './use-days'
import './days.css'

type Mine = ReturnType<typeof useDays>

export default function DaysList() {
  const words = useWords(dayWords)
  const mine = useDays()
  const { me, days, refusal, load, asked, came, busy, send, close } = mine
  return (
    <Page title={words.title} tab="days" watch={load}>
      <Top heading={words.title} beside={<BigSwitch />} />
      {me ? null : <NotIn />}
      {me ? <Told {...mine} /> : null}
      {me && !days && !refusal ? <Skeleton /> : null}
      {me && days ? <All mine={mine} days={days} /> : null}
      {me && asked ? <AnswerSheet given={asked} came={came} busy={Boolean(busy)} send={send} onClose={close} /> : null}
    </Page>
  )
}

function NotIn() {
  const words = useWords(dayWords)
  return (
    <Empty title={words.notIn} why={words.notInWhy}>
      <Tap onTap={() => void Taro.navigateTo({ url: '/pages/people/log-in/index' })}>{words.logIn}</Tap>
    </Empty>
  )
}

/** What came of the last answer, and of asking for the days. */
function Told({ came, asked, send, refusal, load }: Mine) {
  const told = asked ? undefined : came
  if (!told && !refusal) return null
  return (
    <View className="stack days-told">
      {told && !told.refusal ? <Done given={told.given} /> : null}
      {told?.refusal ? (
        <ErrorBox refusal={told.refusal} onRetry={told.again ? () => void send(told.given) : undefined} />
      ) : null}
      {refusal ? <ErrorBox refusal={refusal} onRetry={load} /> : null}
    </View>
  )
}

function Done({ given: { act, of } }: { given: Given }) {
  const words = useWords(dayWords)
  const said = useWords(common)
  const { title } = of.posting
  const gone = of.state === 'waiting' ? words.stopped(title) : words.left(title)
  return (
    <View className="notice good" {...spoken('status')}>
      ✓ {act === 'accept' ? words.accepted(title, said.span(of.from, of.to)) : gone}
    </View>
  )
}

function Nothing() {
  const words = useWords(dayWords)
  return (
    <Empty title={words.empty} why={words.emptyWhy}>
      <Tap onTap={() => openTab('find')}>{words.find}</Tap>
    </Empty>
  )
}

/** First what waits for the person, then what they wait for themselves. */
function All({ mine: { turns, news, busy, choose }, days }: { mine: Mine; days: Days }) {
  const words = useWords(dayWords)
  const { shifts, past, requests } = days
  const waiting = waitingTurns(days)
  if ([shifts, past, requests, turns, waiting, news].every((all) => all.length === 0)) return <Nothing />
  return (
    <View className="stack">
      {turns.map((turn) => (
        <OpenTurn key={turn.posting.postingId} turn={turn} busy={Boolean(busy)} choose={choose} />
      ))}
      {news.map((one) => (
        <NewsPanel key={one.notice.noticeId} news={one} choose={choose} />
      ))}
      {byDay(shifts).map((one) => (
        <Day key={one.day} {...one} choose={choose} />
      ))}
      <Named name={words.turn.waiting}>
        {waiting.map((turn) => (
          <WaitingPanel key={turn.posting.postingId} turn={turn} choose={choose} />
        ))}
      </Named>
      <Named name={words.requests}>
        {requests.map((request) => (
          <RequestPanel key={request.requestId} request={request} />
        ))}
      </Named>
      <Named name={words.past}>
        {past.map((shift) => (
          <PastPanel key={shift.posting.postingId} shift={shift} />
        ))}
      </Named>
    </View>
  )
}

/** Nothing where there is nothing under the name. */
function Named({ name, children }: { name: string; children: ReactNode[] }) {
  return children.length > 0 ? (
    <>
      <View className="day-name" {...spoken('heading')}>
        {name}
      </View>
      {children}
    </>
  ) : null
}

type DayProps = ReturnType<typeof byDay>[number] & Pick<Mine, 'choose'>

function Day({ day, shifts, choose }: DayProps) {
  const said = useWords(common)
  return (
    <View>
      <View className="day-name" {...spoken('heading')}>
        {said.dateOf(day)}
      </View>
      <View className="rail">
        {shifts.map((shift) => (
          <ShiftPanel key={shift.posting.postingId} shift={shift} onLeave={() => choose({ act: 'leave', of: shift })} />
        ))}
      </View>
    </View>
  )
}
