// wx.request over real HTTP: only to servers that the mini-program's own domain list would allow.
import type { Wiring } from './wx'

type Asked = {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  success?: (answer: object) => void
  fail?: (why: { errMsg: string }) => void
  complete?: (answer: object) => void
}

export const requester = (wiring: Wiring) => (asked: Asked) => {
  const ending = new AbortController()
  void answerOf(asked, ending, wiring).then(
    (answer) => finish(asked, asked.success, answer, wiring),
    (error: Error) => finish(asked, asked.fail, { errMsg: `request:fail ${error.message}` }, wiring),
  )
  const nothing = () => undefined
  return { abort: () => ending.abort(), onHeadersReceived: nothing, offHeadersReceived: nothing }
}

function finish<T extends object>(asked: Asked, tell: ((answer: T) => void) | undefined, answer: T, wiring: Wiring) {
  wiring.engine().later(() => {
    tell?.(answer)
    asked.complete?.(answer)
  })
}

async function answerOf(asked: Asked, ending: AbortController, { servers, engine, fault }: Wiring) {
  const { url, method = 'GET', data, header, timeout = 60_000 } = asked
  const origin = Object.keys(servers).find((one) => url.startsWith(`${one}/`))
  if (!origin) {
    fault(`${url} is not in the mini-program's domain list`)
    throw new Error('url not in domain list')
  }
  const timer = setTimeout(() => ending.abort(), timeout)
  try {
    const body = data === undefined || typeof data === 'string' ? data : JSON.stringify(data)
    const address = servers[origin] + url.slice(origin.length)
    const response = await fetch(address, { method, body, headers: header, signal: ending.signal })
    const text = await response.text()
    const named = [...response.headers].map(([name, value]) => [capitals(name), value])
    return {
      data: read(text, engine().parse),
      statusCode: response.status,
      header: Object.fromEntries(named),
      cookies: [],
    }
  } finally {
    clearTimeout(timer)
  }
}

/** As WeChat writes them: Content-Type. */
const capitals = (name: string) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** What is no JSON stays text. */
function read(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text)
  } catch {
    return text
  }
}
