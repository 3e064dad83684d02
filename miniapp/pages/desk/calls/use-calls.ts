// The list of calls, fresh while it is looked at, and what came of the last one.
import { useCallback, useRef, useState } from 'react'
import { call, type Refusal } from '../../../api/client'
import { useWatch } from '../../../components/use-watch'
import type { Call, Said } from './lines'

export function useCalls() {
  const [calls, setCalls] = useState<Call[]>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [last, setLast] = useState<Said>()
  const speaking = useRef<Call>()
  const load = useCallback(async () => {
    const result = await call('notices.calls')
    setRefusal(result.ok ? undefined : result.refusal)
    if (!result.ok) return
    setCalls(result.answer.calls)
    // Who is being spoken to has answered on their own phone, or time ran out: the panel must not just be gone.
    const now = speaking.current
    if (!now || result.answer.calls.some(({ callId }) => callId === now.callId)) return
    speaking.current = undefined
    setLast({ call: now, what: 'over' })
  }, [])
  useWatch(load)
  const ring = (one: Call) => {
    speaking.current = one
  }
  /** `said` is nothing where the call stays open. */
  const noted = async (said?: Said) => {
    speaking.current = undefined
    if (said) setLast(said)
    await load()
  }
  return { calls, refusal, load, last, ring, noted }
}

export type Calls = ReturnType<typeof useCalls>
