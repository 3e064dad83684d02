// What could not be done after five tries, and trying it once more.
import { useCallback, useState } from 'react'
import type { Answer } from '#contract/shapes'
import { call, type Refusal } from '../../../api/client'
import { useWatch } from '../../../components/use-watch'

export type Stuck = Answer<'notices.stuck'>['stuck'][number]

export function useStuck() {
  const [stuck, setStuck] = useState<Stuck[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [trying, setTrying] = useState<string>()
  const [tried, setTried] = useState(false)
  const load = useCallback(async () => {
    const result = await call('notices.stuck')
    setRefusal(result.ok ? undefined : result.refusal)
    if (result.ok) setStuck(result.answer.stuck)
  }, [])
  useWatch(load)
  const again = async (eventId: string) => {
    setTrying(eventId)
    setTried(false)
    const result = await call('notices.again', { params: { eventId } })
    // Somebody else has tried it again meanwhile: then it is no longer here either.
    const isGone = !result.ok && result.refusal.code === 'not_found'
    if (result.ok || isGone) await load()
    else setRefusal(result.refusal)
    setTried(result.ok)
    setTrying(undefined)
  }
  return { stuck, refusal, trying, tried, again, load }
}
