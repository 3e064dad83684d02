// Sends what the person wished for a posting, with the wish's own key until an answer came, and says what came of it.
import Taro from '@tarojs/taro'
import { call, isUnanswered, type Refusal } from '../../../api/client'
import { type Intent, intent } from '../../../api/intent'

type Verb = Intent['verb']
type Answered =
  | { state: 'held'; from: string; to: string }
  | { state: 'queued'; place: number }
  | { state: 'asked'; dueAt: string; holidaysKnown: boolean }
  | { state: 'refused'; refusal: Refusal }
export type Outcome = Answered | { state: 'unanswered'; refusal: Refusal; verb: Verb }

export const isRefused = (outcome: Outcome | undefined, codes: Refusal['code'][]): boolean =>
  outcome?.state === 'refused' && codes.includes(outcome.refusal.code)

export function logIn(wish: Intent): void {
  intent.set({ ...wish, waits: 'log-in' })
  void Taro.navigateTo({ url: '/pages/people/log-in/index' })
}

/** The key is kept until an answer came, so that a second try can never be a second sign-up. */
export async function send(wish: Intent): Promise<Outcome | undefined> {
  const { verb, postingId, key, from } = wish
  const came = await senders[verb]({ params: { postingId }, key }, from ? { from } : {})
  const refusal = came.state === 'refused' ? came.refusal : undefined
  if (refusal?.code === 'log_in_first') return void logIn(wish)
  const waits = refusal && isUnanswered(refusal)
  // Given back or seen in one's days meanwhile: then it is over, and must not be kept again.
  if (intent.get()?.key === key) intent.set(waits ? { ...wish, waits: 'network' } : null)
  return waits ? { state: 'unanswered', refusal, verb } : came
}

type Sent = { params: { postingId: string }; key: string }

const senders: Record<Verb, (ask: Sent, query: { from?: string }) => Promise<Answered>> = {
  async 'gigs.join'(ask, query) {
    const result = await call('gigs.join', { ...ask, query })
    if (!result.ok) return refused(result)
    const { from, to } = result.answer
    return { state: 'held', from, to }
  },
  async 'gigs.queue'(ask, query) {
    const result = await call('gigs.queue', { ...ask, query })
    return result.ok ? { state: 'queued', place: result.answer.place } : refused(result)
  },
  async 'postings.askFor'(ask) {
    const result = await call('postings.askFor', ask)
    if (!result.ok) return refused(result)
    const { dueAt, holidaysKnown } = result.answer
    return { state: 'asked', dueAt, holidaysKnown }
  },
}

const refused = ({ refusal }: { refusal: Refusal }): Answered => ({ state: 'refused', refusal })
