// Who is logged in on this phone: the tokens and the masked person. It asks the server nothing.
import type { Answer } from '#contract/shapes'
import { kept } from './storage'

export type Session = Answer<'people.logIn'>
export type Person = Session['person']

export const session = kept<Session | null>('session', null)

const staffRoles = ['staff', 'supervisor', 'admin']

const staffGrants = ({ grants }: Person) => grants.filter(({ role }) => staffRoles.includes(role))

export const isStaff = (person: Person): boolean => staffGrants(person).length > 0

export const isFirm = ({ grants }: Person): boolean => grants.some(({ role }) => role === 'firm')

/** The widest, by which the server goes too; '' is everywhere and nowhere. */
export const staffArea = (person: Person): string =>
  staffGrants(person)
    .map(({ area }) => area)
    .sort((a, b) => a.length - b.length)[0] ?? ''
