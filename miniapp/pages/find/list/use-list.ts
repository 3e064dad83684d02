// What the person asked of the list of work: from where and how picked; the list itself comes from components/near-list.
import { useState } from 'react'
import { type Asked, ringOf } from '#contract/both/match'
import { filters, ringMetres } from '#contract/postings'
import { type Place, place } from '../../../api/place'
import { kept } from '../../../api/storage'
import type { LastList } from '../../../components/near-list/use-near'

export const asked = kept<Asked>('asked', {})
export const lastList = kept<LastList | null>('last-list', null)

export function useList() {
  const me = place.use()
  const wish = asked.use()
  const [isPicking, setPicking] = useState(false)
  const { ring: _ring, ...rest } = wish
  const chosen = Object.keys(wish).filter((name) => name !== 'sort').length
  return { me, wish, chosen, isPicking, setPicking, wider: widerRing(wish), isFiltered: Object.keys(rest).length > 0 }
}

/** Choosing what is chosen already takes it back. */
export function choose<N extends keyof Asked>(name: N, value: NonNullable<Asked[N]>): void {
  const { [name]: old, ...rest } = asked.get()
  asked.set(old === value ? (rest as Asked) : { ...rest, [name]: value })
}

export const setRing = (ring: Asked['ring']): void => asked.set({ ...asked.get(), ring })

export const clearAll = (): void => asked.set({})

function widerRing(wish: Asked): NonNullable<Asked['ring']> | undefined {
  const now = ringOf(wish)
  return filters.ring.find((ring) => ringMetres[ring] > now)
}

export const nameOf = (me: Place, own: string): string => ('own' in me ? own : me.name)
