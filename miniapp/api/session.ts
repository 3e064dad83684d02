// Who is logged in on this phone: the tokens and the masked person. It asks the server nothing.
import type { Answer } from '#contract/shapes'
import { kept } from './storage'

export type Session = Answer<'people.logIn'>
export type Person = Session['person']

export const session = kept<Session | null>('session', null)

const staffRoles = ['staff', 'supervisor', 'admin']

export const isStaff = (person: Person): boolean => person.grants.some(({ role }) => staffRoles.includes(role))
