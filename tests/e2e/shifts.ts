// The demo firm's shifts as end-to-end tests need them: full, changed, waited for; everything over HTTP as the people themselves.
import { addDays, dayOf, hoursBetween, instantAt } from '#contract/both/days'
import type { Card } from '#contract/card'
import type { Service } from './service'

export const firm = 'per_demoliujie0000'
export const staff = 'per_demoliumin00000'
const hour = 3_600_000
type Terms = { places: number; from: string; to: string }
export type Shifts = ReturnType<typeof shiftsOf>

export function shiftsOf(service: Service) {
  const used = new Set<string>()
  const now = () => service.clock.now().toISOString()

  /** One that begins in more than a day and a half and that no test has used yet. */
  async function fresh(): Promise<Card> {
    const { body } = await service.as(firm, 'GET', '/v1/gigs/ours')
    const all = (body.postings as { posting: Card }[]).map(({ posting }) => posting)
    const shift = all.find(({ postingId, from = '' }) => !used.has(postingId) && hoursBetween(now(), from) > 36)
    if (!shift) throw new Error('the demo firm has no shift left')
    used.add(shift.postingId)
    return shift
  }
  const change = ({ postingId, places, from = '', to = '' }: Card, more: Partial<Terms>) => {
    const seen = { places, from, to }
    return service.as(firm, 'POST', `/v1/gigs/${postingId}/change`, { ...seen, ...more, seen })
  }
  const at = (verb: string) => (person: string, shift: Card) =>
    service.as(person, 'POST', `/v1/gigs/${shift.postingId}/${verb}`)
  const [join, wait, leave] = [at('claims'), at('queue'), at('claims/mine/release')] as const
  const good = async (answer: ReturnType<typeof service.as>) => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  }

  return {
    used,
    fresh,
    change,
    join,
    wait,
    leave,
    /** Ten in the morning of the next day: nobody is spoken to at night. */
    async untilMorning() {
      const ten = instantAt(addDays(dayOf(now()), 1), '10:00')
      await service.pass(Date.parse(ten) - Date.parse(now()))
    },
    /** One place, and somebody has it. */
    async full(holder: string): Promise<Card> {
      const shift = await fresh()
      await good(change(shift, { places: 1 }))
      await good(join(holder, shift))
      return { ...shift, places: 1 }
    },
    /** `holder` goes, and `next` is offered the place. */
    async offered(shift: Card, holder: string, next: string) {
      await good(wait(next, shift))
      await good(leave(holder, shift))
      await service.pass(0)
    },
    /** Until the station has somebody to ring. */
    async untilCall() {
      for (let hours = 0; hours < 12; hours += 1) {
        const { body } = await service.as(staff, 'GET', '/v1/calls')
        if ((body.calls as unknown[]).length > 0) return
        await service.pass(hour)
      }
      throw new Error('nobody has to be rung')
    },
  }
}
