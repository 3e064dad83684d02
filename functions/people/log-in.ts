// What both ways of logging in share: a newcomer's record, the session and its tokens.
import type { Day, Instant } from '#contract/both/days'
import type { What } from '#contract/happenings'
import { tokens } from '#contract/people'
import type { Deps } from '#http/handler'
import type { Grant } from '#table/entities'
import type { Write } from '#table/transact'
import { masked, mayBecomePerson, type NewPersonRefusal, sessionUntil } from './rules'
import { type NewPerson, personWrites, sessionWrite } from './store'

type Known = { personId: string; maskedName: string; phoneTail: string; grants: Grant[] }
export type Found = { person: Known; writes: Write[]; isNew?: boolean }

export const recordOf = ({ personId, maskedName, phoneTail, grants }: Known) => ({
  personId,
  maskedName,
  phoneTail,
  grants,
})

/** Name and phone go only into the sealed block; beside it lie the masked name, the tail and the blind index. */
export function newPerson(
  {
    personId,
    phone,
    name,
    bornOn,
    area = '',
    grants = [],
  }: { personId: string; phone: string; name: string; bornOn: Day; area?: string; grants?: Grant[] },
  now: Instant,
  keys: Deps['keys'],
): NewPerson {
  return {
    personId,
    sealed: keys.seal(area, personId, { name, phone }),
    maskedName: masked(name),
    phoneTail: phone.slice(-4),
    blind: keys.blind(phone),
    bornOn,
    grants,
    since: now,
  }
}

export function newcomer(
  { phone, name, bornOn }: { phone: string; name?: string; bornOn?: Day },
  now: Instant,
  { keys, newId }: Deps,
): Found | NewPersonRefusal {
  const refused = mayBecomePerson({ name, bornOn }, now)
  if (refused || !name || !bornOn) return refused ?? { refusal: 'profile_needed' }
  const person = newPerson({ personId: newId('per'), phone, name, bornOn }, now, keys)
  return { person, writes: personWrites(person), isNew: true }
}

export async function openSession({ person, writes, isNew }: Found, now: Instant, deps: Deps) {
  const sessionId = deps.newId('ses')
  const session = { turn: 1, turnedAt: now, until: sessionUntil(now), ended: false }
  const pair = await tokensFor(person, { sessionId, turn: 1, now }, deps.keys)
  const { personId } = person
  const what: What = isNew ? 'person.joined' : 'person.logged-in'
  return {
    answer: { ...pair, person: recordOf(person) },
    writes: [...writes, sessionWrite({ sessionId, personId }, session)],
    happened: [{ what, about: personId, actor: personId, subject: personId }],
  }
}

type Turn = { sessionId: string; turn: number; now: Instant }

export async function tokensFor({ personId, grants }: Known, { sessionId, turn, now }: Turn, keys: Deps['keys']) {
  const issued = new Date(now)
  const of = { sub: personId, sid: sessionId }
  const named = grants.map(({ role, area, firmId }) =>
    [role, area, firmId].filter((part) => part !== undefined).join(':'),
  )
  const [access, refresh] = await Promise.all([
    keys.sign('access', { ...of, grants: named }, { issued, seconds: tokens.accessMinutes * 60 }),
    keys.sign('refresh', { ...of, turn }, { issued, seconds: tokens.refreshDays * 86400 }),
  ])
  return { access, refresh }
}
