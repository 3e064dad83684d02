// Answers as WeChat's documents say, with the documented errors, malformed answers and silence; for tests only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = object | 'malformed' | 'silence'
export type WechatServer = { url: string; calls: string[]; stop: () => Promise<void> }

/** What each code gets; one that is not in the table is invalid, one that was used is used up. */
const logins: Record<string, Answer> = {
  'code-zhang': { openid: 'openid-zhang-000', session_key: 'never-leaves', unionid: 'union' },
  'code-zhang-later': { openid: 'openid-zhang-000', session_key: 'never-leaves' },
  'code-chen': { openid: 'openid-chen-0000', session_key: 'never-leaves' },
  'code-busy': { errcode: -1, errmsg: 'system error' },
  'code-limit': { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  'code-risk': { errcode: 40226, errmsg: 'code blocked' },
  'code-malformed': 'malformed',
  'code-silence': 'silence',
  'code-odd': { errcode: 'forty', openid: 7 },
}
const phones: Record<string, Answer> = {
  'phone-zhang': { errcode: 0, errmsg: 'ok', phone_info: phoneInfo('13800001111', '86') },
  'phone-chen': { errcode: 0, errmsg: 'ok', phone_info: phoneInfo('13800002222', '86') },
  'phone-abroad': { errcode: 0, errmsg: 'ok', phone_info: phoneInfo('5550100', '1') },
  'phone-malformed': 'malformed',
}

function phoneInfo(purePhoneNumber: string, countryCode: string) {
  return { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode, watermark: { timestamp: 1, appid: 'test' } }
}

export async function startWechat(): Promise<WechatServer> {
  const used = new Set<string>()
  const calls: string[] = []
  let token = 1
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://wechat')
    const body = await bodyOf(request)
    calls.push(url.pathname)
    if (url.pathname === '/sns/jscode2session')
      return say(response, once(logins, url.searchParams.get('js_code') ?? '', used))
    if (url.pathname === '/cgi-bin/stable_token') {
      token += 1
      return say(response, { access_token: `token-${token}`, expires_in: 7200 })
    }
    if (url.pathname !== '/wxa/business/getuserphonenumber')
      return say(response, { errcode: 40066, errmsg: 'invalid url' })
    // The first token has been replaced by another instance's: documented as 40001.
    if (url.searchParams.get('access_token') === 'token-2')
      return say(response, { errcode: 40001, errmsg: 'invalid credential' })
    say(response, once(phones, String(body.code), used))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, stop }
}

function once(table: Record<string, Answer>, code: string, used: Set<string>): Answer {
  if (used.has(code)) return { errcode: 40163, errmsg: 'code been used' }
  used.add(code)
  const answer = Object.hasOwn(table, code) ? table[code] : undefined
  return answer ?? { errcode: 40029, errmsg: 'invalid code' }
}

function say(response: ServerResponse, answer: Answer) {
  if (answer === 'silence') return
  response.setHeader('content-type', 'application/json')
  response.end(answer === 'malformed' ? '<html>502</html>' : JSON.stringify(answer))
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const part of request) text += part
  return text ? JSON.parse(text) : {}
}
