// Walks through every user action once and measures what it costs at the table; prints and judges nothing.
import { cellOf } from '#contract/both/cells'
import type { RouteName } from '#contract/index'
import { type Cost, metered } from '../../functions/table/meter'
import { ask } from '../factories/ask'
import { testDeps } from '../factories/engine'
import { home, posted, somebody } from '../factories/town'
import { type Action, budgets } from './budgets'
import { measureTurns } from './turns'

export type Row = { action: string; cost: Cost; over: boolean }
export type Measure = (action: Action, run: () => Promise<unknown>) => Promise<void>

/** On an engine of its own, in memory. */
export async function measureActions(): Promise<Row[]> {
  const deps = await testDeps()
  const rows: Row[] = []
  const measure: Measure = async (action, run) => {
    const { cost } = await metered(run)
    const budget = budgets[action]
    rows.push({ action, cost, over: cost.trips > budget.trips || cost.rcu > budget.rcu || cost.wcu > budget.wcu })
  }
  const gigs = await Promise.all(Array.from({ length: 24 }, () => posted(deps)))
  const job = await posted(deps, { kind: 'job' })
  const far = { lng: home.lng + 0.15, lat: home.lat + 0.1 }
  const zhang = await somebody(deps)
  const [gig, other] = gigs
  const params = { postingId: gig?.postingId ?? '' }
  const to = <N extends RouteName>(name: N, what: object = {}) => ask(deps, name, { token: zhang.token, ...what })

  await measure('browse, twenty in the cell', () => to('postings.nearby', { query: { cell: cellOf(home) } }))
  await measure('browse, thin countryside', () => to('postings.nearby', { query: { cell: cellOf(far) } }))
  await measure('browse, nothing within 20 km', () =>
    to('postings.nearby', { query: { cell: cellOf({ lng: 100, lat: 40 }) } }),
  )
  await measure('browse, best paid in 5 km', () =>
    to('postings.nearby', { query: { cell: cellOf(home), sort: 'pay', ring: '5km' } }),
  )
  await measure('open a posting', () => to('postings.one', { params }))
  await measure('sign up', () => to('gigs.join', { params }))
  await measure('refused for overlap', () => to('gigs.join', { params: { postingId: other?.postingId ?? '' } }))
  await measure('my days', () => to('gigs.myDays'))
  await measure('give the place back', () => to('gigs.leave', { params }))
  await measure('ask the station', () => to('postings.askFor', { params: { postingId: job.postingId } }))
  await measure('send a code', () => to('people.sendCode', { body: { phone: '13900000001' } }))
  const code = deps.texts.at(-1)?.facts.code
  const body = { phone: '13900000001', code, name: '张桂兰', bornOn: '1968-03-02' }
  await measure('log in the first time', () => to('people.logIn', { body }))
  await measure('stay logged in', () => to('people.refresh', { body: { refresh: zhang.refresh } }))
  await measureTurns(deps, measure)
  await deps.stop()
  return rows
}
