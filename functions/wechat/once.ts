// Keeps what WeChat said for as long as one request walks: its codes are good once, and a repeated walk must not spend them again.
import type { Wechat } from './wechat'

export function askedOnce({ openidOf, phoneOf }: Wechat): Wechat {
  const openids = new Map<string, ReturnType<typeof openidOf>>()
  const phones = new Map<string, ReturnType<typeof phoneOf>>()
  return {
    openidOf: (code) => remembered(openids, code, () => openidOf(code)),
    phoneOf: (code, now) => remembered(phones, code, () => phoneOf(code, now)),
  }
}

function remembered<T>(said: Map<string, T>, code: string, ask: () => T): T {
  const answer = said.get(code) ?? ask()
  said.set(code, answer)
  return answer
}
