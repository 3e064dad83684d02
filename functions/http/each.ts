// Goes through what a scheduled job found, one at a time; what fails is logged and does not hold up the rest.
import { log } from './log'

/** How many were settled. */
export async function eachOf<T>(
  job: string,
  found: readonly T[],
  settle: (one: T) => Promise<boolean>,
): Promise<number> {
  let settled = 0
  for (const one of found) {
    try {
      settled += Number(await settle(one))
    } catch (error) {
      log.error('left for the next round', { job, error: error as Error })
    }
  }
  return settled
}
