// One row for each kind of scarce thing; a new kind is a new row, never a branch.

export const policies = {
  /** A shift: one head a person, and the person's time is taken. */
  gig: { units: 1, takesTime: true, mostDays: 60 },
} as const

export type PolicyName = keyof typeof policies

/** The steps a claim may take; `left` says what the step does to the pool. The queue's steps come with the queue. */
export const steps = {
  hold: { from: ['none', 'ended'], to: 'held', left: -1 },
  release: { from: ['held'], to: 'ended', left: 1 },
} as const
