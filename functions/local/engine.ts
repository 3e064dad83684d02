// Starts the embedded DynamoDB as a child process, in memory or on a file, and stops it; knows no table.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export type Engine = { endpoint: string; pid: number; stop: () => Promise<void> }

const host = '127.0.0.1'
const patience = 10000

/** Without `file` everything is forgotten when it stops. */
export async function startEngine({ file }: { file?: string }): Promise<Engine> {
  const port = await freePort()
  const child = spawn(
    binary(),
    ['serve', '--host', host, '--port', String(port), ...(file ? ['--db-path', file] : [])],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said: string[] = []
  child.stderr?.on('data', (text) => said.push(String(text)))
  await untilReady(child, port, said)
  // Nobody outlives the process that started it, however that ends.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  return {
    endpoint: `http://${host}:${port}`,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', kill)
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** The embedded engine for a processor; one sentence says what to do where there is none. */
export function binary(machine = `${process.platform}-${process.arch}`): string {
  const own = join(__dirname, '../../node_modules/@dynoxide', machine, 'dynoxide')
  if (existsSync(own)) return own
  if (spawnSync('dynoxide', ['--version']).status === 0) return 'dynoxide'
  throw new Error(
    `There is no embedded database for ${machine}: set DYNAMODB_ENDPOINT to a running DynamoDB (for example DynamoDB Local), or put dynoxide on the PATH.`,
  )
}

async function untilReady(child: ChildProcess, port: number, said: string[]): Promise<void> {
  const until = Date.now() + patience
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  while (Date.now() < until) {
    if (ended) throw new Error(`The embedded database stopped at once: ${said.join('').trim() || 'it said nothing'}`)
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  child.kill('SIGKILL')
  throw new Error(`The embedded database did not answer within ${patience / 1000} seconds.`)
}

/** Any HTTP answer, also a refusal of the unsigned call, means that it listens. */
const answers = (port: number): Promise<boolean> =>
  fetch(`http://${host}:${port}/`).then(
    () => true,
    () => false,
  )
