// Looks again while a page is in front of somebody who is logged in: when it is shown and every half minute, never behind their back.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { session } from '../api/session'

const beat = 30_000

/** Also false while the whole app or the browser's tab is behind. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/** `look` is the same function at every drawing. */
export function useWatch(look: () => unknown): void {
  const shown = useShown()
  const personId = session.use()?.person.personId
  useEffect(() => {
    if (!shown || !personId) return
    look()
    const timer = setInterval(look, beat)
    return () => clearInterval(timer)
  }, [shown, personId, look])
}
