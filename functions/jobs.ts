// Scheduled work: name, schedule, function. A job tidies up; nothing is only true once a job has run.

import type { Deps } from '#http/handler'
import { closeCalls, sendNotices } from '#notices/sweeps'
import { expirePostings } from '#postings/expiry'
import { endOffers, tendPools } from '#reserve/sweeps'
import { sweepEvents } from './events'
import { type JobName, schedule } from './schedule'

type Job = { everyMinutes: number; run: (deps: Deps) => Promise<number> }

export const jobs = {
  endOffers: { ...schedule.endOffers, run: endOffers },
  tendPools: { ...schedule.tendPools, run: tendPools },
  sweepEvents: { ...schedule.sweepEvents, run: sweepEvents },
  sendNotices: { ...schedule.sendNotices, run: sendNotices },
  closeCalls: { ...schedule.closeCalls, run: closeCalls },
  expirePostings: { ...schedule.expirePostings, run: expirePostings },
} as const satisfies Record<JobName, Job>
