// The one way in for npm's scripts: plain Node that imports nothing of ours, installs what is missing, and hands over.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const [, , command = 'start', ...rest] = process.argv
const bin = (name) => join(root, 'node_modules/.bin', name)
const ts = (file, ...args) => [process.execPath, '--import', 'tsx', join(root, file), ...args]

/** Each command is a list of programs, run in order; the first that fails ends it. */
const commands = {
  start: () => [ts('functions/local/main.ts', ...rest)],
  test: () => [
    ts('functions/local/build.ts', 'h5', 'weapp', 'openapi'),
    [bin('jest'), '-c', 'config/jest.config.cjs', ...rest],
  ],
  check: () => [
    [bin('tsc'), '-p', '.'],
    [bin('biome'), 'check', '--error-on-warnings', '.'],
  ],
  build: () => [ts('functions/local/build.ts', 'h5', 'weapp', 'openapi', 'budgets')],
  synth: () => [ts('cdk/app.ts', ...rest)],
  bench: () => [ts(`tests/bench/${rest[0]}.ts`, ...rest.slice(1))],
  prove: () => [ts(`tests/prove/${rest[0]}.ts`, ...rest.slice(1))],
  ready: () => [...commands.check(), ...commands.build(), ...commands.synth(), ...commands.test()],
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

const signals = ['SIGINT', 'SIGTERM']
/** Only what a person must act on; the SDK's notice about Node 22 belongs to whoever pins it. */
const quietly = {
  POWERTOOLS_LOG_LEVEL: 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
}

/** Resolves with the exit code; a signal to this process goes on to the child, which ends in its own time. */
function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...quietly, ...process.env } })
    const pass = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    child.once('error', (error) => fail(`${program} could not be started: ${error.message}`))
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code ?? 130)
    })
  })
}

/** npm writes its own record after an install: newer than the lockfile means that it followed this one. */
function isInstalledByHand() {
  const record = join(root, 'node_modules/.package-lock.json')
  return existsSync(record) && statSync(record).mtimeMs > statSync(join(root, 'package-lock.json')).mtimeMs
}

async function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(root, 'node_modules/.installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  if (isInstalledByHand()) return writeFileSync(mark, lock)
  const began = Date.now()
  console.log('Installing what the lockfile names …')
  if ((await run([process.platform === 'win32' ? 'npm.cmd' : 'npm', 'ci'])) !== 0)
    fail('npm ci failed: see above. Without a network only a folder that was installed before can start.')
  writeFileSync(mark, lock)
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  fail(`Doorstep needs Node 20.19 or newer; this is ${process.versions.node}.`)
if (!(command in commands)) fail(`There is no command "${command}"; there are ${Object.keys(commands).join(', ')}.`)
await installIfNeeded()
for (const program of commands[command]()) {
  const status = await run(program)
  if (status !== 0) process.exit(status)
}
