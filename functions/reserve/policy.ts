// One row for each kind of scarce thing, and the steps a claim may take; a new kind is a new row, never a branch.

/** How long an offer lasts: `startsWithin` hours of the start it lasts so many minutes, not counting the night. The first row that fits counts. */
export type OfferRow = { startsWithin: number; minutes: number }

const shiftOffers: readonly OfferRow[] = [
  { startsWithin: 3, minutes: 15 },
  { startsWithin: 12, minutes: 45 },
  { startsWithin: 24, minutes: 120 },
  { startsWithin: 72, minutes: 360 },
  { startsWithin: Number.POSITIVE_INFINITY, minutes: 720 },
]
const courseOffers: readonly OfferRow[] = [
  { startsWithin: 24, minutes: 120 },
  { startsWithin: Number.POSITIVE_INFINITY, minutes: 2 * 15 * 60 },
]

export type Policy = {
  mostUnits: number
  /** The holder's time is taken, on so many days at most. */
  takesTime: boolean
  mostDays: number
  offers: readonly OfferRow[]
  /** After so many passes seats are held for somebody whose units did not fit; never where it is undefined. */
  heldAfterPasses?: number
  /** Holders are asked the day before whether they come. */
  confirms: boolean
  /** What is done can be had again: a kit handed in lets its holder take another; a seat in a class is gone. */
  again: boolean
}

export const policies = {
  /** A shift: one head a person. */
  gig: { mostUnits: 1, takesTime: true, mostDays: 60, offers: shiftOffers, confirms: true, again: false },
  /** Seats of a class; its claims also take one of the programme. */
  batch: { mostUnits: 1, takesTime: true, mostDays: 60, offers: courseOffers, confirms: false, again: false },
  programme: { mostUnits: 1, takesTime: false, mostDays: 0, offers: courseOffers, confirms: false, again: false },
  /** Seats on a bus: a family goes together or not at all. */
  bus: {
    mostUnits: 4,
    takesTime: false,
    mostDays: 0,
    offers: shiftOffers,
    heldAfterPasses: 3,
    confirms: false,
    again: false,
  },
  /** Kits of an order, many to a person; how many may be open at once is a pool of that person. */
  order: { mostUnits: 1, takesTime: false, mostDays: 0, offers: courseOffers, confirms: false, again: false },
  'open-kits': { mostUnits: 1, takesTime: false, mostDays: 0, offers: courseOffers, confirms: false, again: true },
} as const satisfies Record<string, Policy>

export type PolicyName = keyof typeof policies
export const policyOf = (name: string): Policy => policies[name as PolicyName]

export type State = 'none' | 'waiting' | 'offered' | 'held' | 'ended'
export type Reason = 'done' | 'released' | 'expired' | 'refused'
type Step = { from: readonly State[]; to: State | 'same'; reason?: Reason; frees?: boolean }

/** The steps a claim may take. `frees` takes the holder's time off the calendar; what is done stays there as a record. */
export const steps = {
  hold: { from: ['none', 'ended'], to: 'held' },
  queue: { from: ['none', 'ended'], to: 'waiting' },
  moveOn: { from: ['waiting'], to: 'waiting' },
  offer: { from: ['waiting'], to: 'offered' },
  accept: { from: ['offered'], to: 'held' },
  /** Yes to a shift that was moved over something else. */
  agree: { from: ['held'], to: 'held' },
  /** The shift has another time: the claim follows it. */
  move: { from: ['offered', 'held'], to: 'same' },
  release: { from: ['waiting', 'offered', 'held'], to: 'ended', reason: 'released', frees: true },
  /** Staff give a place back by name. */
  refuse: { from: ['offered', 'held'], to: 'ended', reason: 'refused', frees: true },
  lapse: { from: ['offered'], to: 'ended', reason: 'expired', frees: true },
  close: { from: ['waiting'], to: 'ended', reason: 'expired', frees: true },
  finish: { from: ['held'], to: 'ended', reason: 'done' },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps
/** The steps that end a claim and give back all it has. */
export type Ending = { [name in StepName]: (typeof steps)[name] extends { frees: true } ? name : never }[StepName]
export const mayStep = (name: StepName, state: string): boolean =>
  (steps[name].from as readonly string[]).includes(state)

/** What a claim in this state has of its pools: units it holds, and whether it stands in a queue. */
export const weight: Record<State, { units: 0 | 1; waits: 0 | 1 }> = {
  none: { units: 0, waits: 0 },
  waiting: { units: 0, waits: 1 },
  offered: { units: 1, waits: 0 },
  held: { units: 1, waits: 0 },
  ended: { units: 0, waits: 0 },
}
