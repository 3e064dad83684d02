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
} as const satisfies Record<string, { trips: number; rcu: number; wcu: number }>
