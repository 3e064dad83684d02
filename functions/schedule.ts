// Names the scheduled jobs and how often each runs; plain data, for the jobs themselves and for the cloud's rules.

export const schedule = {
  endOffers: { everyMinutes: 1 },
  tendPools: { everyMinutes: 1 },
  sweepEvents: { everyMinutes: 1 },
  sendNotices: { everyMinutes: 1 },
  closeCalls: { everyMinutes: 5 },
  expirePostings: { everyMinutes: 5 },
} as const satisfies Record<string, { everyMinutes: number }>

export type JobName = keyof typeof schedule
