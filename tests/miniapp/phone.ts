// A phone for tests of its own code: what Taro would keep lies in a map, and what it sends reaches the real service.
import { areas } from '../../functions/areas'
import { type LambdaHandler, lambdaFor } from '../../functions/lambda'
import type { TestDeps } from '../factories/engine'

type Sent = { url: string; method: string; data?: unknown; header: Record<string, string> }
type Came = { statusCode: number; header: Record<string, string>; data: unknown }

/** As a browser and WeChat keep it: as text, so that nothing that was kept is shared with who kept it. */
const storage = new Map<string, string>()
let serve: (sent: Sent) => Promise<Came> = () => Promise.reject(new Error('no network'))
let lost = 0
let refusesToStore = false

export const phone = {
  sent: [] as Sent[],
  kept: (key: string): unknown => JSON.parse(storage.get(key) ?? 'null'),
  keep: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
  keys: () => [...storage.keys()].sort(),
  /** The next so many calls arrive, and their answers do not. */
  losesAnswers: (count: number) => {
    lost = count
  },
  refusesToStore: (yes: boolean) => {
    refusesToStore = yes
  },
  reaches: (one: (sent: Sent) => Promise<Came>) => {
    serve = one
  },
}

/** What stands in for '@tarojs/taro'. */
export const taro = {
  getStorageSync: (key: string): unknown => (storage.has(key) ? phone.kept(key) : ''),
  setStorageSync: (key: string, value: unknown) => {
    if (refusesToStore) throw new Error('setStorage:fail')
    phone.keep(key, value)
  },
  removeStorageSync: (key: string) => void storage.delete(key),
  navigateTo: () => Promise.resolve(),
  useDidShow: () => undefined,
  request: async (sent: Sent) => {
    phone.sent.push(sent)
    const came = await serve(sent)
    if (lost === 0) return came
    lost -= 1
    throw new Error('request:fail timeout')
  },
}

export function serviceOf(deps: TestDeps): (sent: Sent) => Promise<Came> {
  const lambdas: Record<string, LambdaHandler> = Object.fromEntries(
    Object.entries(areas).map(([area, handlers]) => [area, lambdaFor(area, handlers, deps)]),
  )
  return async ({ url, method, data, header }) => {
    const [path = '', query = ''] = url.split('?')
    const lambda = lambdas[path.split('/')[2] ?? ''] as LambdaHandler
    const answer = await lambda(
      {
        version: '2.0',
        rawPath: path,
        headers: header,
        queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
        requestContext: { requestId: 'test', http: { method, path, sourceIp: '127.0.0.1' } },
        body: data === undefined ? undefined : JSON.stringify(data),
        isBase64Encoded: false,
      },
      {},
    )
    const date = deps.now().toUTCString()
    return { statusCode: answer.statusCode, header: { ...answer.headers, date }, data: JSON.parse(answer.body) }
  }
}
