// Runs the scheduled jobs in the local stage, where no scheduler and no stream exists; jobs themselves stand in jobs.ts.
import { eachOf } from '../http/each'
import type { Deps } from '../http/handler'
import { jobs } from '../jobs'

const beat = 500

/** Every job once; one that fails does not hold up the others. */
export const runJobs = (deps: Deps): Promise<number> =>
  eachOf('jobs', Object.values(jobs), async ({ run }) => (await run(deps)) >= 0)

/** Runs every job each half second, one round at a time; `stop` waits for the running round. */
export function startWorker(deps: Deps): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let idle = true
  const round = async () => {
    idle = false
    await runJobs(deps)
    idle = true
  }
  const timer = setInterval(() => {
    if (idle) running = round()
  }, beat)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
