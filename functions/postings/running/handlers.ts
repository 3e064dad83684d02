// For whoever runs a shift: what they have posted, who is coming, what a change would mean, the change, and a place given back by name.

import type { Handler } from '#http/handler'
import { changePool } from '#reserve/pools'
import { mayRelease } from '#reserve/rules'
import { freedBy } from '#reserve/store'
import { endWrites } from '#reserve/writes'
import type { Write } from '#table/transact'
import { cardOf, placesLeft } from '../rules'
import { cardWrite, postingWrites } from '../store'
import { changedPage, mayChange, mayCut, mayPreview, mayRun, maySee, meaningOf, moves, type Terms } from './rules'
import { readComing, readDaysOfAll, readFirmShifts, readForRelease, readPeople, readShift } from './store'

export const ours: Handler<'postings.ours'> = async ({ who, now }, { table }) => {
  const shifts = (await readFirmShifts(table, who.firms))
    .filter(({ posting, pool }) => posting.page.kind === 'gig' && mayRun(who, posting) && pool.to > now)
    .sort((a, b) => (a.pool.from < b.pool.from ? -1 : 1))
  return {
    answer: {
      postings: shifts.map(({ posting, pool }) => ({
        posting: cardOf(posting.page, pool.left),
        waiting: pool.waiting,
      })),
    },
  }
}

export const coming: Handler<'postings.coming'> = async ({ params: { postingId }, who }, { table }) => {
  const [{ posting }, claims] = await Promise.all([readShift(table, postingId), readComing(table, postingId)])
  if (!posting || !mayRun(who, posting)) return { refusal: 'not_found' }
  const people = await readPeople(
    table,
    claims.map(({ holder }) => holder),
  )
  return {
    answer: {
      claims: claims
        .map(({ holder, state, asked, since }, at) => ({
          personId: holder,
          maskedName: people[at]?.maskedName ?? '',
          state: asked ? ('asked' as const) : (state as 'waiting' | 'offered' | 'held'),
          since,
        }))
        .filter(({ state }) => maySee(who, state))
        .sort((a, b) => (a.since < b.since ? -1 : 1)),
    },
  }
}

export const preview: Handler<'postings.preview'> = async ({ params: { postingId }, body, who, now }, { table }) => {
  const [{ posting, pool }, claims] = await Promise.all([readShift(table, postingId), readComing(table, postingId)])
  if (!posting || !mayRun(who, posting)) return { refusal: 'not_found' }
  const terms = exact(body)
  const refused = mayPreview({ page: posting.page, pool }, terms, now)
  if (refused || !pool) return refused ?? { refusal: 'not_found' }
  // Only a shift that moves can clash with anything.
  const asked = moves(pool, terms) ? claims.filter(({ state }) => state === 'held') : []
  const held = await readDaysOfAll(table, asked, now)
  return { answer: meaningOf(pool, { claims, held }, terms) }
}

/** Instants are compared as texts: all in one writing. */
const exact = <T extends Terms>(terms: T): T => ({ ...terms, from: iso(terms.from), to: iso(terms.to) })
const iso = (instant: string): string => new Date(instant).toISOString()

export const change: Handler<'postings.change'> = async ({ params: { postingId }, body, who, now }, { table }) => {
  const { posting, pool, card } = await readShift(table, postingId)
  if (!posting || !mayRun(who, posting)) return { refusal: 'not_found' }
  const terms = exact(body)
  const refused = mayChange({ page: posting.page, pool }, { ...terms, seen: exact(body.seen) }, now)
  if (refused || !pool) return refused ?? { refusal: 'not_found' }
  const { row, firmId, broughtBy, rev } = posting
  const page = changedPage(posting.page, terms, now)
  const left = pool.left + terms.places - pool.capacity
  const { places, from, to } = terms
  const isMoved = moves(pool, terms)
  return {
    answer: { places, from, to, left },
    writes: [
      ...postingWrites({ page, row, firmId, broughtBy }, { rev }),
      ...(page.status === 'open' ? [cardWrite(cardOf(page, placesLeft({ left, waiting: pool.waiting })), card)] : []),
      changePool({ poolId: postingId, seen: pool, now }, { capacity: places, from, to, closes: page.closes }),
    ],
    happened: [
      { what: 'gig.changed', about: postingId, facts: { places, from, to } },
      ...(isMoved ? [{ what: 'pool.moved' as const, about: postingId }] : []),
    ],
  }
}

export const release: Handler<'postings.release'> = async ({ params, body: { fewer }, who, now }, { table }) => {
  const { postingId, personId } = params
  const { posting, pool, card, claim, days } = await readForRelease(table, { ...params, now })
  if (!posting || !pool || !mayRun(who, posting)) return { refusal: 'not_found' }
  const refused = mayRelease(claim, now, 'refuse') ?? (fewer ? mayCut(pool) : undefined)
  if (refused || !claim) return refused ?? { refusal: 'not_yours' }
  const { from, to, slot } = claim
  const facts = { ...freedBy(claim), slot, from, to, fewer }
  return {
    answer: { postingId, personId, left: pool.left + (fewer ? 0 : claim.units) },
    writes: [
      ...endWrites(claim, 'refuse', { days, now, cut: fewer ? pool : undefined }),
      ...(fewer ? placeCut({ posting, card }, pool.capacity - claim.units) : []),
    ],
    happened: [{ what: 'gig.released', about: postingId, subject: personId, facts }],
  }
}

type Shown = Pick<Awaited<ReturnType<typeof readForRelease>>, 'card'> & {
  posting: NonNullable<Awaited<ReturnType<typeof readForRelease>>['posting']>
}

function placeCut({ posting, card }: Shown, places: number): Write[] {
  const { row, firmId, broughtBy, rev } = posting
  const page = { ...posting.page, places }
  return [
    ...postingWrites({ page, row, firmId, broughtBy }, { rev }),
    ...(card ? [cardWrite({ ...card.card, places }, card)] : []),
  ]
}
