// The whole service as one object that starts and stops: used by `npm start` and by the end-to-end tests.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFrom } from '../../config/env'
import { openDeps } from '../http/deps'
import { openClock } from './clock'
import { loadDemo } from './demo/load'
import { people } from './demo/people'
import { type Engine, startEngine } from './engine'
import { openGateway } from './gateway'
import { takeLock } from './lock'
import { openStartPage } from './start-page'
import { createTable } from './table'
import { startWorker } from './worker'

type Options = {
  port: number
  folder: string
  h5: string
  reset?: boolean
  timed?: <T>(name: string, work: () => T | Promise<T>) => Promise<T>
  env?: Record<string, string>
}

export async function startService({
  port,
  folder,
  h5,
  reset = false,
  timed = async (_name, work) => work(),
  env = {},
}: Options) {
  const lock = takeLock(folder)
  if (reset)
    for (const name of ['doorstep.db', 'doorstep.db-wal', 'doorstep.db-shm', 'clock', 'secret'])
      rmSync(join(folder, name), { force: true })
  let engine: Engine | undefined
  try {
    engine = await timed('database', () => openEngine(join(folder, 'doorstep.db')))
    lock.note(engine?.pid ?? 0)
    const clock = openClock(join(folder, 'clock'))
    const address = `http://127.0.0.1:${port}`
    const deps = openDeps(settingsFrom({ ...process.env, ...fixed(folder, address, engine), ...env }), clock.now)
    await timed('table', () => createTable(deps.table).catch(damaged))
    const app = openGateway(deps, h5)
    openStartPage(app, deps, clock)
    await timed('demo town', () => loadDemo(app, deps))
    await app.listen({ port, host: '127.0.0.1' }).catch((error) => taken(error, port))
    const worker = startWorker(deps)
    const stop = async () => {
      await worker.stop()
      await app.close()
      await engine?.stop()
      lock.release()
    }
    return { address, deps, clock, people, stop }
  } catch (error) {
    await engine?.stop()
    lock.release()
    throw error
  }
}

/** Another DynamoDB where the environment names one, else the embedded engine on its file. */
const openEngine = async (file: string) =>
  process.env.DYNAMODB_ENDPOINT ? undefined : startEngine({ file }).catch(damaged)

const fixed = (folder: string, address: string, engine: Engine | undefined) => ({
  ...(engine ? { DYNAMODB_ENDPOINT: engine.endpoint } : {}),
  SECRET: secretIn(join(folder, 'secret')),
  SMS_URL: `${address}/local/texts`,
  SMS_KEY: 'local',
})

function secretIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function taken(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE')
    throw new Error(`Port ${port} is taken: stop what uses it, or give another one with --port.`)
  throw error
}

function damaged(error: Error): never {
  throw new Error(
    `The data file in the data folder cannot be used (${error.message.split('\n')[0]}). Move it away to keep it, or start with --reset to begin anew.`,
  )
}
