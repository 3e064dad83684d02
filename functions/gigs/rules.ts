// Decides whether a person may take or leave a place on a shift; the place itself is the reserve's to decide.

import { isTooYoung } from '#contract/both/age'
import { addDays, dayOf, type Instant } from '#contract/both/days'
import type { PostingPage } from '#contract/card'
import { type NoticeKind, noticeKinds } from '#contract/notices'
import { leastAge } from '#contract/people'
import { overlaps, type SeenSpan } from '#reserve/rules'

export type SeenPosting = Omit<PostingPage, 'left'>
export type Refusal = { refusal: 'under_16' | 'closed' | 'moved' | 'not_found'; facts?: Record<string, unknown> }

type Comer = { bornOn: string; saw?: Instant }

/** What is not a shift has no places to take: it answers as if it were not there. `saw` is the start that the person was shown. */
export function mayJoin(posting: SeenPosting | undefined, { bornOn, saw }: Comer, now: Instant): Refusal | undefined {
  if (!posting?.from || !posting.to) return { refusal: 'not_found' }
  if (isTooYoung(bornOn, now)) return { refusal: 'under_16', facts: { least: leastAge } }
  if (posting.status !== 'open') return { refusal: 'closed' }
  const { from, to } = posting
  return saw && Date.parse(saw) !== Date.parse(from) ? { refusal: 'moved', facts: { from, to } } : undefined
}

type SeenNotice = {
  noticeId: string
  what: NoticeKind
  poolId: string
  from: Instant
  to: Instant
  at: Instant
  until: Instant
  seenAt?: Instant
}
type SeenTurn = { claim: Mine; place: number }
type Mine = {
  poolId: string
  slot: string
  state: string
  from: Instant
  to: Instant
  offerUntil?: Instant
  asked?: boolean
}
type Seen = {
  spans: SeenSpan[]
  turns: SeenTurn[]
  notices: SeenNotice[]
  requests: { requestId: string; postingId: string; askedAt: Instant; dueAt: Instant }[]
  postings: Map<string, SeenPosting>
}

const earlierFirst = (a: { from: Instant }, b: { from: Instant }) => (a.from < b.from ? -1 : 1)

/** What starts first comes first; what is over stands apart, the latest first. A posting that is gone takes its line along. */
export function shownDays({ spans, turns, notices, requests, postings }: Seen, now: Instant) {
  const all = spans.sort(earlierFirst).flatMap(({ poolId, from, to }) => {
    const posting = postings.get(poolId)
    return posting ? [{ state: 'held' as const, posting: cardOf(posting), from, to, mayLeave: from > now }] : []
  })
  const asked = requests
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .flatMap(({ requestId, postingId, askedAt, dueAt }) => {
      const posting = postings.get(postingId)
      return posting ? [{ requestId, posting: cardOf(posting), askedAt, dueAt }] : []
    })
  return {
    shifts: all.filter(({ to }) => to > now),
    past: all.filter(({ to }) => to <= now).reverse(),
    requests: asked,
    turns: turns.flatMap((turn) => shownTurn(turn, { spans, postings }, now)),
    notices: notices.flatMap((notice) => shownNotice(notice, postings, now)),
  }
}

/** An offer that ran out is not shown, though no sweep has ended it yet. */
function shownTurn({ claim, place }: SeenTurn, { spans, postings }: Pick<Seen, 'spans' | 'postings'>, now: Instant) {
  const state = turnState(claim, now)
  const posting = postings.get(claim.poolId)
  if (!state || !posting?.from || !posting.to || posting.from <= now) return []
  const time = { from: posting.from, to: posting.to }
  const other = spans.find((span) => overlaps(span, time))
  const title = other && postings.get(other.poolId)?.title
  const clash = other && title ? { postingId: other.poolId, title, from: other.from, to: other.to } : undefined
  const until = state === 'offered' ? claim.offerUntil : undefined
  return [{ state, posting: cardOf(posting), ...time, until, place: state === 'waiting' ? place : undefined, clash }]
}

function turnState({ state, asked, offerUntil = '' }: Mine, now: Instant): 'waiting' | 'offered' | 'asked' | undefined {
  if (state === 'held' && asked) return 'asked'
  if (state === 'offered') return offerUntil > now ? state : undefined
  return state === 'waiting' ? state : undefined
}

/** What can still be acted on, and for a week what only had to be known. */
const knownDays = 7

function shownNotice({ seenAt, until, poolId, ...notice }: SeenNotice, postings: Seen['postings'], now: Instant) {
  const posting = postings.get(poolId)
  const since = addDays(dayOf(now), -knownDays)
  const isOver = noticeKinds[notice.what].rung ? until <= now : dayOf(notice.at) < since
  if (!posting || seenAt || isOver) return []
  const { noticeId, what: kind, from, to, at } = notice
  return [{ noticeId, kind, from, to, at, posting: cardOf(posting), seen: false }]
}

/** In a person's own days nobody asks how many places are left. */
const cardOf = (posting: SeenPosting) => ({ ...posting, left: 0 })
