// Who is logged in, and leaving; what the phone holds of a person goes with them.
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call, renew } from '../../../api/client'
import { isFirm, isStaff, type Person, session } from '../../../api/session'
import { forgetPerson } from '../../../api/storage'

export function useMe() {
  const me = session.use()
  const [asking, setAsking] = useState(false)
  useDidShow(() => void renewPerson())
  const leave = async () => {
    setAsking(false)
    await logOut()
  }
  const person = me?.person
  const staff = person ? isStaff(person) : false
  const firm = person ? isFirm(person) : false
  return { person, staff, firm, asking, setAsking, logOut: leave }
}

/** Even without a network this phone forgets the person. */
export async function logOut(): Promise<void> {
  await call('people.logOut')
  forgetPerson()
}

/** A grant given or taken by the station shows without a new log-in. */
export async function renewPerson(): Promise<void> {
  if (!session.get()) return
  const result = await call('people.me')
  const now = session.fresh()
  if (!result.ok || now?.person.personId !== result.answer.personId) return
  // The token carries the grants, so the server goes by them only once it is renewed.
  if (grantsText(now.person) !== grantsText(result.answer)) await renew(now)
  else session.set({ ...now, person: result.answer })
}

const grantsText = ({ grants }: Person): string =>
  grants
    .map(({ role, area, firmId = '' }) => `${role}:${area}:${firmId}`)
    .sort()
    .join()
