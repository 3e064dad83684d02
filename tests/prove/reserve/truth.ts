// Reads the whole truth of a world from the table and says everything that is wrong with it.
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { daysTouched } from '#contract/both/days'
import { policyOf, type State, weight } from '../../../functions/reserve/policy'
import { clashIn, holdsSeats, overlaps, type SeenDay } from '../../../functions/reserve/rules'
import { type ClaimItem, type PoolItem, poolsOf, type WaitItem } from '../../../functions/reserve/store'
import { dayIn, personKey, poolKey } from '../../../functions/table/keys'
import type { World } from './world'

export type Truth = {
  pools: Map<string, PoolItem>
  claims: ClaimItem[]
  queues: Map<string, WaitItem[]>
  days: Map<string, SeenDay[]>
  turns: Map<string, string[]>
}
export type Wrong = { what: 'oversold' | 'double' | 'lost' | 'stranded' | 'changed'; why: string }

/** Each partition whole and at once: this reading is most of what a history costs. */
export async function readTruth({ deps: { table }, pools, behind, people }: World): Promise<Truth> {
  const ids = [...pools, ...behind].map(({ poolId }) => poolId)
  const [ofPools, ofPeople] = await Promise.all([
    Promise.all(ids.map((id) => readPartition(table, poolKey(id).pk))),
    Promise.all(people.map((one) => readPartition(table, personKey(one).pk))),
  ])
  const claims = ofPools.flatMap((items) => sorted(items, 'CLAIM#')) as unknown as ClaimItem[]
  return {
    pools: new Map(ids.map((id, at) => [id, sorted(ofPools[at], 'POOL')[0] as unknown as PoolItem])),
    claims,
    queues: new Map(ids.map((id, at) => [id, sorted(ofPools[at], 'WAIT#') as unknown as WaitItem[]])),
    days: new Map(people.map((one, at) => [one, sorted(ofPeople[at], 'DAY#').map(asDay)])),
    turns: new Map(
      people.map((one, at) => [one, sorted(ofPeople[at], 'TURN#').map(({ poolId, slot }) => `${poolId}#${slot}`)]),
    ),
  }
}

type Item = { sk: string } & Record<string, unknown>
const sorted = (items: Item[] = [], prefix: string): Item[] => items.filter(({ sk }) => sk.startsWith(prefix))
const asDay = ({ sk, rev, spans }: Item) => ({ day: dayIn(sk), rev, spans }) as unknown as SeenDay

/** The same options as the door's own: the two share the client, and the last that was made would set them for both. */
const documentsOf = (client: World['deps']['table']['client']) =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

async function readPartition({ client, tableName }: World['deps']['table'], pk: string): Promise<Item[]> {
  const command = new QueryCommand({
    ...{ TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk' },
    ExpressionAttributeValues: { ':pk': pk },
  })
  const { Items = [] } = await documentsOf(client).send(command)
  return Items as Item[]
}

/** What is done stays taken where it can't be had again. */
const unitsIn = (claim: ClaimItem, { policy }: PoolItem): number =>
  claim.reason === 'done'
    ? Number(!policyOf(policy).again) * claim.units
    : weight[claim.state as State].units * claim.units
const wrong = (what: Wrong['what'], why: string): Wrong => ({ what, why })

/** What must hold at every moment, also in the middle of everything. */
export function wrongs(world: World, truth: Truth): Wrong[] {
  return [...truth.pools]
    .flatMap(([poolId, pool]) => unitsOf(poolId, pool, truth))
    .concat(world.people.flatMap((one) => timeOf(one, truth)))
}

function unitsOf(poolId: string, pool: PoolItem, { claims, queues }: Truth): Wrong[] {
  const taken = claims
    .filter((claim) => poolsOf(claim).includes(poolId))
    .reduce((sum, claim) => sum + unitsIn(claim, pool), 0)
  const inQueue = queues.get(poolId)?.length ?? 0
  const waiting = claims.filter((claim) => claim.state === 'waiting' && claim.waitsAt === poolId).length
  return [
    ...(pool.left < 0 || pool.left + taken !== pool.capacity
      ? [wrong('oversold', `${poolId}: left ${pool.left} + taken ${taken} ≠ ${pool.capacity}`)]
      : []),
    ...(pool.waiting !== inQueue || inQueue !== waiting
      ? [wrong('lost', `${poolId}: waiting ${pool.waiting}, queue ${inQueue}, claims ${waiting}`)]
      : []),
  ]
}

function timeOf(person: string, { claims, days, turns, pools }: Truth): Wrong[] {
  const mine = claims.filter(({ holder }) => holder === person)
  const taken = mine.filter(({ poolId, state, asked }) => takesTime(pools.get(poolId)) && state === 'held' && !asked)
  const spans = (days.get(person) ?? []).flatMap(({ day, spans: ofDay }) =>
    ofDay.map((span) => `${day} ${span.poolId}#${span.slot} ${span.from} ${span.to}`),
  )
  const due = taken.flatMap((claim) =>
    daysTouched(claim.from, claim.to).map((day) => `${day} ${claim.poolId}#${claim.slot} ${claim.from} ${claim.to}`),
  )
  const clash = taken.some((a) => taken.some((b) => a !== b && overlaps(a, b)))
  const open = mine
    .filter(({ state, asked }) => state === 'waiting' || state === 'offered' || asked)
    .filter(({ state }) => state !== 'ended')
    .map(({ poolId, slot }) => `${poolId}#${slot}`)
  const shown = turns.get(person) ?? []
  return [
    ...(clash ? [wrong('double', `${person} is in two places at once`)] : []),
    ...(same(spans, due) ? [] : [wrong('double', `${person}: calendar ${spans} but claims ${due}`)]),
    ...(same(shown, open) ? [] : [wrong('lost', `${person}: turns ${shown} but open ${open}`)]),
  ]
}

const same = (a: string[], b: string[]) => [...a].sort().join() === [...b].sort().join()
const takesTime = (pool: PoolItem | undefined) => pool !== undefined && policyOf(pool.policy).takesTime

/** What must hold once everything is tidied: nobody waits for what they could have, and every claim has its shift's time. */
export function leftovers(world: World, truth: Truth): Wrong[] {
  const now = world.clock.at
  const live = truth.claims.filter(({ state }) => state === 'held' || state === 'offered')
  return [
    ...truth.claims
      .filter(({ state }) => state === 'waiting')
      .filter((claim) => couldGo(claim, truth, now))
      .map((claim) => wrong('stranded', `${claim.holder} waits for ${claim.poolId} though all is free`)),
    ...live
      .filter((claim) => isElsewhere(claim, truth) && claim.from > now)
      .map((claim) => wrong('stranded', `${claim.holder} holds ${claim.poolId} at ${claim.from}, not where it moved`)),
    ...live
      .filter(({ state, offerUntil = '' }) => state === 'offered' && offerUntil <= now)
      .map((claim) => wrong('stranded', `${claim.poolId}: an offer that ran out still holds a place`)),
  ]
}

const isElsewhere = (claim: ClaimItem, { pools }: Truth): boolean => {
  const own = pools.get(claim.poolId)
  return own?.from !== claim.from || own.to !== claim.to
}

function couldGo(claim: ClaimItem, truth: Truth, now: string): boolean {
  const own = truth.pools.get(claim.poolId)
  if (!own || poolsOf(claim).some((id) => (truth.pools.get(id)?.closes ?? '') <= now)) return false
  if (poolsOf(claim).some((id) => (truth.pools.get(id)?.left ?? 0) < claim.units)) return false
  if (takesTime(own) && clashIn(truth.days.get(claim.holder) ?? [], own)) return false
  const queue = truth.queues.get(claim.waitsAt ?? '') ?? []
  const here = truth.pools.get(claim.waitsAt ?? '')
  const before = queue.filter((wait) => wait.order < (claim.order ?? ''))
  return !before.some((wait) => here && holdsSeats(policyOf(here.policy), wait))
}
