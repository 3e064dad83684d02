// What a person had begun before log-in or before the network went: one wish, the leaves and the yeses, each with its key; nothing is sent here.
import { instantNow } from './clock'
import { type Kept, kept } from './storage'
import { type Days, isAbout } from './turns'

export type Intent = {
  verb: 'gigs.join' | 'gigs.queue' | 'postings.askFor'
  postingId: string
  key: string
  at: string
  /** The start that the person was shown. */
  from?: string
  /** What it waits for: the log-in finishes it by itself, the network only after another tap. */
  waits?: 'log-in' | 'network'
}

export const intent = kept<Intent | null>('intent', null)
/** By posting: the key of a leave whose answer has not come. */
export const leaveKeys = kept<Record<string, string>>('leave-keys', {})
/** What one says yes to: the time one was shown, and what is given up for it. */
export type Yes = { from: string; instead?: string }
/** By posting: the key of a yes whose answer has not come, with what it said; another yes needs another key. */
export const yesKeys = kept<Record<string, Yes & { key: string }>>('yes-keys', {})

const stale = 30 * 60_000

/** No secret: it only has to differ from every other key of this person. */
export const newKey = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}-${Math.random().toString(36).slice(2, 12)}`

/** The wish already begun for this posting, with its old key, or a new one; an older leave or yes is over with it. */
export function begun(verb: Intent['verb'], postingId: string, from?: string): Intent {
  endLeave(postingId)
  endYes(postingId)
  const old = intent.get()
  const isSame = old?.verb === verb && old.postingId === postingId && (!from || old.from === from)
  if (old && isSame && isFresh(old)) return old
  const fresh = { verb, postingId, key: newKey(), at: instantNow(), ...(from && { from }) }
  intent.set(fresh)
  return fresh
}

/** A wish from yesterday must not sign anybody up today. */
export function isFresh({ at }: Intent): boolean {
  return Math.abs(Date.parse(instantNow()) - Date.parse(at)) < stale
}

/** The key of the leave already begun, or a new one; an older wish or yes for the same place is over with it. */
export function begunLeave(postingId: string): string {
  endWish(postingId)
  endYes(postingId)
  const key = leaveKeys.get()[postingId] ?? newKey()
  leaveKeys.set({ ...leaveKeys.get(), [postingId]: key })
  return key
}

/** The key of the same yes already begun, or a new one; an older leave or wish for the same place is over with it. */
export function begunYes(postingId: string, { from, instead }: Yes): string {
  endWish(postingId)
  endLeave(postingId)
  const old = yesKeys.get()[postingId]
  const key = old && old.from === from && old.instead === instead ? old.key : newKey()
  yesKeys.set({ ...yesKeys.get(), [postingId]: { from, ...(instead && { instead }), key } })
  return key
}

function forget<T>(keys: Kept<Record<string, T>>, postingId: string): void {
  const { [postingId]: over, ...others } = keys.get()
  if (over !== undefined) keys.set(others)
}

export const endLeave = (postingId: string): void => forget(leaveKeys, postingId)
export const endYes = (postingId: string): void => forget(yesKeys, postingId)

function endWish(postingId: string): void {
  if (intent.get()?.postingId === postingId) intent.set(null)
}

/** What one's days show has been answered, even where the answer was lost: a key kept longer would answer what is past. */
export function answeredBy({ shifts, requests, turns }: Pick<Days, 'shifts' | 'requests' | 'turns'>): void {
  const open = turns.filter(({ state }) => state !== 'waiting')
  const wish = intent.get()
  if (wish && wish.waits !== 'log-in' && [...shifts, ...requests, ...turns].some(isAbout(wish.postingId)))
    intent.set(null)
  for (const postingId of Object.keys(leaveKeys.get()))
    if (![...shifts, ...turns].some(isAbout(postingId))) endLeave(postingId)
  for (const postingId of Object.keys(yesKeys.get())) if (!open.some(isAbout(postingId))) endYes(postingId)
}
