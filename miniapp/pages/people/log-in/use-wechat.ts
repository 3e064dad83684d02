// Log-in by WeChat: silently for who is known, else with the phone button's code. It is not used on H5.
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { call, type Refusal } from '../../../api/client'
import type { Session } from '../../../api/session'
import type { Form } from './use-log-in'

export const inWechat = process.env.TARO_ENV === 'weapp'

type More = { phoneCode?: string; name?: string; bornOn?: string }

export async function logInByWechat(more: More): Promise<Session | Refusal> {
  try {
    const { code: loginCode } = await Taro.login()
    const result = await call('people.logInByWechat', { body: { loginCode, ...more } })
    return result.ok ? result.answer : result.refusal
  } catch {
    return { code: 'wechat_busy', facts: {} }
  }
}

/** The phone code is good once: name and birth date go with it. */
export const withPhone = ({ name, bornOn }: Form, phoneCode: string) =>
  logInByWechat({ phoneCode, ...(name && bornOn ? { name: name.trim(), bornOn } : {}) })

/** Who has been here by this WeChat is in at once; anyone else simply sees the form. */
export function useKnownByWechat(onKnown: (session: Session) => void) {
  useEffect(() => {
    if (!inWechat) return
    void logInByWechat({}).then((came) => ('code' in came ? undefined : onKnown(came)))
  }, [onKnown])
}
