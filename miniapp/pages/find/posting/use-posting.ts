// One posting and what the person does about it: sign-up, queue or request, with a log-in on the way when it is needed.
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '#contract/shapes'
import { call, type Refusal } from '../../../api/client'
import { instantNow } from '../../../api/clock'
import { loadDays, useMyDays } from '../../../api/days'
import { begun, type Intent, intent, isFresh } from '../../../api/intent'
import { session } from '../../../api/session'
import { type Standing, standingOf } from '../../../api/turns'
import { isRefused, logIn, type Outcome, send } from './outcome'

export type OnePosting = Answer<'postings.one'>

/** Who comes new passes nobody who waits, so a place that is theirs to take is none. */
export const isFull = ({ kind, left, waiting = 0 }: OnePosting): boolean =>
  kind === 'gig' && (left === 0 || waiting > 0)

export function verbOf(page: OnePosting): Intent['verb'] {
  if (page.kind !== 'gig') return 'postings.askFor'
  return isFull(page) ? 'gigs.queue' : 'gigs.join'
}

export function usePosting(postingId: string) {
  const { page, refusal, load, setPage } = useOne(postingId)
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)

  const act = async (verb: Intent['verb']) => {
    const wish = begun(verb, postingId, page?.from)
    if (!session.get()) return logIn(wish)
    setBusy(true)
    const came = await send(wish)
    setBusy(false)
    setOutcome(came)
    if (came) setPage((old) => old && knownAfter(old, came))
    if (isRefused(came, ['not_full', 'moved'])) void load()
    if (came?.state === 'held' || came?.state === 'queued' || isRefused(came, already)) void loadDays()
  }
  useDidShow(() => {
    const wish = intent.get()
    if (wish?.postingId !== postingId || busy) return
    // Back from log-in: what was begun is finished now, without another tap; given up there, it is given up here.
    if (wish.waits === 'log-in' && session.get() && isFresh(wish)) void act(wish.verb)
    else if (wish.waits === 'log-in') intent.set(null)
  })
  return { page, refusal, load, outcome, busy, act, own: useOwn(postingId, outcome) }
}

/** What the answer says of the places. */
function knownAfter(page: OnePosting, came: Outcome): OnePosting {
  if (came.state === 'held') return { ...page, left: Math.max(0, page.left - 1) }
  if (came.state !== 'refused' || came.refusal.code !== 'full') return page
  return { ...page, left: 0, waiting: Number(came.refusal.facts.waiting) || 0 }
}

/** The phone did not know what the server knows of this person. */
const already: Refusal['code'][] = ['already_yours', 'already_waiting', 'already_offered']

function useOne(postingId: string) {
  const [page, setPage] = useState<OnePosting>()
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

/** What the phone knows of the person and this posting; a place that was taken just now is told by its own outcome. */
function useOwn(postingId: string, outcome: Outcome | undefined): Standing | undefined {
  const days = useMyDays()
  const own = days && standingOf(days, postingId, instantNow())
  return outcome?.state === 'held' && own?.state === 'held' ? undefined : own
}
