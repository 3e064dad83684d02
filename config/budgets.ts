// Measures a finished build against the phone's size budgets; it builds nothing and knows no stage.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { pageFilesName } from './page-files'

/** Bytes. WeChat itself allows 2 MB for main and for each subpackage; ours are smaller for weak networks. */
export const budgets = { weappMain: 600 * 1024, weappSubpackage: 400 * 1024, h5FirstScreen: 200 * 1024 }

export const firstPage = 'pages/find/list/index'

export type Weapp = { main: number; subpackages: Record<string, number> }
export type H5 = { firstScreen: number; files: Record<string, number> }
export type Over = { what: string; bytes: number; budget: number }
export type Measure = { weapp?: Weapp; h5?: H5; budgets: typeof budgets; over: Over[] }

type AppJson = { subPackages?: { root: string }[]; subpackages?: { root: string }[] }

/** Measures `dist/weapp` and `dist/h5` under the folder; one that was not built is left out. */
export function measure(distFolder: string): Measure {
  const weappFolder = path.join(distFolder, 'weapp')
  const h5Folder = path.join(distFolder, 'h5')
  const weapp = existsSync(weappFolder) ? measureWeapp(weappFolder) : undefined
  const h5 = existsSync(h5Folder) ? measureH5(h5Folder) : undefined
  const over = [...(weapp ? weappOver(weapp) : []), ...(h5 ? h5Over(h5) : [])]
  return { ...(weapp && { weapp }), ...(h5 && { h5 }), budgets, over }
}

function measureWeapp(folder: string): Weapp {
  const app: AppJson = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => `${root.replace(/^\/|\/$/g, '')}/`)
  const subpackages: Record<string, number> = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const name of filesIn(folder)) {
    const bytes = statSync(path.join(folder, name)).size
    const root = roots.find((each) => name.startsWith(each))
    if (root) subpackages[root] = (subpackages[root] ?? 0) + bytes
    else main += bytes
  }
  return { main, subpackages }
}

function measureH5(folder: string): H5 {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const pages: Record<string, string[]> = JSON.parse(readFileSync(path.join(folder, pageFilesName), 'utf8'))
  const own = pages[firstPage]
  if (!own) throw new Error(`${pageFilesName} does not name ${firstPage}, so the first screen cannot be measured.`)
  const names = new Set(['index.html', ...named, ...own])
  const files = Object.fromEntries([...names].map((name) => [name, gzipBytes(path.join(folder, name))]))
  return { firstScreen: Object.values(files).reduce((sum, bytes) => sum + bytes, 0), files }
}

function weappOver({ main, subpackages }: Weapp): Over[] {
  const budget = budgets.weappSubpackage
  const subs = Object.entries(subpackages).map(([root, bytes]) => ({ what: `weapp ${root}`, bytes, budget }))
  const all = [{ what: 'weapp main', bytes: main, budget: budgets.weappMain }, ...subs]
  return all.filter(({ bytes, budget }) => bytes > budget)
}

function h5Over({ firstScreen }: H5): Over[] {
  const budget = budgets.h5FirstScreen
  return firstScreen > budget ? [{ what: 'h5 first screen, gzip', bytes: firstScreen, budget }] : []
}

const gzipBytes = (file: string) => gzipSync(readFileSync(file), { level: 6 }).length

function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((name) => statSync(path.join(folder, name)).isFile()).map((name) => name.replaceAll('\\', '/'))
}
