// One function per route of people: log-in by one-time code or by WeChat, refresh, log-out, the person's own record.
import { oneTimeCode } from '#contract/people'
import type { Deps, Handlers, Outcome } from '#http/handler'
import { type Found, newcomer, openSession, recordOf, tokensFor } from './log-in'
import { isRightCode, maySendCode, nextCode, sessionUntil, triesLeft, turnOf } from './rules'
import { codeWrite, openidWrite, readCode, readOpenid, readPerson, readPhone, readSession, sessionWrite } from './store'

const hashed = (deps: Deps, phone: string, code: string) => deps.keys.blind(`${phone}:${code}`)

export const handlers: Handlers<'people'> = {
  async sendCode({ body: { phone }, now }, deps) {
    const blind = deps.keys.blind(phone)
    const { code: seen } = await readCode(deps.table, blind)
    const refused = maySendCode(seen, now)
    if (refused) return refused
    const code = deps.newCode(oneTimeCode.digits)
    const again = new Date(Date.parse(now) + oneTimeCode.secondsBetween * 1000).toISOString()
    return {
      answer: { again },
      writes: [codeWrite(blind, nextCode(seen, hashed(deps, phone, code), now), seen)],
      after: () => deps.sendText(phone, { template: 'code', facts: { code } }),
    }
  },

  async logIn({ body: { phone, code, name, bornOn }, now }, deps) {
    const blind = deps.keys.blind(phone)
    const { code: seen, link } = await readCode(deps.table, blind)
    if (!isRightCode(seen, hashed(deps, phone, code), now)) return wrongCode(blind, seen)
    const person = link && (await readPerson(deps.table, link.personId))
    const found = person ? { person, writes: [] } : newcomer({ phone, name, bornOn }, now, deps)
    if ('refusal' in found) return found
    const used = codeWrite(blind, { ...seen, usedAt: seen.usedAt ?? now }, seen)
    return openSession({ ...found, writes: [...found.writes, used] }, now, deps)
  },

  async logInByWechat({ body: { loginCode, phoneCode, name, bornOn }, now }, deps) {
    const known = await deps.wechat.openidOf(loginCode)
    if ('refusal' in known) return known
    const link = await readOpenid(deps.table, known.openid)
    const person = link && (await readPerson(deps.table, link.personId))
    if (person) return openSession({ person, writes: [] }, now, deps)
    if (!phoneCode) return { refusal: 'phone_needed' }
    const answer = await deps.wechat.phoneOf(phoneCode, new Date(now))
    if ('refusal' in answer) return answer
    const found = await byPhone({ phone: answer.phone, name, bornOn }, now, deps)
    if ('refusal' in found) return found
    return openSession(
      { ...found, writes: [...found.writes, openidWrite(known.openid, found.person.personId)] },
      now,
      deps,
    )
  },

  async refresh({ body: { refresh }, now }, deps) {
    const claims = await deps.keys.verify(refresh, 'refresh', new Date(now))
    if (!claims) return { refusal: 'session_ended' }
    const { session, person } = await readSession(deps.table, String(claims.sid), String(claims.sub))
    const turn = turnOf(session, Number(claims.turn), now)
    if (!session || !person || turn === 'over') return { refusal: 'session_ended' }
    const sessionId = String(claims.sid)
    const { personId } = person
    if (turn === 'stolen')
      return {
        refusal: 'session_ended',
        writes: [sessionWrite({ sessionId, personId }, { ...session, ended: true }, session)],
      }
    const next =
      turn === 'turn' ? { ...session, turn: session.turn + 1, turnedAt: now, until: sessionUntil(now) } : session
    return {
      answer: {
        ...(await tokensFor(person, { sessionId, turn: next.turn, now }, deps.keys)),
        person: recordOf(person),
      },
      writes: turn === 'turn' ? [sessionWrite({ sessionId, personId }, next, session)] : [],
    }
  },

  async logOut({ who }, { table }) {
    const { session } = await readSession(table, who.session, who.subject)
    if (!session || session.ended) return { answer: {} }
    return {
      answer: {},
      writes: [
        sessionWrite({ sessionId: who.session, personId: session.personId }, { ...session, ended: true }, session),
      ],
    }
  },

  async me({ who }, { table }) {
    const person = await readPerson(table, who.subject)
    return person ? { answer: recordOf(person) } : { refusal: 'log_in_first' }
  },
}

/** A wrong code counts a try; the answer is the same whether the number is known or not. */
function wrongCode(blind: string, seen: Awaited<ReturnType<typeof readCode>>['code']): Outcome<'people.logIn'> {
  const writes =
    seen && seen.tries < oneTimeCode.tries ? [codeWrite(blind, { ...seen, tries: seen.tries + 1 }, seen)] : []
  return { refusal: 'code_wrong', facts: { tries: triesLeft(seen) }, writes }
}

async function byPhone(
  profile: { phone: string; name?: string; bornOn?: string },
  now: string,
  deps: Deps,
): Promise<Found | ReturnType<typeof newcomer>> {
  const link = await readPhone(deps.table, deps.keys.blind(profile.phone))
  const person = link && (await readPerson(deps.table, link.personId))
  return person ? { person, writes: [] } : newcomer(profile, now, deps)
}
