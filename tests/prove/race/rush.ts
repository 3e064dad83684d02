// Five hundred people tap 我去 for fifty places over real HTTP, twice and again, until each tap has a final answer.
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { routes } from '#contract/index'
import type { TestDeps } from '../../factories/engine'
import { posted, type Someone, somebody } from '../../factories/town'

export type Tap = { who: Someone; postingId: string; key: string }
export type Answered = Tap & { status: number; body: { code?: string }; ms: number; tries: number }
export type Answer = Pick<Answered, 'status' | 'body'>
/** `again` resolves when the tap may be sent once more: after `busy`, or when nobody answered. */
export type Door = { port: number; again: (why: 'busy' | 'gone') => Promise<unknown> }
type Size = { people: number; places: readonly number[] }

export const openAgent = (atOnce: number) => new Agent({ keepAlive: true, maxSockets: atOnce })

/** Even draws from 0 to 1, the same for the same seed. */
export function drawFrom(seed: number): () => number {
  const most = 2 ** 30
  const [draws] = fc.sample(fc.infiniteStream(fc.nat({ max: most - 1 })), { seed, numRuns: 1, unbiased: true })
  return () => Number(draws?.next().value) / most
}

/** Shifts of the same morning: nobody can have more than one of them. */
export async function makeTown(deps: TestDeps, { people, places }: Size) {
  const gigs = await Promise.all(places.map((most) => posted(deps, { places: most })))
  const crowd: Someone[] = []
  for (let at = 0; at < people; at += 25)
    crowd.push(...(await Promise.all(Array.from({ length: Math.min(25, people - at) }, () => somebody(deps)))))
  return { ids: gigs.map(({ postingId }) => postingId), crowd }
}

export type Town = Awaited<ReturnType<typeof makeTown>>

/** Each taps twice with one key, once more with another, and once on the other shift of the same time. */
export function tapsOf({ ids, crowd }: Town, random: () => number): Tap[] {
  const bundles = crowd.flatMap((who, at): Tap[][] => {
    const [first, other] = at % 5 < 3 ? ids : [...ids].reverse()
    const tap = (postingId = ids[0] as string): Tap => ({ who, postingId, key: randomUUID() })
    const double = tap(first)
    return [[double, double], [tap(first)], [tap(other)]]
  })
  return shuffled(bundles, random).flat()
}

function shuffled<T>(all: T[], random: () => number): T[] {
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[all[at], all[other]] = [all[other] as T, all[at] as T]
  }
  return all
}

type Rush = { door: Door; atOnce: number; onAnswer?: (answered: Answered) => void }

export async function rush(taps: readonly Tap[], { door, atOnce, onAnswer }: Rush): Promise<Answered[]> {
  const agent = openAgent(atOnce)
  const answers: Answered[] = []
  let next = 0
  const one = async () => {
    for (let tap = taps[next++]; tap; tap = taps[next++]) {
      const answered = await untilAnswered(tap, door, agent)
      answers.push(answered)
      onAnswer?.(answered)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  agent.destroy()
  return answers
}

/** As the phone does: the same key until the server has said yes or no. */
async function untilAnswered(tap: Tap, { port, again }: Door, agent: Agent): Promise<Answered> {
  const began = performance.now()
  for (let tries = 1; ; tries += 1) {
    const answer = await send(tap, { port, agent }).catch(() => undefined)
    if (answer && answer.status < 500 && answer.status !== 429)
      return { ...tap, ...answer, tries, ms: performance.now() - began }
    await again(answer ? 'busy' : 'gone')
  }
}

export function send({ who, postingId, key }: Tap, { port, agent }: { port: number; agent: Agent }): Promise<Answer> {
  const { method, path } = routes['gigs.join']
  const headers = { authorization: `Bearer ${who.token}`, 'idempotency-key': key }
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, agent, method, headers, path: path.replace('{postingId}', postingId) },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString()) }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}
