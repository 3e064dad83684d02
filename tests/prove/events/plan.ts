// Draws what one history is made of: what happens, who works, what goes wrong. The same seed draws the same history.
import fc from 'fast-check'
import type { WhatFollows } from '#contract/happenings'

/** `stumbles`: so often the event's reaction throws before it works. */
export type Root = { what: WhatFollows; stumbles: number }
export type Plan = {
  seed: number
  roots: Root[]
  workers: number
  /** Rounds of the sweep among the deliveries, and rounds after them in which things still go wrong. */
  sweeps: number
  stormy: number
  crashes: number
  errors: number
  conflictPercent: number
  /** A whole number from 0 up to but not including `below`. */
  pick: (below: number) => number
  chance: (percent: number) => boolean
}

/** Two stumbles and two errors are four failures: only what always throws can come to the dead list. */
const most = { stumbles: 2, errors: 2, crashes: 4 }
/** Poison and stumbles cost many rounds of the sweep: a few of them say as much as many. */
const whats = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom('gig.joined', 'gig.left', 'gig.changed', 'gig.released') },
  { weight: 1, arbitrary: fc.constant('gig.queued') },
)
const stumbles = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: most.stumbles }))

const draws = fc.record({
  roots: fc.array(fc.record({ what: whats, stumbles }), { minLength: 1, maxLength: 4 }),
  workers: fc.integer({ min: 2, max: 3 }),
  sweeps: fc.nat({ max: 2 }),
  stormy: fc.nat({ max: 2 }),
  crashes: fc.nat({ max: most.crashes }),
  errors: fc.nat({ max: most.errors }),
  conflictPercent: fc.constantFrom(2, 10, 40),
  choices: fc.infiniteStream(fc.nat({ max: 2 ** 30 - 1 })),
})

export function planOf(seed: number): Plan {
  // Biased draws are small ones; a schedule needs all.
  const [drawn] = fc.sample(draws, { seed, numRuns: 1, unbiased: true })
  if (!drawn) throw new Error('nothing was drawn')
  const { choices, ...plan } = drawn
  const pick = (below: number): number => choices.next().value % below
  return { ...plan, seed, pick, chance: (percent) => pick(100) < percent }
}
