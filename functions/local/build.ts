// Builds the phone's two outputs, skips what is unchanged, and holds them to their budgets; bundles no function.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from '../../config/budgets'
import { openApi } from './openapi'

const root = join(__dirname, '../..')
const dist = join(root, 'dist')
const sources = ['miniapp', 'functions/contract', 'config', 'babel.config.js', 'package-lock.json']
const done = { h5: 'index.html', weapp: 'app.json' } as const
type Target = keyof typeof done

/** What `npm start` needs: the page, and the contract as others read it. */
export function buildForStart(): void {
  build('h5')
  writeOpenApi()
}

function writeOpenApi(): void {
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'openapi.json'), JSON.stringify(openApi()))
}

/** Throws where Taro fails; it exits with 0 also when it built nothing, so the outcome itself is looked at. */
function build(target: Target): void {
  const mark = join(dist, `${target}.hash`)
  const hash = hashOf(sources)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash && existsSync(join(dist, target, done[target]))) return
  console.log(`Building the phone's ${target} output …`)
  rmSync(join(dist, target), { recursive: true, force: true })
  rmSync(mark, { force: true })
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/taro'),
    ['build', '--type', target, '--no-check'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (status !== 0 || !existsSync(join(dist, target, done[target])))
    throw new Error(`The ${target} build failed:\n${stdout}\n${stderr}`)
  writeFileSync(mark, hash)
}

function hashOf(names: string[]): string {
  const hash = createHash('sha256')
  for (const name of names.flatMap((one) => filesUnder(one)).sort())
    hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

function filesUnder(name: string): string[] {
  if (!statSync(join(root, name)).isDirectory()) return [name]
  return readdirSync(join(root, name)).flatMap((entry) => filesUnder(join(name, entry)))
}

function holdToBudgets(): void {
  const { weapp, h5, over } = measure(dist)
  const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`
  if (weapp)
    console.log(
      `weapp main ${kb(weapp.main)} · ${Object.entries(weapp.subpackages)
        .map(([name, bytes]) => `${name} ${kb(bytes)}`)
        .join(' · ')}`,
    )
  if (h5) console.log(`H5 first screen ${kb(h5.firstScreen)} gzip`)
  for (const { what, bytes, budget } of over) console.error(`over budget: ${what} ${kb(bytes)} of ${kb(budget)}`)
  if (over.length > 0) process.exit(1)
}

if (process.argv[1] === __filename) {
  for (const what of process.argv.slice(2)) {
    if (what === 'budgets') holdToBudgets()
    else if (what === 'openapi') writeOpenApi()
    else build(what as Target)
  }
}
