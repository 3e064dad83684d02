// 我的安排: the shifts one holds, by day, and what the station was asked; it changes nothing without a second yes.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '../../../components/aria'
import { Page } from '../../../components/page'
import { Sheet } from '../../../components/sheet'
import { Empty, ErrorBox, Skeleton } from '../../../components/states'
import { openTab } from '../../../components/tabs'
import { Tap } from '../../../components/tap'
import { BigSwitch, Top } from '../../../components/top'
import { common } from '../../../i18n/common/words'
import { days as dayWords } from '../../../i18n/days/words'
import { useWords } from '../../../i18n/language'
import { PastPanel, RequestPanel, ShiftPanel } from './panels'
import { byDay, type Days, type Shift, useDays } from './use-days'
import './days.css'

export default function DaysList() {
  const words = useWords(dayWords)
  const { me, days, refusal, load, asked, ask, left, ...leaving } = useDays()
  return (
    <Page title={words.title} tab="days">
      <Top heading={words.title} beside={<BigSwitch />} />
      {me ? null : <NotIn />}
      <View className="stack">
        {left ? (
          <View className="notice good" {...spoken('status')}>
            ✓ {words.left(left.posting.title)}
          </View>
        ) : null}
        {me && refusal ? <ErrorBox refusal={refusal} onRetry={load} /> : null}
      </View>
      {me && !days && !refusal ? <Skeleton /> : null}
      {me && days ? <All days={days} onLeave={ask} /> : null}
      {asked ? <LeaveSheet shift={asked} {...leaving} onClose={() => ask(undefined)} /> : null}
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

function All({ days: { shifts, past = [], requests }, onLeave }: { days: Days; onLeave: (shift: Shift) => void }) {
  const words = useWords(dayWords)
  const said = useWords(common)
  if (shifts.length + past.length + requests.length === 0) {
    return (
      <Empty title={words.empty} why={words.emptyWhy}>
        <Tap onTap={() => openTab('find')}>{words.find}</Tap>
      </Empty>
    )
  }
  return (
    <View className="stack">
      {byDay(shifts).map(({ day, shifts: ofDay }) => (
        <View key={day}>
          <View className="day-name" {...spoken('heading')}>
            {said.dateOf(day)}
          </View>
          <View className="rail">
            {ofDay.map((shift) => (
              <ShiftPanel key={shift.posting.postingId} shift={shift} onLeave={() => onLeave(shift)} />
            ))}
          </View>
        </View>
      ))}
      {requests.length > 0 ? <View className="day-name">{words.requests}</View> : null}
      {requests.map((request) => (
        <RequestPanel key={request.requestId} request={request} />
      ))}
      {past.length > 0 ? <View className="day-name">{words.past}</View> : null}
      {past.map((shift) => (
        <PastPanel key={shift.posting.postingId} shift={shift} />
      ))}
    </View>
  )
}

type LeaveProps = Pick<ReturnType<typeof useDays>, 'busy' | 'leave' | 'leaveRefusal'> & {
  shift: Shift
  onClose: () => void
}

function LeaveSheet({ shift, busy, leave, leaveRefusal, onClose }: LeaveProps) {
  const words = useWords(dayWords)
  const said = useWords(common)
  return (
    <Sheet title={words.leaveTitle} closing={words.leaveNo} safe onClose={onClose}>
      <View>{words.leaveWhy(shift.posting.title, said.span(shift.from, shift.to))}</View>
      {leaveRefusal ? <ErrorBox refusal={leaveRefusal} /> : null}
      <Tap look="line" wide busy={busy} onTap={leave}>
        {busy ? words.leaving : words.leaveYes}
      </Tap>
    </Sheet>
  )
}
