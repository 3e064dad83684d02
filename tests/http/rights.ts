// Walks the authorisation matrix over the real engine: makes whose thing it is, asks, and tells which cells answered wrongly.
import { randomUUID } from 'node:crypto'
import { cellOf } from '#contract/both/cells'
import type { RouteName } from '#contract/index'
import { type Route, roles } from '#contract/route'
import { ask } from '../factories/ask'
import type { TestDeps } from '../factories/engine'
import { home, posted, type Someone, somebody } from '../factories/town'
import { type Answers, type Asker, type Thing, things } from './matrix'

const area = '430211'
const elsewhere = { area: '371602001', lng: 117.977, lat: 37.381 }
const cell = cellOf(home)

type World = { deps: TestDeps; asker: Asker; me: Someone; other: Someone; thing: Thing }
type Sent = NonNullable<Parameters<typeof ask>[2]>
type Maker = (world: World) => Promise<Sent> | Sent

const nothing: Maker = () => ({})
const ownerOf = ({ me, other, thing }: World) => (thing === 'own' ? me : other)

/** A posting of the kind, held or asked for by whoever the cell says; `missing` was never there. */
const aPosting =
  (kind: 'gig' | 'job', taken?: 'gigs.join' | 'postings.askFor'): Maker =>
  async (world) => {
    const { deps, thing } = world
    if (thing === 'missing') return { params: { postingId: 'pst_000000000nowhere' } }
    const { postingId } = await posted(deps, { kind, ...(thing === 'otherArea' ? elsewhere : {}) })
    if (taken) await ask(deps, taken, { params: { postingId }, token: ownerOf(world).token })
    return { params: { postingId } }
  }

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

/** What makes a request to each route good but for who asks and whose thing it names. */
const makers = {
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
  'gigs.leave': aPosting('gig', 'gigs.join'),
  'gigs.myDays': nothing,
} satisfies Record<RouteName, Maker>

/** A fresh hour for each asker, so that no limit of calls answers in a rule's place. */
const nextHour = ({ clock }: TestDeps) => {
  clock.at = new Date(Date.parse(clock.at) + 3600000).toISOString()
}

/** Each cell has people and a thing of its own, so that no cell answers for another. */
async function answersOf(deps: TestDeps, name: RouteName, asker: Asker): Promise<number[]> {
  nextHour(deps)
  const grants =
    asker === 'nobody' || asker === 'resident' ? [] : [{ role: asker, area: asker === 'admin' ? '' : area }]
  const answer = async (thing: Thing) => {
    const [me, other] = await Promise.all([somebody(deps, { grants }), somebody(deps)])
    const sent = await (makers[name] as Maker)({ deps, asker, me, other, thing })
    const said = await ask(deps, name, { ...sent, token: asker === 'nobody' ? undefined : me.token })
    return said.status
  }
  return Promise.all(things.map(answer))
}

/** Cells that answer otherwise than the row says, as 'route asker: got instead of wanted'. */
export async function wrongCells(deps: TestDeps, name: RouteName, wanted: Record<Asker, Answers>): Promise<string[]> {
  const wrong: string[] = []
  for (const asker of Object.keys(wanted) as Asker[]) {
    const got = await answersOf(deps, name, asker)
    if (got.join() !== wanted[asker].join()) wrong.push(`${name} ${asker}: ${got} instead of ${wanted[asker]}`)
  }
  return wrong
}

/** What a route's own row contradicts in the matrix, without asking the server: 401 for nobody, 403 for who may never. */
export function wrongRow(name: string, { who }: Route, wanted: Record<Asker, Answers>): string[] {
  const isAll = (asker: Asker, status: number) => wanted[asker].every((one) => one === status)
  const isPublic = who === 'anyone'
  const mayUse = (asker: Asker) => isPublic || (asker !== 'nobody' && (who.includes('resident') || who.includes(asker)))
  const nobody = isAll('nobody', 401) === isPublic ? [`${name} nobody`] : []
  return [...nobody, ...roles.filter((role) => isAll(role, 403) === mayUse(role)).map((role) => `${name} ${role}`)]
}
