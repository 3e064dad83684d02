// What may be answered to a call, and the list in the order of its hurry; pure.
import { answersTo, type CallAnswer, type NoticeKind } from '#contract/notices'
import type { Answer } from '#contract/shapes'

export type Call = Answer<'notices.calls'>['calls'][number]
/** Said on the phone; a yes names the other shift as it stood when the person was asked. */
export type Given<A extends CallAnswer = CallAnswer> = { answer: A; clash?: Call['clash'] }
/** What came of a call: an answer, or that it was over before anybody noted one. */
export type Said = { call: Call; what: CallAnswer | 'over' }
export type Line = { call: Call; what?: Said['what'] }

export const answersOf = (kind: NoticeKind): readonly CallAnswer[] => answersTo[kind]

/** Whether who was told has still something to come to. */
export const mayCome = (kind: NoticeKind): boolean => answersTo[kind].includes('no')

/** What changes somebody's place asks for a second yes. */
export const asksAgain = (answer: CallAnswer): answer is 'yes' | 'no' => answer === 'yes' || answer === 'no'

/** The most urgent first; what was just noted stays where its call stood, so that it is seen. */
export function linesOf(calls: Call[], last?: Said): Line[] {
  const open: Line[] = calls.filter(({ callId }) => callId !== last?.call.callId).map((call) => ({ call }))
  return (last ? [...open, last] : open).sort((a, b) => (hurry(a) < hurry(b) ? -1 : 1))
}

const hurry = ({ call }: Line): string => `${call.until} ${call.callId}`

/** '13800000001' is '138 0000 0001', as it is read out. */
export const spaced = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
