// Lives one history: events happen, workers settle and sweep them while things go wrong, until all is quiet; then it is judged.
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import type { Deps } from '../../../functions/http/handler'
import { eventWrite } from '../../../functions/http/store'
import { createTable } from '../../../functions/local/table'
import { settle, sweep } from '../../../functions/outbox'
import { openTable, type TableDoor } from '../../../functions/table/table'
import { type Break, broken } from './breaks'
import { doorOf, eventOf } from './door'
import { judge, type Verdict } from './judge'
import { planOf } from './plan'
import { reactionsOf } from './reactions'
import { takeTurns, type Worker } from './turns'
import { deliver, type Job, openWorld, putAnywhere, type World } from './world'

export type Lived = Verdict & {
  seed: number
  steps: number
  crashed: boolean
  counts: Record<string, number>
  log: string[]
}
type Engine = Pick<TableDoor, 'client'> & { endpoint: string }
type Told = { seed: number; fault?: Break }

/** Four failures, a chain of three and the dead list need eight. */
const mostRounds = 12

/** In a table of its own, which is gone afterwards. */
export async function live({ client, endpoint }: Engine, { seed, fault }: Told): Promise<Lived> {
  const table = openTable(`history-${seed}-${fault?.name.replaceAll(' ', '-') ?? 'whole'}`, endpoint, client)
  await createTable(table)
  const world = openWorld(table, planOf(seed))
  await happen(world)
  await workUntilQuiet(world, fault)
  const verdict = await judge(world)
  await client.send(new DeleteTableCommand({ TableName: table.tableName }))
  const { steps, counts, log, spent } = world
  return { ...verdict, seed, steps, counts, log, crashed: spent.crashes > 0 }
}

async function happen(world: World): Promise<void> {
  const { plan, table, newId } = world
  const at = new Date(world.clock).toISOString()
  const who = { actor: 'proof', subject: 'proof' }
  const writes = plan.roots.map(({ what, stumbles }) =>
    eventWrite({ what, about: 'proof', facts: { stumbles } }, { who, at }, newId),
  )
  await table.transact(writes)
  for (const write of writes) deliver(world, eventOf(write))
}

async function workUntilQuiet(world: World, fault?: Break): Promise<void> {
  const { plan } = world
  for (let sweeps = 0; sweeps < plan.sweeps; sweeps += 1) putAnywhere(world, 'sweep')
  for (let at = 0; at < plan.workers; at += 1) hire(world, fault)
  await takeTurns(world)
  for (let round = 0; round < mostRounds; round += 1) {
    world.calm = round >= plan.stormy
    world.clock += (world.calm ? 3600 : 1 + plan.pick(100)) * 1000
    world.took('the clock moves on')
    world.sawDue = 0
    const together = world.calm ? 1 : 2
    for (let at = 0; at < together; at += 1) world.inbox.push('sweep')
    for (let at = 0; at < together; at += 1) hire(world, fault)
    await takeTurns(world)
    if (world.calm && world.sawDue === 0) return
  }
}

/** Another process of the same service: it takes what is to be delivered until nothing is left, or until it crashes. */
function hire(world: World, fault: Break | undefined): void {
  const worker: Worker = { calls: [], state: 'works' }
  world.workers.push(worker)
  const own = doorOf(world, worker)
  const deps = {
    table: fault ? broken(own, fault) : own,
    now: () => new Date(world.clock),
    newId: world.newId,
    pause: async () => undefined,
  } as unknown as Deps
  void work(world, { worker, deps, fault })
}

type Hired = { worker: Worker; deps: Deps; fault: Break | undefined }

async function work(world: World, { worker, deps, fault }: Hired): Promise<void> {
  const reactions = reactionsOf(world)
  for (let job = world.inbox.shift(); job; job = world.inbox.shift()) {
    worker.onCrash = again(world, job, () => hire(world, fault))
    world.took(job === 'sweep' ? 'sweep' : 'settle')
    world.note(worker, job === 'sweep' ? 'sweeps' : `settles ${job.eventId} ${job.what}`)
    // A round that failed comes again by its schedule.
    await (job === 'sweep' ? sweep(deps, reactions) : settle(job, deps, reactions)).catch(() => undefined)
  }
  worker.state = 'ended'
}

/** The stream brings again what its reader did not finish; locally only the sweep does. */
const again = (world: World, job: Job, next: () => void) => () => {
  if (world.plan.chance(50)) {
    putAnywhere(world, job)
    world.took('delivered again')
  }
  next()
}
