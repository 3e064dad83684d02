// Finds the station to ring: the nearest that is open now, else the nearest; it keeps what it found for the cell.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { cellOf } from '#contract/both/cells'
import { clockOf, dayOf, weekdayOf } from '#contract/both/days'
import { metresBetween, type Point } from '#contract/both/distance'
import type { Answer } from '#contract/shapes'
import { call } from '../api/client'
import { now } from '../api/clock'
import { place } from '../api/place'
import { codeWords, sentenceOf } from '../i18n/codes/words'
import { common } from '../i18n/common/words'
import { wordsNow } from '../i18n/language'

type Station = Answer<'stations.near'>['stations'][number]
type Told = { station?: Station; why?: string }
type Words = ReturnType<typeof wordsNow<(typeof common)['zh']>>

let last: { cell: string; stations: Station[] } | undefined

export function useAskStation() {
  const [told, setTold] = useState<Told>()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    setTold(await askNearest())
    setBusy(false)
  }
  return { told, busy, ask, forget: () => setTold(undefined) }
}

/** Rings, or tells why not. */
async function askNearest(): Promise<Told | undefined> {
  const words = wordsNow(common)
  const me = place.get()
  if (!me) return { why: words.station.first }
  const stations = await stationsNear(me)
  if (typeof stations === 'string') return { why: stations }
  const near = [...stations].sort((a, b) => metresBetween(me, a) - metresBetween(me, b))
  const open = near.find(isOpen)
  if (open) return ring(open)
  return near[0] ? { station: near[0] } : { why: words.station.none }
}

async function stationsNear(me: Point): Promise<Station[] | string> {
  const cell = cellOf(me)
  if (last?.cell === cell) return last.stations
  const result = await call('stations.near', { query: { cell } })
  if (!result.ok) {
    const { why, next } = sentenceOf(wordsNow(codeWords), result.refusal)
    return wordsNow(common).both(why, next)
  }
  last = { cell, stations: result.answer.stations }
  return last.stations
}

export function ring(station: Pick<Station, 'phone'> | undefined): undefined {
  // Cancelling the dialler is no fault.
  if (station) Taro.makePhoneCall({ phoneNumber: station.phone }).catch(() => undefined)
}

function isOpen({ hours }: Station): boolean {
  const at = now()
  const [weekday, clock] = [weekdayOf(dayOf(at)), clockOf(at)]
  return hours.some((each) => each.weekday === weekday && each.opens <= clock && clock < each.closes)
}

/** Days with the same hours are said together. */
export function hoursText({ hours }: Station, words: Words): string {
  const groups = new Map<string, number[]>()
  for (const { weekday, opens, closes } of hours) {
    const key = `${opens}~${closes}`
    groups.set(key, [...(groups.get(key) ?? []), weekday])
  }
  const texts = [...groups].map(([key, days]) => words.openHours(days, key.slice(0, 5), key.slice(6)))
  return words.listed(texts) || words.station.noHours
}
