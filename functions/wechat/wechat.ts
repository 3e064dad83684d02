// The only door to WeChat's servers: log-in code to openid, phone code to number; speaks the documented HTTP contract.
import * as v from 'valibot'
import { log } from '#http/log'

export type WechatSettings = { url: string; appid: string; secret: string; timeoutMs: number }
export type WechatRefusal = { refusal: 'wechat_code_invalid' | 'wechat_busy' | 'wechat_risk' }
export type Wechat = ReturnType<typeof openWechat>

const session = v.object({ openid: v.pipe(v.string(), v.regex(/^[\w-]{6,64}$/)) })
const tokenAnswer = v.object({ access_token: v.pipe(v.string(), v.minLength(1)), expires_in: v.number() })
const phoneAnswer = v.object({ phone_info: v.object({ purePhoneNumber: v.string(), countryCode: v.string() }) })
const failure = v.object({ errcode: v.number() })

/** The documented errors that a person can do something about; every other one is WeChat's bad day. */
const refusals: Record<number, WechatRefusal['refusal']> = {
  40029: 'wechat_code_invalid',
  40163: 'wechat_code_invalid',
  40226: 'wechat_risk',
  45011: 'wechat_busy',
  [-1]: 'wechat_busy',
}
const tokenSpent = [40001, 42001]

export function openWechat({ url, appid, secret, timeoutMs }: WechatSettings) {
  let token: { text: string; until: number } | undefined

  const ask = async <S extends v.GenericSchema>(
    path: string,
    schema: S,
    body?: object,
  ): Promise<v.InferOutput<S> | WechatRefusal | { errcode: number }> => {
    const answer = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
      .then((response) => response.json())
      .catch(() => undefined)
    const good = v.safeParse(schema, answer)
    if (good.success) return good.output
    const bad = v.safeParse(failure, answer)
    const errcode = bad.success ? bad.output.errcode : -1
    if (!(errcode in refusals) || errcode === -1)
      log.warn('WeChat answered oddly', { path: path.split('?')[0], errcode })
    return tokenSpent.includes(errcode) ? { errcode } : { refusal: refusals[errcode] ?? 'wechat_busy' }
  }

  const accessToken = async (now: number): Promise<string | WechatRefusal> => {
    if (token && token.until > now) return token.text
    const answer = await ask('/cgi-bin/stable_token', tokenAnswer, { grant_type: 'client_credential', appid, secret })
    if (!('access_token' in answer)) return { refusal: 'wechat_busy' }
    token = { text: answer.access_token, until: now + (answer.expires_in - 60) * 1000 }
    return token.text
  }

  return {
    /** The openid behind a log-in code; a code is good once, for five minutes. */
    async openidOf(loginCode: string): Promise<{ openid: string } | WechatRefusal> {
      const query = new URLSearchParams({ appid, secret, js_code: loginCode, grant_type: 'authorization_code' })
      const answer = await ask(`/sns/jscode2session?${query}`, session)
      return 'errcode' in answer ? { refusal: 'wechat_busy' } : answer
    },

    /** The phone number behind the code of WeChat's phone button; once, within five minutes. Numbers outside China are refused. */
    async phoneOf(phoneCode: string, now: Date): Promise<{ phone: string } | WechatRefusal> {
      for (let walk = 1; walk <= 2; walk += 1) {
        const text = await accessToken(now.getTime())
        if (typeof text !== 'string') return text
        const answer = await ask(
          `/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(text)}`,
          phoneAnswer,
          { code: phoneCode },
        )
        if ('refusal' in answer) return answer
        if ('phone_info' in answer) {
          const { purePhoneNumber, countryCode } = answer.phone_info
          return countryCode === '86' ? { phone: purePhoneNumber } : { refusal: 'wechat_code_invalid' }
        }
        // Another instance may have fetched a newer token: once more with a fresh one.
        token = undefined
      }
      return { refusal: 'wechat_busy' }
    },
  }
}
