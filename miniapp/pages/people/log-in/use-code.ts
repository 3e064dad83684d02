// Asks for a one-time code and counts down until the next may be asked.
import { useEffect, useState } from 'react'
import { oneTimeCode } from '#contract/people'
import { call, type Refusal } from '../../../api/client'

export function useCode() {
  const [seconds, setSeconds] = useState(0)
  const [sent, setSent] = useState(false)
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  const send = async (phone: string): Promise<Refusal | undefined> => {
    setSeconds(oneTimeCode.secondsBetween)
    const result = await call('people.sendCode', { body: { phone } })
    setSent(result.ok)
    if (result.ok) return undefined
    const wait = result.refusal.facts.seconds
    setSeconds(typeof wait === 'number' && wait <= oneTimeCode.minutes * 60 ? wait : 0)
    return result.refusal
  }
  return { seconds, sent, send }
}
