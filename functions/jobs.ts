// Scheduled work: name, schedule, function. A job tidies up; nothing is only true once a job has run.

import type { Deps } from '#http/handler'
import { expirePostings } from '#postings/expiry'
import { sweepEvents } from './events'

type Job = { everyMinutes: number; run: (deps: Deps) => Promise<number> }

export const jobs = {
  sweepEvents: { everyMinutes: 1, run: sweepEvents },
  expirePostings: { everyMinutes: 5, run: expirePostings },
} as const satisfies Record<string, Job>
