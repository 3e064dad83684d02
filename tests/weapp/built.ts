// Builds dist/weapp if its sources changed and hands out copies, so that nobody reads a package while it is being built.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { takeLock } from '../../functions/local/lock'

const root = resolve(__dirname, '../..')
const patience = 180_000

export type Copy = { dist: string; folder: string; remove: () => void }

/** `folder` is the package itself, `dist` what config/budgets.ts measures. */
export async function builtPackage(): Promise<Copy> {
  const release = await inTurn()
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'functions/local/build.ts', 'weapp'],
      { cwd: root, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The weapp build failed:\n${withoutProgress(stdout + stderr)}`)
    return copyOf(join(root, 'dist/weapp'))
  } finally {
    release()
  }
}

const withoutProgress = (said: string) =>
  said
    .split('\n')
    .filter((line) => line.trim() && !line.includes('● Webpack'))
    .slice(0, 40)
    .join('\n')

/** A copy in which a test may do damage. */
export function copyOf(folder: string): Copy {
  const dist = mkdtempSync(join(tmpdir(), 'doorstep-weapp-'))
  cpSync(folder, join(dist, 'weapp'), { recursive: true })
  return { dist, folder: join(dist, 'weapp'), remove: () => rmSync(dist, { recursive: true, force: true }) }
}

// Test files run side by side, and both want the package.
async function inTurn(): Promise<() => void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return takeLock(join(root, '.cache/weapp-build')).release
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
