// The service seen from outside: starts it as a process, kills it as a power cut would, starts it again on the same data.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDeps } from '../../../functions/http/deps'
import { freePort } from '../../../functions/local/engine'
import type { TestDeps } from '../../factories/engine'
import { type Order, type Ready, settingsAt } from './child'

/** The truth is read and people are made through a door of one's own, which no trouble reaches. */
const depsAt = (endpoint: string) => openDeps(settingsAt(endpoint)) as TestDeps

export async function serve() {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-race-'))
  const port = await freePort()
  let child: ChildProcess
  let up = start()
  function start(): Promise<TestDeps> {
    child = fork(join(__dirname, 'child.ts'), [folder, String(port)])
    return new Promise((resolve, reject) => {
      child.once('message', ({ endpoint }: Ready) => resolve(depsAt(endpoint)))
      child.once('exit', (code) => reject(new Error(`the service ended at once with ${code}`)))
    })
  }
  const away: number[] = []
  return {
    port,
    /** How long it was away after each kill, in milliseconds. */
    away,
    /** Resolves when it answers (again). */
    up: () => up,
    /** No handler of it runs any more, nothing is flushed; then it comes back. */
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      const began = Date.now()
      up = gone.then(start)
      await up
      away.push(Date.now() - began)
    },
    order: (order: Order) =>
      new Promise<void>((resolve) => {
        child.once('message', () => resolve())
        child.send(order)
      }),
    async stop(): Promise<void> {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.send('stop' satisfies Order)
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Served = Awaited<ReturnType<typeof serve>>
