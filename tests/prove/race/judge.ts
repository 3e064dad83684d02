// Reads the truth strongly when the rush is over, and holds every answer that was given against it.
import { isDeepStrictEqual } from 'node:util'
import { weight } from '../../../functions/reserve/policy'
import { overlaps, type SeenSpan } from '../../../functions/reserve/rules'
import { type ClaimItem, poolAsk, readClaims, readDays } from '../../../functions/reserve/store'
import type { TestDeps } from '../../factories/engine'
import type { Answered, Tap, Town } from './rush'

export type Verdict = { oversold: number; double: number; lost: number; wrong: string[] }
type Given = { taps: readonly Tap[]; answers: readonly Answered[] }

export async function judge(deps: TestDeps, { ids, crowd }: Town, given: Given): Promise<Verdict> {
  const pools = await Promise.all(
    ids.map(async (id) => {
      const [[pool], claims] = await Promise.all([deps.table.get(poolAsk(id)), readClaims(deps.table, id)])
      return { id, left: pool?.left ?? -1, capacity: pool?.capacity ?? 0, live: claims.filter(isLive) }
    }),
  )
  const days = await daysOf(deps, crowd)
  const live = pools.flatMap((pool) => pool.live)
  const oversold = pools.flatMap(oversoldOf)
  const double = crowd.flatMap(({ personId }) =>
    doubleOf(
      live.filter(({ holder }) => holder === personId),
      days.get(personId) ?? [],
    ),
  )
  const free = new Set(pools.filter(({ left }) => left > 0).map(({ id }) => id))
  const lost = [...lostOf(given, { live, days }), ...unsoldOf(given, free)]
  return {
    oversold: oversold.length,
    double: double.length,
    lost: lost.length,
    wrong: [...oversold, ...double, ...lost],
  }
}

const isLive = ({ state }: ClaimItem) => weight[state].units > 0

async function daysOf({ table, now }: TestDeps, crowd: Town['crowd']): Promise<Map<string, SeenSpan[]>> {
  const all = new Map<string, SeenSpan[]>()
  for (let at = 0; at < crowd.length; at += 25)
    await Promise.all(
      crowd.slice(at, at + 25).map(async ({ personId }) => {
        const days = await readDays(table, personId, now().toISOString())
        all.set(
          personId,
          days.flatMap(({ spans }) => spans),
        )
      }),
    )
  return all
}

type SeenPool = { id: string; left: number; capacity: number; live: ClaimItem[] }

function oversoldOf({ id, left, capacity, live }: SeenPool): string[] {
  const units = live.reduce((sum, claim) => sum + claim.units, 0)
  const isRight = left >= 0 && units <= capacity && left + units === capacity
  return isRight ? [] : [`${id} has ${left} left and ${units} taken of ${capacity}`]
}

/** A claim for each span and a span for each claim, no two of which overlap. */
function doubleOf(claims: ClaimItem[], spans: SeenSpan[]): string[] {
  const holder = claims[0]?.holder ?? ''
  const twice = spans.filter((one, at) => spans.some((other, after) => after > at && overlaps(one, other)))
  const claimless = spans.filter(({ poolId }) => !claims.some((claim) => claim.poolId === poolId))
  return [
    ...(claims.length > 1 ? [`${holder} holds ${claims.map(({ poolId }) => poolId).join(' and ')}`] : []),
    ...twice.map(({ poolId }) => `${holder} is at ${poolId} and elsewhere`),
    ...claimless.map(({ poolId }) => `a day says ${poolId}, where no place is held`),
  ]
}

type Truth = { live: ClaimItem[]; days: Map<string, SeenSpan[]> }

function lostOf({ taps, answers }: Given, { live, days }: Truth): string[] {
  const held = new Set(live.map(({ holder, poolId }) => `${holder} ${poolId}`))
  const yes = new Set(
    answers.filter(({ status }) => status === 201).map((one) => `${one.who.personId} ${one.postingId}`),
  )
  return [
    ...[...yes].filter((one) => !held.has(one)).map((one) => `${one} was told 201 and has no place`),
    ...[...held].filter((one) => !yes.has(one)).map((one) => `${one} has a place and was never told`),
    ...live
      .filter(({ holder, poolId }) => !days.get(holder)?.some((span) => span.poolId === poolId))
      .map(({ holder, poolId }) => `${holder} has a place on ${poolId} that stands in no day`),
    ...otherwise(answers),
    ...taps.slice(answers.length).map(() => 'a tap was never answered'),
  ]
}

/** What was remembered comes back in any order of its fields, and every request has a trace of its own. */
const isSame = (one: Answered, other: Answered): boolean =>
  isDeepStrictEqual([one.status, { ...one.body, trace: '' }], [other.status, { ...other.body, trace: '' }])

function otherwise(answers: readonly Answered[]): string[] {
  const first = new Map<string, Answered>()
  for (const answer of answers) if (!first.has(answer.key)) first.set(answer.key, answer)
  return answers
    .filter((answer) => !isSame(answer, first.get(answer.key) as Answered))
    .map(({ key, body }) => `${key} heard ${JSON.stringify(body)} and ${JSON.stringify(first.get(key)?.body)}`)
}

/** Nobody gives a place back here: who heard that it was full heard the truth, or a place is lost. */
const unsoldOf = ({ answers }: Given, free: Set<string>): string[] =>
  answers
    .filter(({ body, postingId }) => body.code === 'full' && free.has(postingId))
    .map(({ who, postingId }) => `${who.personId} heard that ${postingId} was full, which has places left`)
