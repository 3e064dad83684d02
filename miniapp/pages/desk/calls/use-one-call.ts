// One call: ringing, what was said, a second yes where it changes somebody's place, and what did not go.
import { useState } from 'react'
import type { CallAnswer } from '#contract/notices'
import { isUnanswered, type Refusal } from '../../../api/client'
import { ring } from '../../../components/use-ask-station'
import { asksAgain, type Call, type Given } from './lines'
import { note, openNumber, type Rung } from './send'
import type { Calls } from './use-calls'

type Trouble = { refusal: Refusal; again?: () => void }

export function useOneCall(call: Call, list: Pick<Calls, 'load' | 'ring' | 'noted'>) {
  const [rung, setRung] = useState<Rung>()
  const [asked, ask] = useState<Given<'yes' | 'no'>>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()

  const failed = (refusal: Refusal, again: () => void) => {
    if (isOver(refusal)) return void list.noted({ call, what: 'over' })
    setTrouble(isUnanswered(refusal) ? { refusal, again } : { refusal })
  }
  const ringUp = async () => {
    setBusy(true)
    const result = await openNumber(call.callId)
    setBusy(false)
    if (!result.ok) return failed(result.refusal, ringUp)
    setTrouble(undefined)
    setRung(result.answer)
    list.ring(call)
    ring(result.answer)
  }
  const say = async (given: Given) => {
    if (!rung) return
    setBusy(true)
    setTrouble(undefined)
    const result = await note(rung, given)
    setBusy(false)
    if (!result.ok) return failed(result.refusal, () => say(given))
    ask(undefined)
    setRung(undefined)
    await list.noted(result.answer.open ? undefined : { call, what: given.answer })
  }
  /** Nothing goes back to the call, as it stands by now where something was refused. */
  const choose = (answer?: CallAnswer) => {
    if (trouble) void list.load()
    setTrouble(undefined)
    if (answer && !asksAgain(answer)) void say({ answer })
    else ask(answer && { answer, clash: answer === 'yes' ? call.clash : undefined })
  }
  return { rung, asked, busy, trouble, ringUp, say, choose }
}

export type OneCall = ReturnType<typeof useOneCall>
export type OneCallProps = { call: Call; rung: Rung; one: OneCall }

const isOver = ({ code }: Refusal): boolean => code === 'call_over' || code === 'not_found'
