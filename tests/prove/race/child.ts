// The service in a process of its own, so that it can be killed: an engine on a file, gateway and worker. Only the proof starts it.
import { join } from 'node:path'
import { settingsFrom } from '../../../config/env'
import { openDeps } from '../../../functions/http/deps'
import { log } from '../../../functions/http/log'
import { startEngine } from '../../../functions/local/engine'
import { openGateway } from '../../../functions/local/gateway'
import { takeLock } from '../../../functions/local/lock'
import { createTable } from '../../../functions/local/table'
import { startWorker } from '../../../functions/local/worker'
import { secret } from '../../factories/engine'
import { trouble } from './trouble'

/** `rest` stops the worker's rounds, so that only what is asked over HTTP runs. */
export type Order = 'trouble' | 'rest' | 'stop'
export type Ready = { endpoint: string }

export const settingsAt = (endpoint: string) =>
  settingsFrom({ DYNAMODB_ENDPOINT: endpoint, SECRET: secret, SMS_URL: 'http://127.0.0.1:9', SMS_KEY: 'proof' })

async function main(folder: string, port: number): Promise<void> {
  const lock = takeLock(folder)
  const engine = await startEngine({ file: join(folder, 'race.db') })
  lock.note(engine.pid)
  const deps = openDeps(settingsAt(engine.endpoint))
  await createTable(deps.table)
  const app = openGateway(deps, '')
  await app.listen({ port, host: '127.0.0.1' })
  const worker = startWorker(deps)
  const stop = async () => {
    await worker.stop()
    await app.close()
    await engine.stop()
    lock.release()
    process.exit(0)
  }
  const orders: Record<Order, () => unknown> = {
    trouble: () => {
      // What fails then is meant to: the answers say what became of it.
      log.setLogLevel('CRITICAL')
      trouble(deps.table.client, { share: 0.2, lagMs: 200, random: Math.random })
    },
    rest: () => worker.stop(),
    stop,
  }
  process.on('message', async (order: Order) => {
    await orders[order]()
    process.send?.({ done: order })
  })
  // Whoever started it is gone: nobody would stop it any more.
  process.once('disconnect', () => process.exit(1))
  process.send?.({ endpoint: engine.endpoint } satisfies Ready)
}

if (require.main === module) main(process.argv[2] ?? '', Number(process.argv[3]))
