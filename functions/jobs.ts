// Scheduled work: name, schedule, function. A job tidies up; nothing is only true once a job has run.

import type { Deps } from '#http/handler'
import { expirePostings } from '#postings/expiry'
import { sweepEvents } from './events'
import { type JobName, schedule } from './schedule'

type Job = { everyMinutes: number; run: (deps: Deps) => Promise<number> }

export const jobs = {
  sweepEvents: { ...schedule.sweepEvents, run: sweepEvents },
  expirePostings: { ...schedule.expirePostings, run: expirePostings },
} as const satisfies Record<JobName, Job>
