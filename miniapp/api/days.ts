// A person's own days as the server told them last; kept for them alone, and asked for again when they grow old.
import { call, type Refusal } from './client'
import { instantNow } from './clock'
import { answeredBy } from './intent'
import { seenNotices, tellSeen } from './seen'
import { session } from './session'
import { kept } from './storage'
import { type Days, newsOf, openTurns, type Turn } from './turns'

type Last = { personId: string; days: Days } | null
/** The last answer and whose it was: another person on this phone must not see it. */
const lastDays = kept<Last>('last-days', null)

/** An older version kept no turns and no notices. */
const whole = (days: Partial<Days>): Days => ({ shifts: [], past: [], requests: [], turns: [], notices: [], ...days })

const ownOf = (last: Last, personId: string | undefined): Days | undefined =>
  last && last.personId === personId ? whole(last.days) : undefined

export function useMyDays(): Days | undefined {
  const personId = session.use()?.person.personId
  return ownOf(lastDays.use(), personId)
}

export function useOpenTurns(): Turn[] {
  const days = useMyDays()
  return days ? openTurns(days, instantNow()) : []
}

/** Whether 我的安排 has something the person has to answer or was not told yet. */
export function useHasNews(): boolean {
  const days = useMyDays()
  const known = seenNotices.use()
  return days ? openTurns(days, instantNow()).length > 0 || newsOf(days, known).length > 0 : false
}

export const myDays = (): Days | undefined => ownOf(lastDays.get(), session.get()?.person.personId)

/** The newest question; an older one that is answered later would bring back what is past. */
let newest = { personId: '', at: 0 }

export async function loadDays(): Promise<Refusal | undefined> {
  const personId = session.get()?.person.personId
  if (!personId) return undefined
  const asked = { personId, at: Date.now() }
  newest = asked
  const result = await call('gigs.myDays')
  if (newest !== asked || session.get()?.person.personId !== personId) return undefined
  if (!result.ok) return result.refusal
  const days = whole(result.answer)
  lastDays.set({ personId, days })
  answeredBy(days)
  void tellSeen(days)
  return undefined
}

/** By the phone's own clock: the demo's may leap. */
const rest = 20_000

/** What any page does when it is shown: cheap, and silent where it fails. */
export async function refreshDays(): Promise<void> {
  const { personId, at } = newest
  const isFresh = myDays() && personId === session.get()?.person.personId && Math.abs(Date.now() - at) < rest
  if (!isFresh) await loadDays()
}
