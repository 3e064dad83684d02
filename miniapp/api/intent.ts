// What a person had begun before log-in or before the network went: one wish with its key; nothing is sent here.
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

const stale = 30 * 60_000

/** No secret: it only has to differ from every other key of this person. */
export const newKey = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}-${Math.random().toString(36).slice(2, 12)}`

/** The wish already begun for this posting, with its old key, or a new one. */
export function begun(verb: Intent['verb'], postingId: string): Intent {
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
