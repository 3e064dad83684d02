// Turns a refusal code and its facts into an RFC 9457 answer; no sentence in any language leaves the server.
import { codes, type RefusalCode } from '#contract/index'

export type HttpAnswer = { statusCode: number; headers: Record<string, string>; body: string }

export class Problem extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code)
  }
}

export function problemAnswer(code: RefusalCode, facts: Record<string, unknown> = {}, trace = ''): HttpAnswer {
  const { status } = codes[code]
  const again: Record<string, string> =
    typeof facts.seconds === 'number' ? { 'retry-after': String(facts.seconds) } : {}
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...again },
    body: JSON.stringify({ type: `urn:doorstep:${code}`, status, code, facts, trace }),
  }
}

export const jsonAnswer = (statusCode: number, answer: unknown): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(answer),
})
