// Walks the authorisation matrix over the real engine: makes whose thing it is, asks, and tells which cells answered wrongly.
import type { RouteName } from '#contract/index'
import { type Route, roles } from '#contract/route'
import { ask } from '../factories/ask'
import type { TestDeps } from '../factories/engine'
import { somebody, testFirm } from '../factories/town'
import { type Maker, makers } from './makers'
import { type Answers, type Asker, type Thing, things } from './matrix'

const area = '430211'

/** All postings of the tests are one firm's: whoever asks for a firm is that one or its neighbour. */
const firmOf = (thing: Thing) => (thing === 'own' ? testFirm : 'frm_neighbour0000')

const grantsOf = (asker: Asker, thing: Thing) => {
  if (asker === 'nobody' || asker === 'resident') return []
  if (asker === 'firm') return [{ role: asker, area, firmId: firmOf(thing) }]
  return [{ role: asker, area: asker === 'admin' ? '' : area }]
}

/** A fresh hour for each asker, so that no limit of calls answers in a rule's place. */
const nextHour = ({ clock }: TestDeps) => {
  clock.at = new Date(Date.parse(clock.at) + 3600000).toISOString()
}

type Tried = { asker: Asker; isShut: boolean }

/**
 * Each cell has people and a thing of its own, so that no cell answers for another. Behind a door that must be shut for the
 * asker only their own thing is made: open, it would answer 404 for the others.
 */
async function answersOf(deps: TestDeps, name: RouteName, { asker, isShut }: Tried): Promise<number[]> {
  nextHour(deps)
  const answer = async (thing: Thing) => {
    const [me, other] = await Promise.all([somebody(deps, { grants: grantsOf(asker, thing) }), somebody(deps)])
    const made = isShut && thing !== 'own' ? 'missing' : thing
    const sent = await (makers[name] as Maker)({ deps, asker, me, other, thing: made })
    const said = await ask(deps, name, { ...sent, token: asker === 'nobody' ? undefined : me.token })
    return said.status
  }
  return Promise.all(things.map(answer))
}

/** Cells that answer otherwise than the row says, as 'route asker: got instead of wanted'. */
export async function wrongCells(deps: TestDeps, name: RouteName, wanted: Record<Asker, Answers>): Promise<string[]> {
  const wrong: string[] = []
  for (const asker of Object.keys(wanted) as Asker[]) {
    const isShut = wanted[asker].every((status) => status === 401 || status === 403)
    const got = await answersOf(deps, name, { asker, isShut })
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
