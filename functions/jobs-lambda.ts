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
  const settled = await untilQuiet(() => job.run(deps))
  log.info('job done', { job: event.job, settled })
  return { settled }
}

/** What one round makes due the next takes up, within the minute until the schedule calls again. */
const patience = 45_000

async function untilQuiet(run: () => Promise<number>): Promise<number> {
  const until = Date.now() + patience
  let settled = 0
  for (let round = await run(); ; round = await run()) {
    settled += round
    if (round === 0 || Date.now() > until) return settled
  }
}
