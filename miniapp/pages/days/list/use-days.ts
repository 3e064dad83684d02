// 我的安排 as it stands: the days, what waits for an answer, what is news; and it tells the service what the person has seen here.
import { useCallback, useEffect, useState } from 'react'
import { dayOf } from '#contract/both/days'
import type { Refusal } from '../../../api/client'
import { loadDays, useMyDays, useOpenTurns } from '../../../api/days'
import { see, seenNotices } from '../../../api/seen'
import { session } from '../../../api/session'
import { newsOf, type Shift, saidBy } from '../../../api/turns'
import { useShown } from '../../../components/use-watch'
import { toTop, useAnswers } from './use-answers'

export function useDays() {
  const me = session.use()
  const days = useMyDays()
  const known = seenNotices.use()
  const [refusal, setRefusal] = useState<Refusal>()
  const load = useCallback(async () => setRefusal(await loadDays()), [])
  const turns = useOpenTurns()
  useSeen(days && turns[0] ? saidBy(turns[0], days) : [])
  return { me, days, turns, news: days ? newsOf(days, known) : [], refusal, load, ...useAnswers(load) }
}

/** Only what stands on top of a page that is in front of the person is surely seen: so the page goes up to it. */
function useSeen(noticeIds: string[]): void {
  const shown = useShown()
  const said = shown ? noticeIds.join() : ''
  useEffect(() => {
    if (!said) return
    toTop()
    see(said.split(','))
  }, [said])
}

/** Shifts under the day they start on, in time order. */
export function byDay(shifts: Shift[]): { day: string; shifts: Shift[] }[] {
  const days: { day: string; shifts: Shift[] }[] = []
  for (const shift of shifts) {
    const day = dayOf(shift.from)
    const last = days[days.length - 1]
    if (last?.day === day) last.shifts.push(shift)
    else days.push({ day, shifts: [shift] })
  }
  return days
}
