// Lets tasks go on one table call at a time, in the order somebody draws, and lets them die before or after any call.
import type { TableDoor } from '../../../functions/table/table'

/** `before`: the process dies and the call is never made; `after`: it is made, and nobody hears of it. */
export type How = 'go' | 'before' | 'after'
export class Crash extends Error {}

export type Task = {
  name: string
  state: 'running' | 'parked' | 'done'
  crashed: boolean
  steps: number
  result?: unknown
  error?: unknown
  /** Resolves when the task stands before its next call, or is done. */
  ready: () => Promise<void>
  go: (how: How) => Promise<void>
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** Calls made in one tick are one round trip, and one step. */
export function begin(name: string, table: TableDoor, run: (door: TableDoor) => Promise<unknown>): Task {
  let turn: ReturnType<typeof deferred<How>> | undefined
  let signal = deferred<void>()
  const task: Task = {
    name,
    state: 'running',
    crashed: false,
    steps: 0,
    ready: () => signal.promise,
    async go(how) {
      const mine = turn
      turn = undefined
      signal = deferred<void>()
      task.state = 'running'
      task.steps += 1
      task.crashed = how !== 'go'
      mine?.resolve(how)
      await signal.promise
    },
  }
  const mayGo = (): Promise<How> => {
    // A dead process makes no more calls, whatever its code would still try.
    if (task.crashed) return Promise.resolve('before')
    turn ??= deferred<How>()
    task.state = 'parked'
    signal.resolve()
    return turn.promise
  }
  const settle = (outcome: Pick<Task, 'result' | 'error'>) => {
    Object.assign(task, outcome, { state: 'done' })
    signal.resolve()
  }
  run(doorOf(table, mayGo)).then(
    (result) => settle({ result }),
    (error) => settle({ error }),
  )
  return task
}

function doorOf(table: TableDoor, mayGo: () => Promise<How>): TableDoor {
  const gated =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const how = await mayGo()
      if (how === 'before') throw new Crash('died before the call')
      const result = await call(...args)
      if (how === 'after') throw new Crash('died after the call')
      return result
    }
  return {
    ...table,
    get: gated(table.get as never) as TableDoor['get'],
    list: gated(table.list as never) as TableDoor['list'],
    count: gated(table.count),
    transact: gated(table.transact),
  }
}
