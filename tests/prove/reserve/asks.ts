// What people ask of a world, through the service's own walk (http/commit); gigs by their real handlers, the kinds whose areas come later by the core's functions in the same shape.
import type { RouteName } from '#contract/index'
import { handlers as gigs } from '../../../functions/gigs/handlers'
import { answerOnce } from '../../../functions/http/commit'
import type { Deps, Handler, Identity, Outcome } from '../../../functions/http/handler'
import { handlers as postings } from '../../../functions/postings/handlers'
import { policyOf } from '../../../functions/reserve/policy'
import { changePool } from '../../../functions/reserve/pools'
import { mayAccept, mayHold, mayQueue, mayRelease, type Wish, waitsAt } from '../../../functions/reserve/rules'
import {
  type ClaimItem,
  claimAsk,
  freedBy,
  type PoolItem,
  poolAsk,
  poolsOf,
  readDays,
} from '../../../functions/reserve/store'
import { acceptWrites, endWrites, finishWrites, holdWrites, queueWrites } from '../../../functions/reserve/writes'
import type { TableDoor } from '../../../functions/table/table'
import { times, type World, wishOf } from './world'

export const verbs = ['join', 'queue', 'accept', 'leave', 'finish', 'refuse', 'places', 'move'] as const
export type Verb = (typeof verbs)[number]
export type Ask = {
  verb: Verb
  who: number
  pool: number
  slot: string
  units: number
  key: string
  /** For a change: places, or which of the times. */
  to: number
  /** The other pool that is given up for it. */
  instead?: number
  /** What the person saw when asking. */
  saw?: { places: number; from: string; to: string }
}
export type Said = { status: number; code?: string; body: Record<string, unknown> }

const routes: Record<Verb, RouteName> = {
  join: 'gigs.join',
  queue: 'gigs.queue',
  accept: 'gigs.accept',
  leave: 'gigs.leave',
  finish: 'gigs.leave',
  refuse: 'postings.release',
  places: 'postings.change',
  move: 'postings.change',
}
const staff: Pick<Identity, 'session' | 'role' | 'area' | 'firms'> = { session: '', role: 'staff', area: '', firms: [] }

export async function askWorld(world: World, ask: Ask, table: TableDoor): Promise<Said> {
  const deps = { ...world.deps, table }
  const person = world.people[ask.who] as string
  const isStaff = ['refuse', 'places', 'move'].includes(ask.verb)
  const who: Identity = { ...staff, actor: isStaff ? 'staff' : person, subject: isStaff ? 'staff' : person }
  const name = routes[ask.verb]
  const handler = world.kind === 'gigs' && ask.verb !== 'finish' ? gigHandler(name) : coreHandler(world, ask)
  const request = {
    params: paramsOf(world, ask),
    query: {},
    body: bodyOf(world, ask),
    who,
    now: '',
    key: ask.key,
  }
  const { statusCode, body } = await answerOnce({ name, handler, deps } as never, request as never, Promise.resolve())
  const said = JSON.parse(body)
  return { status: statusCode, code: said.code, body: said }
}

const gigHandler = (name: RouteName) =>
  (name.startsWith('gigs.') ? gigs : postings)[name.slice(name.indexOf('.') + 1) as never] as Handler<RouteName>

const paramsOf = (world: World, { pool, who }: Ask) => ({
  postingId: world.pools[pool]?.poolId,
  personId: world.people[who],
})

function bodyOf(world: World, { verb, saw, to, instead }: Ask) {
  if (verb === 'accept')
    return { from: saw?.from, ...(instead === undefined ? {} : { instead: world.pools[instead]?.poolId }) }
  if (verb === 'places') return { ...saw, places: to, seen: saw }
  if (verb === 'refuse') return { fewer: false }
  return verb === 'move' ? { ...saw, ...times[to], seen: saw } : undefined
}

type Seen = { pools: (PoolItem | undefined)[]; claim?: ClaimItem; days: Awaited<ReturnType<typeof readDays>> }
type At = { wish: Wish; holder: string; now: string }
const answer = (of: Record<string, unknown>) => of as never

async function readAll({ wish, holder, now }: At, table: TableDoor): Promise<Seen> {
  const [pools, [claim], days] = await Promise.all([
    table.get(...wish.pools.map(poolAsk)),
    table.get(claimAsk(wish.pools[0] as string, holder, wish.slot)),
    readDays(table, holder, now),
  ])
  return { pools: pools as (PoolItem | undefined)[], claim, days }
}

/** One handler for every verb on a class, a bus or a kit. */
const coreHandler =
  (world: World, ask: Ask) =>
  async ({ who, now }: { who: Identity; now: string }, { table }: Deps): Promise<Outcome<RouteName>> => {
    const holder = world.people[ask.who] as string
    const at = { wish: wishOf(world, ask), holder, now }
    const seen = await readAll(at, table)
    const by = { holder, by: who.actor, now }
    return (await decisions[ask.verb]({ seen, ask, ...at, by })) as Outcome<RouteName>
  }

type Asked = At & { seen: Seen; ask: Ask; by: { holder: string; by: string; now: string } }

const decisions: Record<Verb, (asked: Asked) => unknown> = {
  join: ({ seen, wish, now, by }) => {
    const refused = mayHold(seen, wish, now)
    const own = seen.pools[0] as PoolItem
    return (
      refused ?? {
        answer: answer({ state: 'held' }),
        writes: holdWrites({ ...seen, own }, wish, by),
        happened: [{ what: 'gig.joined', about: wish.pools[0] }],
      }
    )
  },
  queue: ({ seen, wish, now, by }) => {
    const refused = mayQueue(seen, wish, now)
    const own = seen.pools[0] as PoolItem
    const at = waitsAt(seen.pools, wish.units)
    return (
      refused ?? {
        answer: answer({ state: 'waiting' }),
        writes: queueWrites({ ...seen, own }, wish, { ...by, at }),
        happened: [{ what: 'place.freed', about: wish.pools[at] }],
      }
    )
  },
  accept: ({ seen, ask, now, by }) => {
    const { claim, days } = seen
    const own = seen.pools[0] as PoolItem
    const refused = mayAccept(seen, { saw: ask.saw?.from ?? '' }, now)
    return (
      refused ?? {
        answer: answer({ state: 'held' }),
        writes: acceptWrites({ claim: claim as ClaimItem, own, days }, by),
        happened: [],
      }
    )
  },
  leave: (asked) => ended(asked, 'release'),
  refuse: (asked) => ended(asked, 'refuse'),
  finish: (asked) => ended(asked, 'finish'),
  places: (asked) => changed(asked, { capacity: asked.ask.to }),
  move: (asked) => changed(asked, times[asked.ask.to] as { from: string; to: string }),
}

function ended({ seen: { claim, days, pools }, now }: Asked, step: 'release' | 'refuse' | 'finish') {
  const refused = mayRelease(claim, now, step)
  if (refused || !claim) return refused ?? { refusal: 'not_yours' }
  const again = poolsOf(claim).filter((_, at) => policyOf(pools[at]?.policy ?? '').again)
  return {
    answer: answer({ state: 'ended' }),
    writes: step === 'finish' ? finishWrites(claim, { again, now }) : endWrites(claim, step, { days, now }),
    happened: [
      {
        what: 'gig.left',
        about: claim.poolId,
        subject: claim.holder,
        facts: step === 'finish' ? { pools: again } : freedBy(claim),
      },
    ],
  }
}

function changed(
  { seen: { pools }, wish, ask, now }: Asked,
  more: { capacity: number } | { from: string; to: string },
) {
  const [seen] = pools
  const poolId = wish.pools[0] as string
  if (!seen || seen.from <= now) return { refusal: 'started' }
  if (seen.capacity !== ask.saw?.places || seen.from !== ask.saw.from) return { refusal: 'changed' }
  const { capacity, from, to } = { ...seen, ...more }
  if (capacity < seen.capacity - seen.left) return { refusal: 'people_hold_places', facts: { least: 0 } }
  return {
    answer: answer({ places: capacity }),
    writes: [changePool({ poolId, seen, now }, { capacity, from, to, closes: from })],
    happened: [
      { what: 'gig.changed', about: poolId },
      { what: 'pool.moved', about: poolId },
    ],
  }
}
