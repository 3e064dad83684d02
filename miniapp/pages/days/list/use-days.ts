// A person's own days: the shifts held and the requests asked, and leaving a shift with one key until answered.
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { dayOf } from '#contract/both/days'
import type { Answer } from '#contract/shapes'
import { call, isUnanswered, type Refusal } from '../../../api/client'
import { answeredBy, begunLeave, endLeave } from '../../../api/intent'
import { session } from '../../../api/session'
import { kept } from '../../../api/storage'

export type Days = Answer<'gigs.myDays'>
export type Shift = Days['shifts'][number]

/** The last answer and whose it was: another person on this phone must not see it. */
const lastDays = kept<{ personId: string; days: Days } | null>('last-days', null)

export function useDays() {
  const me = session.use()
  const personId = me?.person.personId
  const last = lastDays.use()
  const [refusal, setRefusal] = useState<Refusal>()
  const load = useCallback(async () => {
    if (session.get()) setRefusal(await loadDays())
  }, [])
  useDidShow(() => void load())
  useEffect(() => {
    if (personId) void load()
  }, [personId, load])
  const days = last && last.personId === personId ? last.days : undefined
  return { me, days, refusal, load, ...useLeaving(load) }
}

export async function loadDays(): Promise<Refusal | undefined> {
  const personId = session.get()?.person.personId
  const result = await call('gigs.myDays')
  if (!result.ok) return result.refusal
  if (!personId || session.get()?.person.personId !== personId) return undefined
  lastDays.set({ personId, days: result.answer })
  answeredBy(result.answer)
  return undefined
}

function useLeaving(load: () => Promise<void>) {
  const [asked, ask] = useState<Shift>()
  const [left, setLeft] = useState<Shift>()
  const [busy, setBusy] = useState(false)
  const [leaveRefusal, setRefusal] = useState<Refusal>()
  const leave = async () => {
    if (!asked) return
    setBusy(true)
    const refusal = await release(asked.posting.postingId)
    await load()
    setBusy(false)
    setRefusal(refusal)
    if (refusal) return
    setLeft(asked)
    ask(undefined)
  }
  const open = (shift: Shift | undefined) => {
    setRefusal(undefined)
    ask(shift)
  }
  return { asked, ask: open, left, busy, leave, leaveRefusal }
}

export async function release(postingId: string): Promise<Refusal | undefined> {
  const key = begunLeave(postingId)
  const result = await call('gigs.leave', { params: { postingId }, key })
  if (!result.ok && isUnanswered(result.refusal)) return result.refusal
  endLeave(postingId)
  return result.ok ? undefined : result.refusal
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
