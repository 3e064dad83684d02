// Makes the Lambda entry that runs a job by the name in its schedule's event; it knows no HTTP.
import type { Deps } from '#http/handler'
import { log } from '#http/log'
import { jobs } from './jobs'
import type { JobName } from './schedule'

export type JobEvent = { job: JobName }

/** Answers how many things the job settled; an unknown name and a failed job are errors, so that the cloud counts them. */
export const jobsLambda = (deps: Deps) => async (event: JobEvent) => {
  const job = Object.hasOwn(jobs, event.job) ? jobs[event.job] : undefined
  if (!job) throw new Error(`There is no job "${event.job}"; there are ${Object.keys(jobs).join(', ')}.`)
  const settled = await job.run(deps)
  log.info('job done', { job: event.job, settled })
  return { settled }
}
