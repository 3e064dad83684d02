// Lets several workers take turns, one table call at a time, in an order that the plan draws; and lets their calls go wrong.
import { setImmediate } from 'node:timers/promises'
import type { Written } from '../../../functions/table/transact'
import type { World } from './world'

/** `before`: what an index that lags would answer. */
export type Call = {
  kind: 'get' | 'list' | 'write'
  run: () => Promise<unknown>
  before?: unknown
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}
export type Worker = { calls: Call[]; state: 'works' | 'ended' | 'crashed'; onCrash?: () => void }

export const fates = [
  'goes well',
  'crash before the call',
  'crash after the call',
  'acknowledgement lost',
  'refused by the table',
  'conflict',
  'index lags',
] as const
export type Fate = (typeof fates)[number]

/** The worker's call waits here for its turn. */
export const takeTurn = (worker: Worker, call: Pick<Call, 'kind' | 'run' | 'before'>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.calls.push({ ...call, resolve, reject })
  })

/** Until everybody has ended or crashed; for a crashed one another may come. */
export async function takeTurns(world: World): Promise<void> {
  for (;;) {
    // Whoever can go on without the table has gone on by then: the draw does not depend on the machine.
    await setImmediate()
    const ready = world.workers.filter(({ calls, state }) => state === 'works' && calls.length > 0)
    if (ready.length === 0) return
    const worker = ready[world.plan.pick(ready.length)] as Worker
    world.steps += 1
    await step(world, worker)
  }
}

async function step(world: World, worker: Worker): Promise<void> {
  const calls = worker.calls.splice(0)
  const fate = fateOf(world, calls)
  world.took(fate)
  world.note(worker, `${calls.map(({ kind }) => kind).join('+')}: ${fate}`)
  if (fate === 'crash before the call') return crash(world, worker)
  if (fate === 'refused by the table') return reject(calls, 'ThrottlingException')
  if (fate === 'conflict') return calls[0]?.resolve({ failed: ['conflict'] } satisfies Written)
  if (fate === 'index lags') return answer(calls, ({ before }) => before)
  const answers = await Promise.all(calls.map(({ run }) => run()))
  if (fate === 'crash after the call') return crash(world, worker)
  if (fate === 'acknowledgement lost') return reject(calls, 'TimeoutError')
  answer(calls, (_call, at) => answers[at])
}

function answer(calls: Call[], of: (call: Call, at: number) => unknown): void {
  for (const [at, call] of calls.entries()) call.resolve(of(call, at))
}

/** Calls made in one tick share their fate, like the process that made them. */
function fateOf({ plan, calm, spent }: World, calls: Call[]): Fate {
  if (calm) return 'goes well'
  const { chance } = plan
  const all = (kind: Call['kind']) => calls.every((call) => call.kind === kind)
  if (spent.crashes < plan.crashes && chance(6)) return chance(40) ? 'crash before the call' : 'crash after the call'
  if (spent.errors < plan.errors && chance(5)) {
    spent.errors += 1
    return chance(60) ? 'acknowledgement lost' : 'refused by the table'
  }
  if (all('write') && chance(plan.conflictPercent)) return 'conflict'
  return all('list') && chance(15) ? 'index lags' : 'goes well'
}

/** Its calls are never answered, so nothing of it ever runs again. */
function crash(world: World, worker: Worker): void {
  world.spent.crashes += 1
  worker.state = 'crashed'
  worker.onCrash?.()
}

function reject(calls: Call[], name: string): void {
  for (const call of calls) call.reject(Object.assign(new Error(name), { name }))
}
