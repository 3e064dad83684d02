// Reads and writes of people, their phone links, one-time codes and sessions; opens no sealed block.
import type { Instant } from '#contract/both/days'
import { goneAfter } from '#table/attributes'
import { type Grant, Link, OneTimeCode, Person, Session } from '#table/entities'
import { codeKey, openidKey, personKey, phoneKey, sessionKey } from '#table/keys'
import type { TableDoor } from '#table/table'
import { create, replace, type Write } from '#table/transact'
import type { SeenCode, SeenSession } from './rules'

export async function readCode(table: TableDoor, blind: string) {
  const [code, link] = await table.get([OneTimeCode, codeKey(blind)], [Link, phoneKey(blind)])
  return { code, link }
}

export async function readPerson(table: TableDoor, personId: string) {
  const [person] = await table.get([Person, personKey(personId)])
  return person
}

export async function readOpenid(table: TableDoor, openid: string) {
  const [link] = await table.get([Link, openidKey(openid)])
  return link
}

export async function readPhone(table: TableDoor, blind: string) {
  const [link] = await table.get([Link, phoneKey(blind)])
  return link
}

export async function readSession(table: TableDoor, sessionId: string, personId: string) {
  const [session, person] = await table.get([Session, sessionKey(sessionId)], [Person, personKey(personId)])
  return { session, person }
}

export const codeWrite = (blind: string, code: Omit<SeenCode, 'rev'>, seen: { rev: number } | undefined): Write =>
  replace('code', OneTimeCode, { ...codeKey(blind), ...code, gone: goneAfter('code', code.until) }, seen)

export type NewPerson = {
  personId: string
  sealed: string
  maskedName: string
  phoneTail: string
  blind: string
  bornOn: string
  grants: Grant[]
  since: Instant
}

/** The link is made only where the number has none: one number, one person. */
export const personWrites = (person: NewPerson): Write[] => [
  create('person', Person, { ...personKey(person.personId), ...person }),
  create('phone', Link, { ...phoneKey(person.blind), personId: person.personId }),
]

export const openidWrite = (openid: string, personId: string): Write =>
  create('openid', Link, { ...openidKey(openid), personId })

type SessionOf = { sessionId: string; personId: string }

export const sessionWrite = ({ sessionId, personId }: SessionOf, session: SeenSession, seen?: { rev: number }): Write =>
  replace(
    'session',
    Session,
    { ...sessionKey(sessionId), personId, ...session, gone: goneAfter('session', session.until) },
    seen,
  )
