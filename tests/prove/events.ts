// Proves the outbox: thousands of random histories with duplicates, crashes and lost answers, and every deliberate fault found.
import { type ChildProcess, fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { breaks } from './events/breaks'
import { live } from './events/history'
import { addSums, report, tell } from './events/report'
import { type Engine, type Found, findAll, firstSeed, liveAll, openEngine, type Sum } from './events/run'

type Part = { seed: number; count: number; faults: string[] }
type Told = { done: number } | { sum: Sum; found: Found[] }

const parts = 2
const batch = 24

async function withEngine<T>(run: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine()
  try {
    return await run(engine)
  } finally {
    await engine.stop()
  }
}

/** In a process of its own, on an engine of its own. */
const livePart = ({ seed, count, faults }: Part) =>
  withEngine(async (engine) => {
    const tellDone = (done: number) => void (done % 250 === 0 && process.send?.({ done: 250 } satisfies Told))
    const sum = await liveAll(engine, { seed, count }, tellDone)
    const some = breaks.filter(({ name }) => faults.includes(name))
    const found = await findAll(engine, some, { seed: firstSeed, batch })
    process.send?.({ sum, found } satisfies Told)
  })

function askPart(part: Part, onDone: (done: number) => void): Promise<{ sum: Sum; found: Found[] }> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(__filename, ['--part', JSON.stringify(part)])
    child.on('message', (told: Told) => ('sum' in told ? resolve(told) : onDone(told.done)))
    child.once('exit', (code) => reject(new Error(`a part of the histories ended with ${code}`)))
  })
}

async function liveInParts(seed: number, count: number): Promise<boolean> {
  let done = 0
  const onDone = (more: number) => {
    done += more
    if (done % 1000 === 0) console.log(`${done} of ${count}`)
  }
  const each = Math.ceil(count / parts)
  const told = await Promise.all(
    Array.from({ length: parts }, (_, at) => {
      const faults = breaks.filter((_fault, row) => row % parts === at).map(({ name }) => name)
      return askPart({ seed: seed + at * each, count: Math.min(each, count - at * each), faults }, onDone)
    }),
  )
  return report(
    addSums(told.map(({ sum }) => sum)),
    told.flatMap(({ found }) => found),
  )
}

/** One history step by step, with a deliberate fault if one is named. */
const replay = (seed: number, name: string | undefined) =>
  withEngine(async (engine) => {
    const lived = await live(engine, { seed, fault: breaks.find((fault) => fault.name === name) })
    tell(lived)
    return lived.wrong.length === 0
  })

async function main(): Promise<void> {
  const options = { seed: { type: 'string' }, part: { type: 'string' }, break: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.part) return livePart(JSON.parse(values.part))
  const count = Number(positionals[0] ?? 10_000)
  const seed = Number(values.seed ?? firstSeed)
  const isGood = count === 1 ? await replay(seed, values.break) : await liveInParts(seed, count)
  process.exitCode = isGood ? 0 : 1
}

main()
