// The postings near a place, page after page: first what storage holds, then what the server says. It draws nothing.
import { useEffect, useState } from 'react'
import { cellOf } from '#contract/both/cells'
import type { Point } from '#contract/both/distance'
import type { Asked } from '#contract/both/match'
import { emptyList, merge, type NearList, shown } from '#contract/both/near-list'
import { call, type Refusal } from '../../api/client'
import { instantNow } from '../../api/clock'
import type { Kept } from '../../api/storage'

/** The first page of the last list, for an instant start. */
export type LastList = { wanted: string; at: string; list: NearList }

export type Wish = { me: Point; asked: Asked; memory: Kept<LastList | null> }

type State = { list: NearList; at: string; fresh: boolean; refusal?: Refusal }

/** WeChat draws slowly: five cards are under 8 KB of its setData. */
const handful = 5

/** Where "next" leads: from the last card back to the first only where no more is coming. */
export const cardAfter = (at: number, count: number, isWhole: boolean): number =>
  isWhole && at === count - 1 ? 0 : at + 1

export const wantedText = (me: Point, asked: Asked): string => JSON.stringify([cellOf(me), asked])

/** For one wish only: the list is mounted anew (by its key) when the wish changes. */
export function useNear(wish: Wish) {
  const { state, loading, ask, retry } = usePages(wish)
  const [limit, setLimit] = useState(handful)
  const { list, fresh, refusal } = state
  const cards = openCards(list, wish)
  const goesOn = fresh && !loading && !refusal && list.next && cards.length < limit
  // An answer may hold nothing that is near enough to show yet: then the next is asked for at once.
  useEffect(() => {
    if (goesOn) ask(list)
  }, [goesOn, list, ask])

  const isWhole = fresh && !list.next
  const showMore = () => setLimit((most) => (cards.length >= most ? most + handful : most))
  return { ...state, loading, cards, limit, isWhole, showMore, retry }
}

/** What has come so far; `asking` is the list whose next page is on its way. */
function usePages(wish: Wish) {
  const [first] = useState(wish)
  const [state, setState] = useState(() => fromStorage(wish))
  const [asking, ask] = useState<NearList | undefined>(emptyList)
  useEffect(() => {
    if (!asking) return
    let over = false
    void nextState(first, asking).then((next) => {
      if (over) return
      ask(undefined)
      setState((now) => ({ ...now, ...next }))
    })
    return () => {
      over = true
    }
  }, [asking, first])
  const retry = () => {
    setState((now) => ({ ...now, refusal: undefined }))
    ask(state.fresh ? state.list : emptyList)
  }
  return { state, loading: Boolean(asking), ask, retry }
}

function openCards(list: NearList, { me, asked }: Wish) {
  const at = instantNow()
  return shown(list, me, asked).filter(({ card }) => card.closes > at)
}

function fromStorage({ me, asked, memory }: Wish): State {
  const last = memory.get()
  const known = last?.wanted === wantedText(me, asked) ? last : undefined
  return { list: known?.list ?? emptyList, at: known?.at ?? '', fresh: false }
}

async function nextState(wish: Wish, before: NearList): Promise<Partial<State>> {
  const { me, asked, memory } = wish
  const result = await call('postings.nearby', { query: { cell: cellOf(me), ...asked, cursor: before.next } })
  if (!result.ok && result.refusal.code === 'bad_cursor' && before.next) return nextState(wish, emptyList)
  if (!result.ok) return { refusal: result.refusal }
  const list = merge(before, result.answer)
  const at = instantNow()
  if (before === emptyList) memory.set({ wanted: wantedText(me, asked), at, list })
  return { list, at, fresh: true }
}
