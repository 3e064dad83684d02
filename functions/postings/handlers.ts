// One function per route of postings: reads all, lets the rules decide, hands the writes to the chain.

import type { Asked, Sort } from '#contract/both/match'
import { ringOf } from '#contract/both/match'
import type { Card } from '#contract/card'
import { limits } from '#contract/postings'
import type { Deps, Handlers, Refused } from '#http/handler'
import { ruleFor } from '#stations/catalogue'
import { promisedBy } from '#stations/rules'
import { CardItem } from '#table/entities'
import { bringIn } from './imports/handlers'
import { type Cursor, coveredBy, cursorText, lastStep, leastFrom, readCursor, readStep, stepFor } from './nearby'
import { fitting, mayAskFor, nearestOf, pageOf } from './rules'
import { readForRequest, readPosting, requestWrite } from './store'

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
    return { answer: { ...posting.page, left: pool?.left ?? card?.card.left ?? 0 } }
  },

  async askFor({ params: { postingId }, who, now }, { table, newId }) {
    const { page, person, request } = await readForRequest(table, postingId, who.subject)
    if (!person) return { refusal: 'log_in_first' }
    const refused = mayAskFor(page, person.bornOn, request, now)
    if (refused || !page) return refused ?? { refusal: 'not_found' }
    const rule = ruleFor('promise', page.area, now)
    const { dueAt, holidaysKnown } = promisedBy(rule, now)
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
}

/** Step after step outwards until there are enough, or until the ring is covered. */
async function nearest(table: Deps['table'], { cell, asked, cursor, now }: Wanted) {
  const cards: Card[] = []
  for (let { step, after } = cursor; ; step += 1) {
    const found = await readStep(
      table,
      'posting',
      CardItem,
      cell,
      step,
      ({ card }) => card,
      step > 0 ? step - 1 : undefined,
    )
    const fit = fitting(
      found.map(({ card }) => card),
      asked,
      now,
    )
    const near = nearestOf(
      fit,
      (card) => leastFrom(cell, card),
      coveredBy(step),
      step === cursor.step ? after : '',
      asked,
    )
    cards.push(...near.cards)
    const done = step === lastStep || near.complete >= ringOf(asked)
    const enough = cards.filter((card) => leastFrom(cell, card) <= near.complete).length >= limits.page
    if (near.after) return { cards, complete: near.complete, next: cursorText('near', { step, after: near.after }) }
    if (done) return { cards, complete: near.complete }
    if (enough) return { cards, complete: near.complete, next: cursorText('near', { step: step + 1, after: '' }) }
    after = ''
  }
}

async function inOrder(table: Deps['table'], { cell, sort, asked, cursor, now }: Wanted) {
  const step = stepFor(ringOf(asked))
  const found = await readStep(table, 'posting', CardItem, cell, step, ({ card }) => card)
  const fit = fitting(
    found.map(({ card }) => card),
    asked,
    now,
  )
  const { cards, after } = pageOf(fit, sort, (card) => leastFrom(cell, card), cursor.after, asked)
  return {
    cards,
    complete: Math.floor(Math.min(ringOf(asked), coveredBy(step))),
    next: after && cursorText(sort, { step, after }),
  }
}
