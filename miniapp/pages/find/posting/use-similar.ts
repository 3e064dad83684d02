// Up to three postings of the same kind near one that is full; where the person is stays on the phone.
import { useEffect, useState } from 'react'
import { cellOf } from '#contract/both/cells'
import { emptyList, merge, type Placed, shown } from '#contract/both/near-list'
import type { Card } from '#contract/card'
import { ringMetres } from '#contract/postings'
import { call } from '../../../api/client'
import { place } from '../../../api/place'

const most = 3

/** Nothing while the answer is on its way. */
export function useSimilar(card: Card): Placed[] | undefined {
  const [similar, setSimilar] = useState<Placed[]>()
  useEffect(() => {
    const me = place.get() ?? card
    const look = async () => {
      const result = await call('postings.nearby', { query: { cell: cellOf(me), kind: card.kind } })
      const list = result.ok ? merge(emptyList, result.answer) : emptyList
      const near = shown({ ...list, complete: ringMetres['20km'] }, me, {})
      setSimilar(near.filter((one) => one.card.postingId !== card.postingId && one.card.left > 0).slice(0, most))
    }
    void look()
  }, [card])
  return similar
}
