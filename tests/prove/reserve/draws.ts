// The numbers of one history, all from its seed: the same seed gives the same history.
import fc from 'fast-check'

const many = 700
const numbers = fc.noBias(fc.array(fc.nat(), { minLength: many, maxLength: many }))

export type Draw = {
  below: (limit: number) => number
  chance: (percent: number) => boolean
  oneOf: <T>(values: readonly T[]) => T
}

export function drawFrom(seed: number): Draw {
  const [drawn = []] = fc.sample(numbers, { seed, numRuns: 1 })
  let at = 0
  const below = (limit: number) => {
    const number = drawn[at % many] as number
    at += 1
    return number % limit
  }
  return {
    below,
    chance: (percent) => below(100) < percent,
    oneOf: (values) => values[below(values.length)] as (typeof values)[number],
  }
}
