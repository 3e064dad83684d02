// Proves the reservation core: `npm run prove -- reserve [schedules]`, or `reserve seed N` to play one history again.
import { availableParallelism } from 'node:os'
import { steps as stepTable } from '../../functions/reserve/policy'
import { testDeps } from '../factories/engine'
import { inParts, runPart } from './parts'
import { breaks } from './reserve/breaks'
import { play } from './reserve/history'
import { allOrders } from './reserve/orders'
import { deaths, type Found, findBreak, histories, orders, type Share } from './reserve/parts'
import { start } from './reserve/world'

const kinds = { histories, orders, deaths } as const
type Kind = keyof typeof kinds
const deathCount = 2000

async function part([kind = '', from = '', to = '']: string[]): Promise<unknown> {
  const deps = await testDeps(start)
  const share: Share = { from: Number(from), to: Number(to) }
  const fault = breaks[share.from]
  const found = kind === 'break' && fault ? await findBreak(deps, fault) : await kinds[kind as Kind](deps, share)
  await deps.stop()
  return found
}

async function all(kind: Kind, count: number): Promise<Found> {
  const processes = availableParallelism()
  const size = Math.ceil(count / processes)
  const shares = Array.from({ length: processes }, (_, at) => [
    kind,
    at * size + 1,
    Math.min((at + 1) * size, count) + 1,
  ])
  return joined((await inParts(__filename, shares)) as Found[])
}

const joined = (found: Found[]): Found =>
  found.reduce((sum, one) => ({
    histories: sum.histories + one.histories,
    steps: sum.steps + one.steps,
    crashed: sum.crashed + one.crashed,
    lengths: [...sum.lengths, ...one.lengths],
    taken: Object.fromEntries(
      [...new Set([...Object.keys(sum.taken), ...Object.keys(one.taken)])].map((name) => [
        name,
        (sum.taken[name] ?? 0) + (one.taken[name] ?? 0),
      ]),
    ),
    wrong: [...sum.wrong, ...one.wrong],
  }))

async function prove(schedules: number): Promise<void> {
  const lived = await all('histories', schedules)
  const median = [...lived.lengths].sort((a, b) => a - b)[Math.floor(lived.histories / 2)] ?? 0
  console.log(
    `histories ${lived.histories}, steps each: median ${median}, with a death: ${Math.round((100 * lived.crashed) / lived.histories)} %`,
  )
  console.log('what was taken:', lived.taken)
  const missing = Object.keys(stepTable).filter((name) => !lived.taken[name])
  const ordered = await all('orders', allOrders().length)
  const died = await all('deaths', deathCount)
  const found = (
    (await inParts(
      __filename,
      breaks.map((_, at) => ['break', at, 0]),
    )) as number[]
  ).map((tried, at) => ({ name: breaks[at]?.name, tried }))
  for (const { name, tried } of found) console.log(tried ? `found after ${tried}: ${name}` : `NOT FOUND: ${name}`)
  const wrong = [...lived.wrong, ...ordered.wrong, ...died.wrong]
  for (const one of wrong.slice(0, 10)) console.log(`seed ${one.seed}: ${one.what}: ${one.why}`)
  const count = (what: string) => wrong.filter((one) => one.what === what).length
  const figures = {
    schedules: lived.histories,
    interleavings: ordered.histories + died.histories,
    steps: lived.steps + ordered.steps + died.steps,
    crashed: lived.crashed + died.crashed,
    breaks: `${found.filter(({ tried }) => tried).length}/${found.length}`,
    ...Object.fromEntries(['oversold', 'double', 'lost', 'stranded', 'changed'].map((what) => [what, count(what)])),
  }
  if (missing.length > 0) console.log(`never taken: ${missing.join(', ')}`)
  console.log(
    `reserve ${Object.entries(figures)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}`,
  )
  process.exitCode = Number(wrong.length > 0 || missing.length > 0 || found.some(({ tried }) => !tried) || median < 20)
}

async function replay(seed: number): Promise<void> {
  const deps = await testDeps(start)
  const { wrong, taken, steps } = await play(deps, seed)
  console.log({ seed, steps, taken, wrong })
  await deps.stop()
}

const [first = '10000', ...rest] = process.argv.slice(2)
if (first === 'part') void runPart(part(rest))
else if (first === 'seed') void replay(Number(rest[0]))
else void prove(Number(first))
