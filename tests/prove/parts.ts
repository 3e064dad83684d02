// Runs parts of a proof in processes of their own, as many at once as there are processors; each prints one line of JSON.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** What each part found, in the order of `parts`: the arguments after the word `part`. */
export async function inParts(file: string, parts: readonly (readonly unknown[])[]): Promise<unknown[]> {
  const found: unknown[] = []
  let next = 0
  const one = async () => {
    while (next < parts.length) {
      const at = next
      next += 1
      found[at] = await runOne(file, parts[at] ?? [])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, one))
  return found
}

function runOne(file: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const quiet = { ...process.env, POWERTOOLS_LOG_LEVEL: 'CRITICAL', NODE_NO_WARNINGS: '1' }
    const all = ['--import', 'tsx', file, 'part', ...args.map(String)]
    const child = spawn(process.execPath, all, { env: quiet, stdio: ['ignore', 'pipe', 'inherit'] })
    const said: string[] = []
    child.stdout.on('data', (text) => said.push(String(text)))
    child.once('error', reject)
    child.once('exit', (code) => {
      const line = said.join('').trim().split('\n').at(-1) ?? ''
      if (code === 0) resolve(JSON.parse(line))
      else reject(new Error(`part ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** The other side: prints what was found. */
export async function runPart(found: Promise<unknown>): Promise<void> {
  console.log(JSON.stringify(await found))
}
