// What a person had begun before log-in or before the network went: one wish and the leaves, each with its key; nothing is sent here.
import { instantNow } from './clock'
import { kept } from './storage'

export type Intent = {
  verb: 'gigs.join' | 'postings.askFor'
  postingId: string
  key: string
  at: string
  /** What it waits for: the log-in finishes it by itself, the network only after another tap. */
  waits?: 'log-in' | 'network'
}

export const intent = kept<Intent | null>('intent', null)
/** By posting: the key of a leave whose answer has not come. */
export const leaveKeys = kept<Record<string, string>>('leave-keys', {})

const stale = 30 * 60_000

/** No secret: it only has to differ from every other key of this person. */
export const newKey = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}-${Math.random().toString(36).slice(2, 12)}`

/** The wish already begun for this posting, with its old key, or a new one; an older leave is over with it. */
export function begun(verb: Intent['verb'], postingId: string): Intent {
  endLeave(postingId)
  const old = intent.get()
  if (old && old.verb === verb && old.postingId === postingId && isFresh(old)) return old
  const fresh = { verb, postingId, key: newKey(), at: instantNow() }
  intent.set(fresh)
  return fresh
}

/** A wish from yesterday must not sign anybody up today. */
export function isFresh({ at }: Intent): boolean {
  return Math.abs(Date.parse(instantNow()) - Date.parse(at)) < stale
}

/** The key of the leave already begun, or a new one; an older wish for the same place is over with it. */
export function begunLeave(postingId: string): string {
  endWish(postingId)
  const key = leaveKeys.get()[postingId] ?? newKey()
  leaveKeys.set({ ...leaveKeys.get(), [postingId]: key })
  return key
}

export function endLeave(postingId: string): void {
  const { [postingId]: _over, ...others } = leaveKeys.get()
  leaveKeys.set(others)
}

function endWish(postingId: string): void {
  if (intent.get()?.postingId === postingId) intent.set(null)
}

type Own = { posting: { postingId: string } }

/** What one's days show has been answered, even where the answer was lost: a key kept longer would answer what is past. */
export function answeredBy({ shifts, requests }: { shifts: Own[]; requests: Own[] }): void {
  const idsOf = (all: Own[]) => all.map(({ posting }) => posting.postingId)
  const wish = intent.get()
  if (wish && wish.waits !== 'log-in' && idsOf([...shifts, ...requests]).includes(wish.postingId)) intent.set(null)
  const held = idsOf(shifts)
  for (const postingId of Object.keys(leaveKeys.get())) if (!held.includes(postingId)) endLeave(postingId)
}
