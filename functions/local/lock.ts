// One running service per data folder: the second one gets a clear sentence, a dead one's engine is ended.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Lock = { note: (engine: number) => void; release: () => void }

/** Throws one sentence where another service runs here or the folder cannot be written. */
export function takeLock(folder: string): Lock {
  makeWritable(folder)
  const file = join(folder, 'running')
  const [pid = 0, engine = 0] = existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : []
  if (pid && isAlive(pid))
    throw new Error(`Doorstep is already running here (process ${pid}). Stop it first, or use its address.`)
  // kill -9 leaves the engine behind with the file open.
  if (engine && isEngine(engine)) process.kill(engine, 'SIGKILL')
  writeFileSync(file, `${process.pid} 0`)
  return {
    note: (child) => writeFileSync(file, `${process.pid} ${child}`),
    release: () => rmSync(file, { force: true }),
  }
}

function makeWritable(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '.probe'), '')
    rmSync(join(folder, '.probe'))
  } catch (error) {
    throw new Error(
      `The folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): Doorstep keeps its data there.`,
    )
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const isEngine = (pid: number) =>
  isAlive(pid) &&
  existsSync(`/proc/${pid}/cmdline`) &&
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dynoxide')
