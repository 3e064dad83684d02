// Decides whether a person may take or leave a place on a shift; the place itself is the reserve's to decide.

import { isTooYoung } from '#contract/both/age'
import type { Instant } from '#contract/both/days'
import type { PostingPage } from '#contract/card'
import { leastAge } from '#contract/people'

export type SeenPosting = Omit<PostingPage, 'left'>
export type Refusal = { refusal: 'under_16' | 'closed' | 'not_found'; facts?: Record<string, unknown> }

/** What is not a shift has no places to take: it answers as if it were not there. */
export function mayJoin(posting: SeenPosting | undefined, bornOn: string, now: Instant): Refusal | undefined {
  if (!posting?.from || !posting.to) return { refusal: 'not_found' }
  if (isTooYoung(bornOn, now)) return { refusal: 'under_16', facts: { least: leastAge } }
  if (posting.status !== 'open') return { refusal: 'closed' }
  return undefined
}

type Seen = {
  spans: { poolId: string; from: Instant; to: Instant }[]
  requests: { requestId: string; postingId: string; askedAt: Instant; dueAt: Instant }[]
  postings: Map<string, SeenPosting>
}

/** What starts first comes first; what is over stands apart, the latest first. A posting that is gone takes its line along. */
export function shownDays({ spans, requests, postings }: Seen, now: Instant) {
  const all = spans
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ poolId, from, to }) => {
      const posting = postings.get(poolId)
      return posting ? [{ state: 'held' as const, posting: cardOf(posting), from, to, mayLeave: from > now }] : []
    })
  const shifts = all.filter(({ to }) => to > now)
  const past = all.filter(({ to }) => to <= now).reverse()
  const asked = requests
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .flatMap(({ requestId, postingId, askedAt, dueAt }) => {
      const posting = postings.get(postingId)
      return posting ? [{ requestId, posting: cardOf(posting), askedAt, dueAt }] : []
    })
  return { shifts, past, requests: asked }
}

/** In a person's own days nobody asks how many places are left. */
const cardOf = (posting: SeenPosting) => ({ ...posting, left: 0 })
