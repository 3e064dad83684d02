// One function per route of postings: reads all, lets the rules decide, hands the writes to the chain.

import type { Asked, Sort } from '#contract/both/match'
import { ringOf } from '#contract/both/match'
import type { Card } from '#contract/card'
import { limits } from '#contract/postings'
import type { Deps, Handlers, Refused } from '#http/handler'
import { ruleFor, workingDay } from '#stations/catalogue'
import { promisedBy } from '#stations/rules'
import { bringIn } from './imports/handlers'
import { type Cursor, coveredBy, cursorText, lastStep, leastFrom, readCursor, stepFor } from './nearby'
import { fitting, mayAskFor, nearestOf, pageOf, placesLeft } from './rules'
import { change, coming, ours, preview, release } from './running/handlers'
import { readCards, readForRequest, readPosting, requestWrite } from './store'

type Wanted = { cell: string; sort: Sort; asked: Asked; cursor: Cursor; now: string }

export const handlers: Handlers<'postings'> = {
  async nearby({ query: { cell, cursor: text, sort = 'near', ...asked }, now }, { table }) {
    const cursor = readCursor(text, sort)
    if (!cursor) return { refusal: 'bad_cursor' } satisfies Refused
    const wanted = { cell, sort, asked, cursor, now }
    return { answer: sort === 'near' ? await nearest(table, wanted) : await inOrder(table, wanted) }
  },

  async one({ params: { postingId } }, { table }) {
    const { posting, pool, card } = await readPosting(table, postingId)
    if (!posting) return { refusal: 'not_found' }
    if (!pool) return { answer: { ...posting.page, left: card?.card.left ?? 0 } }
    return { answer: { ...posting.page, left: placesLeft(pool), waiting: pool.waiting } }
  },

  async askFor({ params: { postingId }, who, now }, { table, newId }) {
    const { page, person, request } = await readForRequest(table, postingId, who.subject)
    if (!person) return { refusal: 'log_in_first' }
    const refused = mayAskFor(page, { bornOn: person.bornOn, before: request }, now)
    if (refused || !page) return refused ?? { refusal: 'not_found' }
    const rule = ruleFor('promise', page.area, now)
    const { dueAt, holidaysKnown } = promisedBy(rule, workingDay, now)
    const requestId = newId('req')
    const asked = {
      requestId,
      postingId,
      personId: who.subject,
      by: who.actor,
      askedAt: now,
      dueAt,
      rule: rule.name,
      area: page.area,
    }
    return {
      answer: { requestId, dueAt, holidaysKnown },
      writes: [requestWrite(asked)],
      happened: [{ what: 'posting.asked', about: postingId, facts: { requestId } }],
    }
  },

  bringIn,
  ours,
  coming,
  preview,
  change,
  release,
}

/** Step after step outwards until there are enough, or until the ring is covered. */
async function nearest(table: Deps['table'], { cell, asked, cursor, now }: Wanted) {
  const cards: Card[] = []
  const leastOf = (card: Card) => leastFrom(cell, card)
  for (let { step, after } = cursor; ; step += 1) {
    const fit = fitting(await readCards(table, cell, { step, fresh: true }), asked, now)
    const near = nearestOf(fit, leastOf, { covered: coveredBy(step), after, asked })
    cards.push(...near.cards)
    const { complete } = near
    if (near.after) return { cards, complete, next: cursorText('near', { step, after: near.after }) }
    if (step === lastStep || complete >= ringOf(asked)) return { cards, complete }
    if (cards.filter((card) => leastOf(card) <= complete).length >= limits.page)
      return { cards, complete, next: cursorText('near', { step: step + 1, after: '' }) }
    after = ''
  }
}

async function inOrder(table: Deps['table'], { cell, sort, asked, cursor, now }: Wanted) {
  const step = stepFor(ringOf(asked))
  const fit = fitting(await readCards(table, cell, { step, fresh: false }), asked, now)
  const { cards, after } = pageOf(fit, (card) => leastFrom(cell, card), { sort, after: cursor.after, asked })
  return { cards, complete: ringOf(asked), next: after && cursorText(sort, { step, after }) }
}
