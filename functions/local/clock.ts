// The demo clock: real time plus a shift that the start page moves; kept on disk so that a restart does not jump back.
import { readFileSync, writeFileSync } from 'node:fs'

export type DemoClock = { now: () => Date; shift: (milliseconds: number) => Date }

export function openClock(file: string): DemoClock {
  let shifted = read(file)
  const now = () => new Date(Date.now() + shifted)
  return {
    now,
    /** Only forward: what has expired does not come back. */
    shift(milliseconds) {
      shifted += Math.max(0, milliseconds)
      writeFileSync(file, String(shifted))
      return now()
    },
  }
}

function read(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
