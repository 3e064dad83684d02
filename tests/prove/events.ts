// Proves the outbox: `npm run prove -- events [schedules]`, or `events seed N [fault]` to live one history again, step by step.
import { breaks } from './events/breaks'
import { live } from './events/history'
import { addSums, report, tell } from './events/report'
import { type Engine, type Found, findAll, firstSeed, liveAll, openEngine, type Sum } from './events/run'
import { inParts, runPart } from './parts'

/** Histories that one process lives, and how many of them side by side for a deliberate fault. */
const most = 1000
const batch = 24
/** The faults are shared out among so many processes. */
const searches = 2

async function withEngine<T>(run: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine()
  try {
    return await run(engine)
  } finally {
    await engine.stop()
  }
}

/** In a process of its own, on an engine of its own. */
const part = ([what, from, count]: string[]): Promise<unknown> =>
  withEngine(async (engine): Promise<unknown> => {
    if (what === 'live') return liveAll(engine, { seed: Number(from), count: Number(count) })
    const some = breaks.filter((_fault, row) => row % searches === Number(from))
    return findAll(engine, some, { seed: firstSeed, batch })
  })

async function prove(count: number): Promise<void> {
  const lives = Array.from({ length: Math.ceil(count / most) }, (_, at) => [
    'live',
    firstSeed + at * most,
    Math.min(most, count - at * most),
  ])
  const finds = Array.from({ length: searches }, (_, at) => ['find', at])
  const told = await inParts(__filename, [...lives, ...finds])
  const found = (told.slice(lives.length) as Found[][]).flat()
  process.exitCode = report(addSums(told.slice(0, lives.length) as Sum[]), found) ? 0 : 1
}

const replay = (seed: number, name: string) =>
  withEngine(async (engine) => {
    const lived = await live(engine, { seed, fault: breaks.find((fault) => fault.name === name) })
    tell(lived)
    process.exitCode = Number(lived.wrong.length > 0)
  })

const [first = '10000', ...rest] = process.argv.slice(2)
if (first === 'part') void runPart(part(rest))
else if (first === 'seed') void replay(Number(rest[0]), rest.slice(1).join(' '))
else void prove(Number(first))
