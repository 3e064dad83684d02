// What a number of seconds to wait means, for both languages; it makes no sentence.
import { addDays, dayOf } from '#contract/both/days'
import { oneTimeCode } from '#contract/people'
import { now } from '../../api/clock'

/** By the server's clock and in Shanghai, as all days here. */
export function isTomorrow(seconds: number): boolean {
  const at = now()
  return dayOf(new Date(at.getTime() + seconds * 1000)) === addDays(dayOf(at), 1)
}

/** Between two codes it is a minute at most: who must wait longer has had the day's. */
export const isDayLimit = (seconds: unknown): boolean => Number(seconds) > oneTimeCode.secondsBetween
