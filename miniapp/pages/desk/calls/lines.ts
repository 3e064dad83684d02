// What may be answered to a call, and the list in the order of its hurry; pure.
import type { CallAnswer, NoticeKind } from '#contract/notices'
import type { Answer } from '#contract/shapes'

export type Call = Answer<'notices.calls'>['calls'][number]
/** What came of a call: an answer, or that it was over before anybody noted one. */
export type Said = { call: Call; what: CallAnswer | 'over' }
export type Line = { call: Call; what?: Said['what'] }

const byKind: Record<NoticeKind, CallAnswer[]> = {
  offered: ['yes', 'no', 'unreached'],
  clashes: ['yes', 'no', 'unreached'],
  confirm: ['told', 'no', 'unreached'],
  moved: ['told', 'no', 'unreached'],
  released: ['told', 'unreached'],
  missed: [],
  'done-for-you': [],
}

export const answersOf = (kind: NoticeKind): CallAnswer[] => byKind[kind]

/** Whether who was told has still something to come to. */
export const mayCome = (kind: NoticeKind): boolean => byKind[kind].includes('no')

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
