// Makes what a request to each route needs to be good but for who asks and whose thing it names; nothing here is asserted.
import { randomUUID } from 'node:crypto'
import { cellOf } from '#contract/both/cells'
import type { RouteName } from '#contract/index'
import type { ask } from '../factories/ask'
import type { TestDeps } from '../factories/engine'
import { home, posted, type Someone } from '../factories/town'
import type { Asker, Thing } from './matrix'
import { callTo, elsewhere, full, held, noticeTo, nowhere, offered, stuckEvent, taken } from './things'

export type World = { deps: TestDeps; asker: Asker; me: Someone; other: Someone; thing: Thing }
export type Sent = NonNullable<Parameters<typeof ask>[2]>
export type Maker = (world: World) => Promise<Sent> | Sent

const cell = cellOf(home)
const nothing: Maker = () => ({})
const ownerOf = ({ me, other, thing }: World) => (thing === 'own' ? me : other)
const at = (postingId: string) => ({ params: { postingId } })

type Made = { deps: TestDeps; place: object; owner: Someone }

/** `missing` was never there; everything else is made where the cell says and belongs to whom the cell says. */
const unlessMissing =
  (missing: Sent, make: (made: Made, world: World) => Promise<Sent>): Maker =>
  (world) => {
    const { deps, thing } = world
    const place = thing === 'otherArea' ? elsewhere : {}
    return thing === 'missing' ? missing : make({ deps, place, owner: ownerOf(world) }, world)
  }

const aPosting = (kind: 'gig' | 'job', by?: 'gigs.join' | 'postings.askFor'): Maker =>
  unlessMissing(nowhere, async ({ deps, place, owner }) => {
    const { postingId } = await posted(deps, { kind, ...place })
    if (by) await taken(deps, by, { postingId, owner })
    return at(postingId)
  })

const aFullShift = unlessMissing(nowhere, async ({ deps, place, owner }, { thing }) => {
  const { postingId } = await full(deps, place)
  if (thing === 'own') await taken(deps, 'gigs.queue', { postingId, owner })
  return at(postingId)
})

const seen = { places: 3, from: '2030-01-01T01:00:00.000Z', to: '2030-01-01T07:00:00.000Z' }
const anOffer = unlessMissing({ ...nowhere, body: { from: seen.from } }, async (made) => {
  const { postingId, from } = await offered(made)
  return { ...at(postingId), body: { from } }
})

/** One place more, at the same time. */
const terms = ({ from = seen.from, to = seen.to }: { from?: string; to?: string }) => ({ places: 4, from, to })
const asTerms = (wanted: ReturnType<typeof terms>) => ({ body: wanted })
const asBody = (wanted: ReturnType<typeof terms>) => ({ body: { ...wanted, seen: { ...wanted, places: 3 } } })
const aChange = (written: typeof asTerms | typeof asBody): Maker =>
  unlessMissing({ ...nowhere, ...written(terms({})) }, async (made) => {
    const page = await held(made)
    return { ...at(page.postingId), ...written(terms(page)) }
  })

/** A number that is missing belongs to nobody yet. */
const phoneOf = (world: World) =>
  world.thing === 'missing' ? `199${world.me.personId.slice(-8)}` : `13${ownerOf(world).personId.slice(-9)}`

const regions: Record<Thing, string> = {
  own: '嵩山路街道',
  sameArea: '嵩山路街道',
  otherArea: '滨州市滨城区',
  missing: '没有这个地方',
}
const oneRow = ({ thing }: World): Sent => ({
  body: {
    source: 'matrix',
    firstRow: 2,
    header: '岗位,单位,工资,地区',
    bytes: Buffer.from(`理货${randomUUID()},好邻居,3000元/月,${regions[thing]}`).toString('base64'),
    encoding: 'utf-8',
  },
})

const aCall = (more: Sent): Maker =>
  unlessMissing({ params: { callId: 'cal_000000000nowhere' }, ...more }, async (made) => ({
    params: { callId: await callTo(made) },
    ...more,
  }))

export const makers = {
  'people.sendCode': (world) => ({ body: { phone: phoneOf(world) } }),
  'people.logIn': (world) => ({ body: { phone: phoneOf(world), code: '000000' } }),
  'people.logInByWechat': () => ({ body: { loginCode: 'nobody-has-this' } }),
  'people.refresh': (world) => ({
    body: { refresh: world.thing === 'missing' ? 'no.such-token.anywhere' : ownerOf(world).refresh },
  }),
  'people.logOut': nothing,
  'people.me': nothing,
  'stations.near': () => ({ query: { cell } }),
  'stations.places': () => ({ query: { name: '嵩山' } }),
  'postings.nearby': () => ({ query: { cell } }),
  'postings.one': aPosting('gig'),
  'postings.askFor': async (world) => aPosting('job', world.thing === 'own' ? 'postings.askFor' : undefined)(world),
  'postings.bringIn': oneRow,
  'gigs.join': async (world) => aPosting('gig', world.thing === 'own' ? 'gigs.join' : undefined)(world),
  'gigs.queue': aFullShift,
  'gigs.accept': anOffer,
  'gigs.leave': aPosting('gig', 'gigs.join'),
  'gigs.myDays': nothing,
  'postings.ours': nothing,
  'postings.coming': aPosting('gig', 'gigs.join'),
  'postings.preview': aChange(asTerms),
  'postings.change': aChange(asBody),
  'postings.release': unlessMissing(
    { params: { ...nowhere.params, personId: 'per_00000nobody' }, body: { fewer: false } },
    async (made) => {
      const { postingId } = await held(made)
      return { params: { postingId, personId: made.owner.personId }, body: { fewer: false } }
    },
  ),
  'notices.seen': unlessMissing({ body: { noticeIds: ['ntc_000000000nothing'] } }, async (made) => ({
    body: { noticeIds: [(await noticeTo(made)).noticeId] },
  })),
  'notices.calls': nothing,
  'notices.ring': aCall({}),
  'notices.answer': aCall({ body: { answer: 'yes' } }),
  'notices.stuck': nothing,
  'notices.again': unlessMissing({ params: { eventId: 'evt_000000000nowhere' } }, async (made) => ({
    params: { eventId: await stuckEvent(made) },
  })),
} satisfies Record<RouteName, Maker>
