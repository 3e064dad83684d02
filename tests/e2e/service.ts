// Starts the whole service on a folder and port of its own for one file of end-to-end tests.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cellOf } from '#contract/both/cells'
import type { Card } from '#contract/card'
import { freePort } from '../../functions/local/engine'
import { startService } from '../../functions/local/service'
import { home } from '../factories/town'

/** The street that a phone has picked before. */
export const songshan = {
  area: '430211001',
  name: '嵩山路街道',
  street: '嵩山路街道',
  district: '天元区',
  city: '株洲市',
  lng: 113.094,
  lat: 27.829,
}

export async function serve() {
  const service = await startService({
    port: await freePort(),
    folder: mkdtempSync(join(tmpdir(), 'doorstep-e2e-')),
    h5: join(__dirname, '../../dist/h5'),
  })
  const ask = async (path: string, body?: object) => {
    const answer = await fetch(service.address + path, body ? { method: 'POST', body: JSON.stringify(body) } : {})
    return answer.json() as Promise<Record<string, unknown>>
  }
  /** Every card near home that fits, page after page. */
  const cards = async (filters: string): Promise<Card[]> => {
    const all: Card[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page = `/v1/postings?cell=${cellOf(home)}&${filters}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
      const answer = (await ask(page)) as { cards: Card[]; next?: string }
      all.push(...answer.cards)
      cursor = answer.next
    }
    return all
  }
  /** Calls a route over HTTP as a demo person. */
  const as = async (personId: string, method: string, path: string, body?: object) => {
    const { access } = (await ask('/local/sessions', { personId })) as { access: string }
    const headers = {
      authorization: `Bearer ${access}`,
      'idempotency-key': randomUUID(),
      ...(body ? { 'content-type': 'application/json' } : undefined),
    }
    const answer = await fetch(service.address + path, { method, headers, body: body && JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return {
    ...service,
    as,
    cards,
    /** Moves the demo clock as the start page does: what is due by then is done before it answers. */
    pass: (milliseconds: number) => ask('/local/clock', { milliseconds }),
    gigs: () => cards('kind=gig&ring=5km'),
    /** The code that went out last to this number. */
    async codeFor(phone: string): Promise<string> {
      const { texts } = (await ask('/local/people')) as { texts: { phone: string; code: string }[] }
      return texts.find((text) => text.phone === phone)?.code ?? ''
    },
    sessionOf: (personId: string) => ask('/local/sessions', { personId }),
  }
}

export type Service = Awaited<ReturnType<typeof serve>>
