// Says what the histories were like and whether they were as they should be; the last line is the figures.
import { deeds } from './door'
import type { Lived } from './history'
import type { Found, Sum } from './run'
import { fates } from './turns'

/** What a history can hold; each must have been in one at least. */
const kinds: readonly string[] = [
  ...fates,
  ...deeds,
  'settle',
  'sweep',
  'delivered',
  'delivered twice',
  'not delivered',
  'delivered again',
  'a reaction stumbles',
  'the clock moves on',
]
const least = { steps: 20, crashShare: 0.3 }
/** Fewer histories need not hold everything. */
const enough = 1000

export function addSums(sums: readonly Sum[]): Sum {
  const counts: Record<string, number> = {}
  for (const sum of sums)
    for (const [name, times] of Object.entries(sum.counts)) counts[name] = (counts[name] ?? 0) + times
  const total = (of: (sum: Sum) => number) => sums.reduce((all, sum) => all + of(sum), 0)
  return {
    schedules: total(({ schedules }) => schedules),
    missed: total(({ missed }) => missed),
    twice: total(({ twice }) => twice),
    stuck: total(({ stuck }) => stuck),
    crashed: total(({ crashed }) => crashed),
    steps: sums.flatMap(({ steps }) => steps),
    counts,
    failed: sums.flatMap(({ failed }) => failed ?? []).sort((a, b) => a.seed - b.seed)[0],
  }
}

const inOrder = (figures: readonly number[]): number[] => [...figures].sort((a, b) => a - b)
export const medianOf = (figures: readonly number[]): number => inOrder(figures)[Math.floor(figures.length / 2)] ?? 0

/** True where nothing is wrong and the histories were worth living. */
export function report(sum: Sum, found: readonly Found[]): boolean {
  const median = medianOf(sum.steps)
  const share = sum.crashed / sum.schedules
  const lengths = inOrder(sum.steps)
  console.log(`steps per history: median ${median}, from ${lengths[0]} to ${lengths.at(-1)}`)
  console.log(`with a crash: ${(share * 100).toFixed(1)} %`)
  for (const name of kinds) console.log(`${String(sum.counts[name] ?? 0).padStart(9)}  ${name}`)
  for (const { name, after, seed, how } of found)
    console.log(after ? `found: ${name} (history ${after}, seed ${seed}: ${how})` : `NOT FOUND: ${name}`)
  if (sum.failed) tell(sum.failed)
  const missing = kinds.filter((name) => !sum.counts[name])
  const isPoor = sum.schedules >= enough && (missing.length > 0 || median < least.steps || share < least.crashShare)
  if (isPoor)
    console.log(`The histories are too poor to prove anything: never ${missing.join(', never ') || 'a crash'}`)
  const good = found.filter(({ after }) => after).length
  const { schedules, missed, twice, stuck } = sum
  console.log(
    `events schedules=${schedules} breaks=${good}/${found.length} missed=${missed} twice=${twice} stuck=${stuck}`,
  )
  return missed + twice + stuck === 0 && good === found.length && !isPoor
}

/** One history, step by step. */
export function tell({ seed, log, wrong }: Pick<Lived, 'seed' | 'log' | 'wrong'>): void {
  console.log(`history ${seed}, step by step (again with: npm run prove -- events seed ${seed})`)
  for (const line of [...log, ...wrong]) console.log(`  ${line}`)
}
