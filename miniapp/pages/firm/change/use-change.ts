// Changing a shift: what was edited, what it would mean, and the change itself with one key until it is answered.
import { useState } from 'react'
import { call, isUnanswered, type Refusal } from '../../../api/client'
import { newKey } from '../../../api/intent'
import type { Meaning } from './means'
import { type Edits, isSameTime, type Terms, termsOf } from './terms'
import type { Shift } from './use-shift'

/** How the change stands: looked at, refused for good, or done. */
export type Asked = {
  terms: Terms
  seen: Terms
  key: string
  meaning?: Meaning
  refusal?: Refusal
  done?: 'done' | 'doneMoved' | 'doneOffers'
}

type Given = { shift: Shift; load: () => Promise<void>; changed: (seen: Terms) => Promise<void> }

export function useChange({ shift: { page, seen }, load, changed }: Given) {
  const [edits, setEdits] = useState<Edits>({})
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const params = { postingId: page.postingId }
  const terms = termsOf(edits, seen)

  const preview = async () => {
    setBusy(true)
    const result = await call('postings.preview', { params, body: terms })
    setBusy(false)
    // Whatever is edited later is asked anew, with another key.
    const fresh = { terms, seen, key: newKey() }
    setAsked(result.ok ? { ...fresh, meaning: result.answer } : { ...fresh, refusal: result.refusal })
  }
  const change = async ({ refusal: _before, ...now }: Asked) => {
    setBusy(true)
    const result = await call('postings.change', { params, body: { ...now.terms, seen: now.seen }, key: now.key })
    setBusy(false)
    setAsked(result.ok ? { ...now, done: outcomeOf(now) } : { ...now, refusal: result.refusal })
    if (!result.ok && isUnanswered(result.refusal)) return
    if (result.ok || result.refusal.code === 'changed') setEdits({})
    await (result.ok ? changed(now.terms) : load())
  }
  const edit = (more: Edits) => setEdits({ ...edits, ...more })
  return { edits, edit, terms, asked, preview, change, busy, close: () => setAsked(undefined) }
}

export type Change = ReturnType<typeof useChange>

/** Nobody is told that everybody will be told where only places were added. */
function outcomeOf({ terms, seen, meaning }: Asked): Asked['done'] {
  if (!isSameTime(terms, seen)) return 'doneMoved'
  return meaning && meaning.offers > 0 ? 'doneOffers' : 'done'
}
