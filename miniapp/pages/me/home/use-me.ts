// Who is logged in, and leaving; what the phone holds of a person goes with them.
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../api/client'
import { intent } from '../../../api/intent'
import { isStaff, session } from '../../../api/session'

export function useMe() {
  const me = session.use()
  const [asking, setAsking] = useState(false)
  useDidShow(() => void renewPerson())
  const logOut = async () => {
    setAsking(false)
    await call('people.logOut')
    // Even without a network this phone forgets the person.
    session.set(null)
    intent.set(null)
  }
  return { person: me?.person, staff: me ? isStaff(me.person) : false, asking, setAsking, logOut }
}

/** A grant given or taken by the station shows without a new log-in. */
async function renewPerson(): Promise<void> {
  if (!session.get()) return
  const result = await call('people.me')
  const now = session.get()
  if (result.ok && now) session.set({ ...now, person: result.answer })
}
