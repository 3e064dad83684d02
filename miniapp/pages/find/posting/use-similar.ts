// Up to three postings of the same kind near one that is full; where the person is stays on the phone.
import { useEffect, useState } from 'react'
import { cellOf } from '#contract/both/cells'
import { dayOf } from '#contract/both/days'
import { emptyList, merge, type Placed, shown } from '#contract/both/near-list'
import type { Card } from '#contract/card'
import { ringMetres } from '#contract/postings'
import { call } from '../../../api/client'
import { place } from '../../../api/place'

const most = 3

/** The same day first, one of each title, and nothing that is full. */
function likely(near: Placed[], wanted: Card): Placed[] {
  // A stable sort keeps the nearest of a day in front.
  const open = near.filter(({ card }) => card.postingId !== wanted.postingId && card.left > 0)
  const oneOfEach = open.filter(({ card }, at) => open.findIndex((other) => other.card.title === card.title) === at)
  const sameDay = ({ card }: Placed) =>
    Number(card.from && wanted.from ? dayOf(card.from) === dayOf(wanted.from) : false)
  return oneOfEach.sort((a, b) => sameDay(b) - sameDay(a))
}

/** Nothing while the answer is on its way. */
export function useSimilar(card: Card): Placed[] | undefined {
  const [similar, setSimilar] = useState<Placed[]>()
  useEffect(() => {
    const me = place.get() ?? card
    const look = async () => {
      const result = await call('postings.nearby', { query: { cell: cellOf(me), kind: card.kind } })
      const list = result.ok ? merge(emptyList, result.answer) : emptyList
      const near = shown({ ...list, complete: ringMetres['20km'] }, me, {})
      setSimilar(likely(near, card).slice(0, most))
    }
    void look()
  }, [card])
  return similar
}
