// One posting and what the person does about it: sign-up or request, with a log-in on the way when it is needed.
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { PostingPage } from '#contract/card'
import { call, isUnanswered, type Refusal } from '../../../api/client'
import { begun, type Intent, intent, isFresh } from '../../../api/intent'
import { session } from '../../../api/session'

export type Outcome =
  | { state: 'held'; from: string; to: string }
  | { state: 'asked'; dueAt: string; holidaysKnown: boolean }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'unanswered'; refusal: Refusal }

export const verbOf = ({ kind }: PostingPage): Intent['verb'] => (kind === 'gig' ? 'gigs.join' : 'postings.askFor')

export function usePosting(postingId: string) {
  const { page, refusal, load, setPage } = useOne(postingId)
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)

  const act = async (verb: Intent['verb']) => {
    const wish = begun(verb, postingId)
    if (!session.get()) return logIn(wish)
    setBusy(true)
    const came = await send(wish)
    setBusy(false)
    setOutcome(came)
    if (came?.state === 'held') setPage((old) => old && { ...old, left: Math.max(0, old.left - 1) })
  }
  useDidShow(() => {
    const wish = intent.get()
    if (wish?.postingId !== postingId || busy) return
    // Back from log-in: what was begun is finished now, without another tap; given up there, it is given up here.
    if (wish.waits === 'log-in' && session.get() && isFresh(wish)) void act(wish.verb)
    else if (wish.waits === 'log-in') intent.set(null)
  })
  return { page, refusal, load, outcome, busy, act }
}

function useOne(postingId: string) {
  const [page, setPage] = useState<PostingPage>()
  const [refusal, setRefusal] = useState<Refusal>()
  const load = useCallback(async () => {
    setRefusal(undefined)
    const result = await call('postings.one', { params: { postingId } })
    if (result.ok) setPage(result.answer)
    // A link with a broken id leads nowhere either: the person filled in nothing that could be mended.
    else setRefusal(result.refusal.code === 'bad_request' ? { code: 'not_found', facts: {} } : result.refusal)
  }, [postingId])
  useEffect(() => void load(), [load])
  return { page, refusal, load, setPage }
}

function logIn(wish: Intent): void {
  intent.set({ ...wish, waits: 'log-in' })
  void Taro.navigateTo({ url: '/pages/people/log-in/index' })
}

/** The key is kept until an answer came, so that a second try can never be a second sign-up. */
export async function send(wish: Intent): Promise<Outcome | undefined> {
  const { verb, postingId, key } = wish
  const ask = { params: { postingId }, key }
  const came = verb === 'gigs.join' ? await join(ask) : await askFor(ask)
  if (came.state === 'refused' && came.refusal.code === 'log_in_first') return void logIn(wish)
  const waits = came.state === 'refused' && isUnanswered(came.refusal)
  // Given back or seen in one's days meanwhile: then it is over, and must not be kept again.
  if (intent.get()?.key === key) intent.set(waits ? { ...wish, waits: 'network' } : null)
  return waits ? { ...came, state: 'unanswered' } : came
}

type Sent = { params: { postingId: string }; key: string }

async function join(ask: Sent): Promise<Outcome> {
  const result = await call('gigs.join', ask)
  if (!result.ok) return { state: 'refused', refusal: result.refusal }
  const { from, to } = result.answer
  return { state: 'held', from, to }
}

async function askFor(ask: Sent): Promise<Outcome> {
  const result = await call('postings.askFor', ask)
  if (!result.ok) return { state: 'refused', refusal: result.refusal }
  const { dueAt, holidaysKnown } = result.answer
  return { state: 'asked', dueAt, holidaysKnown }
}
