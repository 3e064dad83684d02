// Brings the whole service up on this machine: engine, table, demo town, gateway, worker, one address. Local stage only.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildForStart } from './build'
import { startService } from './service'

const root = join(__dirname, '../..')

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4180' },
      reset: { type: 'boolean', default: false },
      data: { type: 'string', default: join(root, '.data') },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port ${values.port} is not a port: give a number from 1 to 65535.`)
  const steps: string[] = []
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const began = Date.now()
    const result = await work()
    steps.push(`${name} ${((Date.now() - began) / 1000).toFixed(1)} s`)
    return result
  }
  mkdirSync(join(root, '.cache'), { recursive: true })
  await timed('H5 page', () => buildForStart())
  const service = await startService({
    port,
    folder: values.data,
    reset: values.reset,
    h5: join(root, 'dist/h5'),
    timed,
  })
  console.log(`\n${steps.join(' · ')}`)
  console.log(`\n  家门口有活  http://127.0.0.1:${port}/local/   (two people side by side, the demo clock)`)
  console.log(`  the page    http://127.0.0.1:${port}/`)
  console.log(`  log in as   ${service.people.map(({ name, phone }) => `${name} ${phone}`).join(' · ')}`)
  console.log('  one-time codes stand on the start page. Ctrl-C stops; nothing is lost.\n')
  const stop = () => void service.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
