// A shift as it stands: its posting, its terms and who is on it; for its firm and for staff.
import { useCallback, useEffect, useState } from 'react'
import type { PostingPage } from '#contract/card'
import type { Answer } from '#contract/shapes'
import { call, type Refusal } from '../../../api/client'
import type { Terms } from './terms'

export type Claim = Answer<'postings.coming'>['claims'][number]
export type Shift = { page: PostingPage; seen: Terms; claims: Claim[] }

const gone: Refusal = { code: 'not_found', facts: {} }

export function useShift(postingId: string) {
  const [shift, setShift] = useState<Shift>()
  const [refusal, setRefusal] = useState<Refusal>()
  const load = useCallback(async () => {
    const came = await shiftOf(postingId)
    setRefusal('code' in came ? came : undefined)
    if (!('code' in came)) setShift(came)
  }, [postingId])
  useEffect(() => void load(), [load])
  /** The lists may still show what stood before the change; the server's answer does not. */
  const changed = async (seen: Terms) => {
    setShift((old) => old && { ...old, seen })
    const coming = await call('postings.coming', { params: { postingId } })
    if (coming.ok) setShift((old) => old && { ...old, claims: coming.answer.claims })
  }
  return { shift, refusal, load, changed }
}

/** What is no shift has nothing here that could be changed. */
async function shiftOf(postingId: string): Promise<Shift | Refusal> {
  const params = { postingId }
  const [one, coming] = await Promise.all([call('postings.one', { params }), call('postings.coming', { params })])
  if (!one.ok) return one.refusal.code === 'bad_request' ? gone : one.refusal
  if (!coming.ok) return coming.refusal
  const { places, from, to } = one.answer
  return from && to ? { page: one.answer, seen: { places, from, to }, claims: coming.answer.claims } : gone
}
