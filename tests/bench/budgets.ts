// The most that each user action may cost at the table; figures are units as DynamoDB counts them, not money.

export const budgets = {
  'browse, twenty in the cell': { trips: 1, rcu: 10, wcu: 0 },
  'browse, thin countryside': { trips: 3, rcu: 30, wcu: 0 },
  'browse, nothing within 20 km': { trips: 3, rcu: 25, wcu: 0 },
  'browse, best paid in 5 km': { trips: 1, rcu: 15, wcu: 0 },
  'open a posting': { trips: 1, rcu: 4, wcu: 0 },
  'sign up': { trips: 2, rcu: 7, wcu: 20 },
  'refused for overlap': { trips: 2, rcu: 7, wcu: 6 },
  'my days': { trips: 2, rcu: 5, wcu: 0 },
  'give the place back': { trips: 2, rcu: 5, wcu: 20 },
  'ask the station': { trips: 2, rcu: 5, wcu: 20 },
  'send a code': { trips: 2, rcu: 2, wcu: 6 },
  'log in the first time': { trips: 2, rcu: 2, wcu: 25 },
  // Two by dependence; the token's check may let the count of calls end before the read begins.
  'stay logged in': { trips: 3, rcu: 2, wcu: 6 },
  'queue for a full shift': { trips: 2, rcu: 7, wcu: 20 },
  'my days, while waiting': { trips: 2, rcu: 8, wcu: 0 },
  'give the place back, somebody waits': { trips: 2, rcu: 5, wcu: 20 },
  // Nobody waits for the answer to these two: a round over all shards, and three reactions with a transaction each.
  'promote the next': { trips: 15, rcu: 25, wcu: 28 },
  'tell who is offered a place': { trips: 17, rcu: 25, wcu: 22 },
  'accept an offer': { trips: 2, rcu: 6, wcu: 20 },
  'see a notice': { trips: 2, rcu: 2, wcu: 6 },
  // A unit each for a posting and its pool.
  'our shifts, more than twenty': { trips: 2, rcu: 60, wcu: 0 },
  'who is coming, twelve people': { trips: 2, rcu: 18, wcu: 0 },
  'preview a change, twelve people': { trips: 2, rcu: 18, wcu: 2 },
  'change a shift': { trips: 2, rcu: 6, wcu: 20 },
  'give a place back by name': { trips: 2, rcu: 7, wcu: 20 },
  'list of calls': { trips: 2, rcu: 5, wcu: 0 },
  // One question for each district of the catalogue.
  'list of calls, all areas': { trips: 2, rcu: 85, wcu: 0 },
  // The call first: it says whose number, and whose place.
  'open the number of a call': { trips: 3, rcu: 6, wcu: 6 },
  'answer a call': { trips: 3, rcu: 10, wcu: 30 },
  'list of what is stuck': { trips: 2, rcu: 12, wcu: 0 },
  'try again what is stuck': { trips: 3, rcu: 4, wcu: 10 },
} as const satisfies Record<string, { trips: number; rcu: number; wcu: number }>

export type Action = keyof typeof budgets
