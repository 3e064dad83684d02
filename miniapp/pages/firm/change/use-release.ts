// Staff give somebody's place back by name, after a second yes, with one key until it is answered.
import { useState } from 'react'
import { call, isUnanswered, type Refusal } from '../../../api/client'
import { newKey } from '../../../api/intent'
import type { Claim } from './use-shift'

/** Another wish needs another key: the place to the next, or one person fewer. */
type Asked = { claim: Claim; keys: { next: string; fewer: string } }
export type Released = { name: string; outcome: 'done' | 'gone' }

export function useRelease(postingId: string, load: () => Promise<void>) {
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [released, setReleased] = useState<Released>()
  const open = (claim: Claim | undefined) => {
    setRefusal(undefined)
    setAsked(claim && { claim, keys: { next: newKey(), fewer: newKey() } })
  }
  const release = async (fewer: boolean) => {
    if (!asked) return
    const { personId, maskedName: name } = asked.claim
    setBusy(true)
    const key = fewer ? asked.keys.fewer : asked.keys.next
    const result = await call('postings.release', { params: { postingId, personId }, body: { fewer }, key })
    // Somebody was faster, or the person left: what was wanted is so already.
    const isGone = !result.ok && result.refusal.code === 'not_yours'
    if (result.ok || isGone) await load()
    setBusy(false)
    if (!result.ok && !isGone) return setRefusal(result.refusal)
    setReleased({ name, outcome: isGone ? 'gone' : 'done' })
    setAsked(undefined)
  }
  return {
    asked: asked?.claim,
    open,
    busy,
    refusal,
    released,
    release,
    mayRetry: refusal ? isUnanswered(refusal) : true,
  }
}
