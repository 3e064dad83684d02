// Runs the scheduled jobs in the local stage, where no scheduler and no stream exists; jobs themselves stand in jobs.ts.
import type { Deps } from '../http/handler'
import { log } from '../http/log'
import { jobs } from '../jobs'

const beat = 500

/** Runs every job each half second, one round at a time; `stop` waits for the running round. */
export function startWorker(deps: Deps): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let idle = true
  const round = async () => {
    idle = false
    try {
      for (const { run } of Object.values(jobs)) await run(deps)
    } catch (error) {
      log.error('job failed', { error: error as Error })
    } finally {
      idle = true
    }
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
