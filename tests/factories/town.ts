// Makes people and postings for tests, through the same writes that the service uses.
import { dayOf } from '#contract/both/days'
import { payPerHour } from '#contract/both/pay'
import type { PostingPage } from '#contract/card'
import type { Role } from '#contract/route'
import { newPerson, openSession } from '../../functions/people/log-in'
import { personWrites, readPerson } from '../../functions/people/store'
import { cardOf } from '../../functions/postings/rules'
import { cardWrite, postingWrites, type SeenPage } from '../../functions/postings/store'
import { openPool } from '../../functions/reserve/pools'
import type { Write } from '../../functions/table/transact'
import type { TestDeps } from './engine'

let counter = 0
function next(): string {
  counter += 1
  return String(counter).padStart(12, '0')
}

export type Someone = { personId: string; token: string; refresh: string }

export async function somebody(
  deps: TestDeps,
  more: { bornOn?: string; grants?: { role: Role; area: string; firmId?: string }[]; name?: string } = {},
): Promise<Someone> {
  const number = next()
  const now = deps.now().toISOString()
  const person = newPerson(
    { personId: `per_${number}`, phone: `13${number.slice(-9)}`, name: '张桂兰', bornOn: '1968-03-02', ...more },
    now,
    deps.keys,
  )
  const { answer, writes } = await openSession({ person, writes: personWrites(person) }, now, deps)
  await deps.table.transact(writes)
  return { personId: person.personId, token: answer.access, refresh: answer.refresh }
}

/** Signs in anew: after the clock has moved the first token is too old. */
export async function again(deps: TestDeps, { personId }: Pick<Someone, 'personId'>): Promise<Someone> {
  const person = await readPerson(deps.table, personId)
  if (!person) throw new Error(`nobody is ${personId}`)
  const { answer, writes } = await openSession({ person, writes: [] }, deps.now().toISOString(), deps)
  await deps.table.transact(writes)
  return { personId, token: answer.access, refresh: answer.refresh }
}

/** The centre of 嵩山路街道. */
export const home = { lng: 113.094, lat: 27.829 }

/** Whose all postings of the tests are. */
export const testFirm = 'frm_test000000'

/** A morning shift tomorrow with three places, unless told otherwise. */
export function aPosting(deps: TestDeps, more: Partial<PostingPage> = {}): SeenPage {
  const now = deps.now().toISOString()
  const tomorrow = dayOf(new Date(deps.now().getTime() + 86400000))
  const shift = { from: `${tomorrow}T01:00:00.000Z`, to: `${tomorrow}T07:00:00.000Z` }
  const pay = { unit: 'day' as const, low: 13000, high: 13000, settle: 'day' as const }
  return {
    postingId: `pst_${next()}`,
    kind: 'gig',
    title: '超市理货(早班)',
    firm: '好邻居超市',
    verified: true,
    pay,
    perHour: payPerHour(pay, 6),
    ...home,
    landmark: '菜场旁',
    ...((more.kind ?? 'gig') === 'gig' ? shift : {}),
    places: 3,
    easy: true,
    fiftyPlus: true,
    postedAt: now,
    confirmedAt: now,
    closes: more.from ?? shift.from,
    area: '430211001',
    place: '嵩山路街道',
    about: '摆货、搬箱',
    duties: [{ task: 'lift', kg: 10 }],
    bring: ['身份证'],
    meal: 'breakfast',
    ride: 'none',
    payer: '店里',
    payHow: 'wechat',
    insurance: 'firm',
    meet: '到后门找刘姐',
    source: 'test',
    status: 'open',
    ...more,
  }
}

export async function posted(deps: TestDeps, more: Partial<PostingPage> = {}): Promise<SeenPage> {
  const page = aPosting(deps, more)
  const { kind, postingId, places: capacity, closes, from, to } = page
  const pool =
    kind === 'gig' && from && to
      ? [openPool({ poolId: postingId, policy: 'gig', now: deps.now().toISOString() }, { capacity, closes, from, to })]
      : []
  const { failed } = await deps.table.transact([
    ...postingWrites({ page, row: 'row', firmId: testFirm }, undefined),
    cardWrite(cardOf(page, page.places), undefined),
    ...pool,
  ])
  if (failed.length > 0) throw new Error(`the posting was not written: ${failed}`)
  return page
}

/** Only the card of a posting somewhere, as lists read it; for scale. */
export function someCard(deps: TestDeps, more: Partial<PostingPage>): Write {
  const page = aPosting(deps, { closes: '2027-01-01T00:00:00.000Z', ...more })
  return cardWrite(cardOf(page, page.places), undefined)
}
