// Makes the things people have to do with each other, by the service's own routes, reactions and jobs: a full shift, an offer, a call, an event that failed.
import type { What } from '#contract/happenings'
import type { RouteName } from '#contract/index'
import { reactions } from '../../functions/events'
import { log } from '../../functions/http/log'
import { sendNotices } from '../../functions/notices/sweeps'
import { settle } from '../../functions/outbox'
import { Call, EventItem, Notice } from '../../functions/table/entities'
import { dueIn, inArea, noticesOf, shards } from '../../functions/table/keys'
import { ask } from '../factories/ask'
import type { TestDeps } from '../factories/engine'
import { posted, type Someone, somebody } from '../factories/town'

export const elsewhere = { area: '371602001', lng: 117.977, lat: 37.381 }
export const nowhere = { params: { postingId: 'pst_000000000nowhere' } }

/** `owner` is whose place, offer or call it is to be. */
type Wanted = { deps: TestDeps; place: object; owner: Someone }

/** Throws where it does not work: a cell that asks about nothing would prove nothing. */
export async function taken(
  deps: TestDeps,
  name: RouteName,
  { postingId, owner }: { postingId: string; owner: Someone },
) {
  const said = await ask(deps, name, { params: { postingId }, token: owner.token })
  if (said.status >= 300) throw new Error(`${name} ended in ${said.code}`)
}

/** A shift with three places, of which the owner holds one. */
export async function held({ deps, place, owner }: Wanted) {
  const page = await posted(deps, place)
  await taken(deps, 'gigs.join', { postingId: page.postingId, owner })
  return page
}

/** A shift whose only place is held by `holder`. */
export async function full(deps: TestDeps, place: object) {
  const [page, holder] = [await posted(deps, { places: 1, ...place }), await somebody(deps)]
  await taken(deps, 'gigs.join', { postingId: page.postingId, owner: holder })
  return { ...page, holder }
}

/** A place that came free and is offered to the owner. */
export async function offered({ deps, place, owner }: Wanted) {
  const page = await full(deps, place)
  const { postingId, holder } = page
  await taken(deps, 'gigs.queue', { postingId, owner })
  await taken(deps, 'gigs.leave', { postingId, owner: holder })
  await followUp(deps, postingId, 'gig.left')
  return page
}

/** What is due about a posting since this hour began: what earlier cells left undone is theirs. */
async function dueAbout({ table, clock }: TestDeps, postingId: string) {
  const lists = Array.from({ length: shards }, (_, shard) =>
    table.list(EventItem, { ...dueIn('event', shard, ''), range: { between: [clock.at, '9'] } }),
  )
  return (await Promise.all(lists)).flat().filter(({ about }) => about === postingId)
}

/** Lets follow what follows from one thing that happened to a posting, and leaves other cells' events alone. */
async function followUp(deps: TestDeps, postingId: string, what: What) {
  const events = await dueAbout(deps, postingId)
  for (const event of events) if (event.what === what) await settle(event, deps, reactions)
}

const noticesTo = ({ deps, owner }: Wanted) => deps.table.list(Notice, noticesOf(owner.personId))

/** What the owner was told about an offer. */
export async function noticeTo(wanted: Wanted) {
  const { postingId, area } = await offered(wanted)
  await followUp(wanted.deps, postingId, 'place.offered')
  const [notice] = await noticesTo(wanted)
  if (!notice) throw new Error('nobody was told')
  return { ...notice, area }
}

/** The call that staff owe the owner, who did not see the offer in time; only the sweep's clock is later. */
export async function callTo(wanted: Wanted): Promise<string> {
  const { deps, owner } = wanted
  const { area, callAt = '' } = await noticeTo(wanted)
  const later = { ...deps, now: () => new Date(callAt) }
  for (const _ of ['the text', 'the call']) await sendNotices(later)
  const calls = await deps.table.list(Call, inArea('CALL', 'open', area))
  const call = calls.find(({ personId }) => personId === owner.personId)
  if (!call) throw new Error('nobody is to be rung')
  return call.callId
}

/** Reactions that fail on purpose must not fill the report; whatever else goes wrong is still told. */
export function leaveOutPlannedFailures(): void {
  const tell = log.error.bind(log)
  log.error = (said, ...more) => (said === 'reaction failed' ? undefined : tell(said, ...more))
}

const mostTries = 5
const broken = async () => {
  throw new Error('the printer is on fire')
}

/** An event about the owner's place that failed so often that a person must look at it. */
export async function stuckEvent(wanted: Wanted): Promise<string> {
  const { deps } = wanted
  const { postingId } = await held(wanted)
  const [event] = await dueAbout(deps, postingId)
  if (!event) throw new Error('nothing happened')
  for (let tries = 0; tries < mostTries; tries += 1)
    await settle({ ...event, tries }, deps, { [event.what]: { broken } })
  return event.eventId
}
