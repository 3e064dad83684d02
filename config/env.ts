// The environment's names and their parser; a bad value stops the start with one clear sentence.
import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1))
const url = v.pipe(v.string(), v.url())

const names = v.object({
  TABLE_NAME: v.optional(text, 'doorstep'),
  /** Absent in the cloud; the embedded engine's or another DynamoDB's address elsewhere. */
  DYNAMODB_ENDPOINT: v.optional(url),
  /** At least 32 random bytes, base64: tokens, blind index and data keys are derived from it. */
  SECRET: v.pipe(v.string(), v.base64(), v.minLength(43)),
  WECHAT_URL: v.optional(url, 'https://api.weixin.qq.com'),
  WECHAT_APPID: v.optional(v.string(), ''),
  WECHAT_SECRET: v.optional(v.string(), ''),
  /** The city's text-message gateway: takes POST {phone, template, facts} with a bearer key. */
  SMS_URL: url,
  SMS_KEY: text,
})

export type Settings = v.InferOutput<typeof names>

export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const result = v.safeParse(names, env)
  if (result.success) return result.output
  const wrong = result.issues.map((issue) => v.getDotPath(issue)).join(', ')
  throw new Error(`The environment does not fit: look at ${wrong} (config/env.ts says what each must be).`)
}
