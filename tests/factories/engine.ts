// Starts the real embedded engine in memory, one process per test file, and opens deps with a clock that tests move.
import { openDeps } from '../../functions/http/deps'
import type { Deps } from '../../functions/http/handler'
import { startEngine } from '../../functions/local/engine'
import { createTable } from '../../functions/local/table'
import { mostWrites } from '../../functions/table/transact'

export type TestDeps = Deps & {
  clock: { at: string }
  texts: { phone: string; template: string; facts: Record<string, string> }[]
  stop: () => Promise<void>
}

export const secret = Buffer.alloc(32, 7).toString('base64')

/** `deps.clock.at` is what everybody thinks the time is; codes that would go out as texts stand in `deps.texts`. */
export async function testDeps(at = '2026-11-21T00:00:00.000Z', more: Record<string, string> = {}): Promise<TestDeps> {
  const engine = await startEngine({})
  const clock = { at }
  const texts: TestDeps['texts'] = []
  const settings = {
    TABLE_NAME: 'doorstep-test',
    DYNAMODB_ENDPOINT: engine.endpoint,
    SECRET: secret,
    WECHAT_URL: 'http://127.0.0.1:9',
    WECHAT_APPID: 'test',
    WECHAT_SECRET: 'test',
    SMS_URL: 'http://127.0.0.1:9',
    SMS_KEY: 'test',
    ...more,
  }
  const deps = openDeps(settings, () => new Date(clock.at))
  refuseAsCloud(deps.table.client)
  await createTable(deps.table)
  const sendText: Deps['sendText'] = async (phone, text) => void texts.push({ phone, ...text })
  // Nobody sleeps in a test.
  const pause = async () => undefined
  return { ...deps, pause, ...(more.SMS_URL ? {} : { sendText }), clock, texts, stop: engine.stop }
}

type Key = { pk: unknown; sk: unknown }
type Action = { Key?: Key; Item?: Key }
type Args = { input: { TransactItems?: Record<string, Action>[] } }
type Next = (args: Args) => Promise<never>

/** What DynamoDB refuses and the embedded engine lets pass: two writes at one item, and more than a hundred of them. */
function refuseAsCloud({ middlewareStack }: TestDeps['table']['client']) {
  const middleware = (next: Next) => async (args: Args) => {
    const keys = (args.input.TransactItems ?? []).map((item) => {
      const { Key: key, Item: whole } = Object.values(item)[0] as Action
      const { pk, sk } = (key ?? whole) as Key
      return JSON.stringify([pk, sk])
    })
    const twice = keys.find((key, at) => keys.indexOf(key) !== at)
    if (twice || keys.length > mostWrites) throw new Error(`DynamoDB refuses: ${twice ?? `${keys.length} writes`}`)
    return next(args)
  }
  middlewareStack.add(middleware as never, { step: 'initialize', name: 'as the cloud' })
}
