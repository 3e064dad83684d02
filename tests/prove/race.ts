// Proves the sign-up over real HTTP: a crowd at few places, plain, with trouble at the table, and with the server killed in the middle.
import { setTimeout as pause } from 'node:timers/promises'
import { judge, type Verdict } from './race/judge'
import { quantile, type Ratio, ratioOf } from './race/ratio'
import { type Answered, drawFrom, makeTown, rush, tapsOf } from './race/rush'
import { type Served, serve } from './race/served'

/** Each of them sends four requests, and the two shifts lie at the same time. */
const people = 500
const places = [30, 20]
const atOnce = 64
const pairs = 300
/** The server is killed when so many have a place. */
const kills = [15, 35]
const watchdog = 15 * 60_000

type Round = { name: string; before?: (served: Served) => Promise<void>; kills?: readonly number[] }
type Run = Verdict & { requests: number; answers: Answered[]; ratio?: { resting: Ratio; working: Ratio } }

const rounds: readonly Round[] = [
  { name: 'plain' },
  { name: 'trouble', before: ({ order }) => order('trouble') },
  { name: 'killed', kills },
]

async function run(round: Round, seed: number): Promise<Run> {
  const served = await serve()
  const town = await makeTown(await served.up(), { people, places })
  await round.before?.(served)
  const taps = tapsOf(town, drawFrom(seed))
  const began = Date.now()
  const again = async (why: 'busy' | 'gone') => (why === 'gone' ? served.up() : pause(100 + 200 * Math.random()))
  const answers = await rush(taps, {
    door: { port: served.port, again },
    atOnce,
    onAnswer: killing(served, round.kills),
  })
  const seconds = (Date.now() - began) / 1000
  const verdict = await judge(await served.up(), town, { taps, answers })
  const ratio = round.name === 'plain' ? await ratios(served) : undefined
  await served.stop()
  tell(round, { seconds, answers, verdict, away: served.away })
  return { ...verdict, requests: taps.length, answers, ratio }
}

function killing(served: Served, at: readonly number[] = []) {
  let taken = 0
  return ({ status }: Answered) => {
    if (status !== 201) return
    taken += 1
    if (at.includes(taken)) void served.kill()
  }
}

/** Once as it runs, once with the worker's rounds at rest, which in the cloud are another process anyway. */
async function ratios(served: Served) {
  const deps = await served.up()
  const working = await ratioOf(deps, { port: served.port, pairs })
  await served.order('rest')
  const resting = await ratioOf(deps, { port: served.port, pairs })
  return { working, resting }
}

function tell(
  { name }: Round,
  { seconds, answers, verdict, away }: { seconds: number; answers: Answered[]; verdict: Verdict; away: number[] },
) {
  const codes: Record<string, number> = {}
  for (const { status, body } of answers) codes[body.code ?? status] = (codes[body.code ?? status] ?? 0) + 1
  const more = answers.reduce((sum, { tries }) => sum + tries - 1, 0)
  const said = Object.entries(codes).map(([code, times]) => `${code} ${times}`)
  console.log(
    `${name}: ${answers.length} answers in ${seconds.toFixed(1)} s (${said.join(', ')}), sent again ${more} times`,
  )
  if (away.length > 0) console.log(`  killed ${away.length} times, back after ${away.join(' and ')} ms`)
  for (const line of verdict.wrong.slice(0, 20)) console.log(`  ${line}`)
}

const shown = ({ http, bare, empty }: Ratio) =>
  `over HTTP ${http.toFixed(2)} ms, bare ${bare.toFixed(2)} ms, HTTP and chain without the table ${empty.toFixed(2)} ms, ratio ${(http / bare).toFixed(2)}`

async function main(): Promise<void> {
  setTimeout(() => fail('The race did not end: somebody was never answered.'), watchdog).unref()
  const runs: Run[] = []
  for (const [at, round] of rounds.entries()) runs.push(await run(round, at + 1))
  const [{ answers: plain, ratio }] = runs as [Run]
  if (!ratio) throw new Error('no ratio was measured')
  console.log(`one sign-up, worker at work: ${shown(ratio.working)}`)
  console.log(`one sign-up, worker at rest: ${shown(ratio.resting)}`)
  const total = (of: (one: Run) => number) => runs.reduce((sum, one) => sum + of(one), 0)
  const [oversold, double, lost] = [total((one) => one.oversold), total((one) => one.double), total((one) => one.lost)]
  const times = plain.map(({ ms }) => ms)
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)].map((ms) => ms.toFixed(0))
  const served = total((one) => one.answers.length)
  console.log(
    `race requests=${total((one) => one.requests)} served=${served} oversold=${oversold} double=${double} lost=${lost} p50=${p50} p99=${p99} ratio=${(ratio.resting.http / ratio.resting.bare).toFixed(2)}`,
  )
  process.exitCode = oversold + double + lost > 0 ? 1 : 0
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

main().catch((error: Error) => fail(error.stack ?? error.message))
