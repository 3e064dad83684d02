// Saying 我去 and 不去了 in 我的安排: what gives something up is asked twice, and an answer that was lost is found in the days.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { answer } from '../../../api/answers'
import { isUnanswered, type Refusal } from '../../../api/client'
import { myDays } from '../../../api/days'
import { see } from '../../../api/seen'
import { type Given, isAbout, isDone } from '../../../api/turns'

/** A second yes wherever a place is given up. */
const isAskedTwice = ({ act, of }: Given): boolean => act === 'leave' || ('clash' in of && Boolean(of.clash))

/** What came of it: nothing was refused, or why and whether the same tap may simply be tried again. */
export type Came = { given: Given; refusal?: Refusal; again?: boolean }

export function useAnswers(load: () => Promise<void>) {
  const [asked, setAsked] = useState<Given>()
  const [came, setCame] = useState<Came>()
  const [busy, setBusy] = useState<Given>()
  const send = async (given: Given) => {
    if (busy) return
    setBusy(given)
    const next = await cameOf(given, load)
    setBusy(undefined)
    setCame(next)
    if (next.again) return
    setAsked(undefined)
    toTop()
  }
  const choose = (given: Given) => {
    setCame(undefined)
    if (isAskedTwice(given)) setAsked(given)
    else void send(given)
  }
  const close = () => {
    setAsked(undefined)
    setCame(undefined)
  }
  return { asked, came, busy, send, choose, close }
}

async function cameOf(given: Given, load: () => Promise<void>): Promise<Came> {
  const refusal = await answer(given)
  await load()
  const days = myDays()
  if (refusal && !(isUnanswered(refusal) && days && isDone(given, days)))
    return { given, refusal, again: isUnanswered(refusal) }
  see(noticesOf(given))
  return { given }
}

/** Who has answered need not be told of the same shift again. */
function noticesOf({ of: { posting } }: Given): string[] {
  const open = myDays()?.notices.filter(({ kind, seen }) => !seen && ['confirm', 'moved'].includes(kind)) ?? []
  return open.filter(isAbout(posting.postingId)).map(({ noticeId }) => noticeId)
}

export function toTop(): void {
  // A page that is gone meanwhile has no top.
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}
