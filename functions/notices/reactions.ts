// Tells a person what happened to their place: one notice for each thing, made when it happened elsewhere.
import type { NoticeKind } from '#contract/notices'
import type { Deps } from '#http/handler'
import type { Followed, SeenEvent } from '../outbox'
import { datesOf, isCurrent } from './rules'
import { noticeWrite, readAbout } from './store'

type Event = Pick<SeenEvent, 'about' | 'subject' | 'facts'>

/** What is no shift has no notice yet; what no longer stands is not told. */
async function tell(
  what: NoticeKind,
  { about, subject, facts }: Event,
  { table, now, newId }: Deps,
): Promise<Followed> {
  const { page, pool, claim } = await readAbout(table, { poolId: about, personId: subject })
  if (!page || !pool) return {}
  const { from, to } = pool
  const told = { from: String(facts.from ?? from), to: String(facts.to ?? to) }
  if (!isCurrent(what, claim, told.from)) return {}
  const at = now().toISOString()
  const news = { what, policy: pool.policy, from: told.from, was: facts.was as string | undefined }
  const dates = datesOf({ ...news, offerUntil: offerOf(what, claim) }, at)
  const notice = { noticeId: newId('ntc'), personId: subject, what, poolId: about, ...told, at, ...dates }
  return { writes: [noticeWrite(notice)] }
}

const offerOf = (what: NoticeKind, claim: { offerUntil?: string } | undefined) =>
  what === 'offered' ? claim?.offerUntil : undefined

export const tellOffered = (event: Event, deps: Deps) => tell('offered', event, deps)
export const tellMoved = (event: Event, deps: Deps) => tell(event.facts.asked ? 'clashes' : 'moved', event, deps)
export const tellReleased = (event: Event, deps: Deps) => tell('released', event, deps)
export const tellMissed = (event: Event, deps: Deps) => tell('missed', event, deps)
export const tellLapsed = (event: Event, deps: Deps) => tell('lapsed', event, deps)
export const askToConfirm = (event: Event, deps: Deps) => tell('confirm', event, deps)
