// A firm's own open shifts, fresh while they are looked at.
import { useCallback, useState } from 'react'
import type { Answer } from '#contract/shapes'
import { call, type Refusal } from '../../../api/client'
import { useWatch } from '../../../components/use-watch'

export type Ours = Answer<'postings.ours'>['postings'][number]

export function useOurs() {
  const [ours, setOurs] = useState<Ours[]>()
  const [refusal, setRefusal] = useState<Refusal>()
  const load = useCallback(async () => {
    const result = await call('postings.ours')
    setRefusal(result.ok ? undefined : result.refusal)
    if (result.ok) setOurs(result.answer.postings)
  }, [])
  useWatch(load)
  return { ours, refusal, load }
}
