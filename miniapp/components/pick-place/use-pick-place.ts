// Places by name for whoever picks where to look from; it waits until typing pauses before it asks.
import { useEffect, useState } from 'react'
import { call, type Refusal } from '../../api/client'
import { type NamedPlace, place } from '../../api/place'
import { ownPosition } from '../../api/position'

type Found = { typed: string; places: NamedPlace[] }

const pause = 300
const dozen = 12

export function usePickPlace(onPicked: () => void) {
  const [wanted, setWanted] = useState({ typed: '' })
  const [found, setFound] = useState<Found>()
  const [refusal, setRefusal] = useState<Refusal>()
  useEffect(() => {
    const { typed } = wanted
    let over = false
    const look = async () => {
      const result = await placesNamed(typed.trim())
      if (over) return
      setRefusal(result.ok ? undefined : result.refusal)
      if (result.ok) setFound(result.answer)
    }
    const timer = setTimeout(look, typed ? pause : 0)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [wanted])

  const pick = (one: NamedPlace) => {
    place.set(one)
    onPicked()
  }
  const setTyped = (typed: string) => setWanted({ typed })
  const retry = () => setWanted({ ...wanted })
  return { typed: wanted.typed, setTyped, found, refusal, pick, retry, ...useOwn(onPicked) }
}

/** Where nothing has that name, the streets come back, so that there is always something to tap. */
async function placesNamed(typed: string) {
  const result = await call('stations.places', { query: typed ? { name: typed } : {} })
  if (!result.ok) return result
  const { places } = result.answer
  if (!typed || places.length > 0)
    return { ok: true as const, answer: { typed: places.length > 0 ? '' : typed, places } }
  const all = await call('stations.places', { query: {} })
  return all.ok ? { ok: true as const, answer: { typed, places: all.answer.places } } : all
}

/** WeChat draws slowly: a long list comes up a dozen at a time, each under 8 KB of its setData. */
export function useGrowing<T>(all: T[]): T[] {
  const [count, setCount] = useState(dozen)
  useEffect(() => {
    if (count >= all.length) return
    const timer = setTimeout(() => setCount(count + dozen), 0)
    return () => clearTimeout(timer)
  }, [count, all])
  return all.slice(0, count)
}

function useOwn(onPicked: () => void) {
  const [own, setOwn] = useState<'idle' | 'asking' | 'refused'>('idle')
  const useOwnPosition = async () => {
    setOwn('asking')
    const point = await ownPosition()
    setOwn(point ? 'idle' : 'refused')
    if (!point) return
    place.set({ ...point, own: true })
    onPicked()
  }
  return { own, useOwnPosition }
}
