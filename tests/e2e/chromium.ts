// Finds or unpacks a Chromium and what it needs to draw Chinese, from npm alone; it opens no page.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const root = process.cwd()
const packed = path.join(root, 'node_modules/@sparticuz/chromium')
const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
const cache = path.join(root, '.cache')

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export type Chromium = { executablePath: string; env: Record<string, string> }

/** A Chromium to start and the environment it needs; the first call on a machine unpacks one, about five seconds. */
export function findChromium(): Chromium {
  const env = { ...fullEnvironment(), FONTCONFIG_FILE: fontConfig() }
  const system = systemPlaces.find((place) => existsSync(place))
  if (system) return { executablePath: system, env }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Chromium from npm runs on linux-x64 only: install Chrome or Chromium and run again.')
  }
  const executablePath = unpackedBrowser()
  return { executablePath, env: { ...env, ...libraryPath(executablePath, env) } }
}

function fullEnvironment(): Record<string, string> {
  const given = Object.entries(process.env)
  return Object.fromEntries(given.flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

/** Names only the npm font, so that pictures are alike on every machine. */
function fontConfig(): string {
  const file = path.join(cache, 'fonts/fonts.conf')
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${path.join(fonts, weight)}</dir>`)
  const kept = `<cachedir>${path.join(cache, 'fonts/cache')}</cachedir>`
  const prefer = '<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>'
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  const text = `${head}<fontconfig>${folders.join('')}${kept}${prefer}</fontconfig>`
  writeWhole(file, (part) => writeFileSync(part, text))
  return file
}

/** The folder carries the package's version, so that an update unpacks anew. */
function unpackedFolder(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'))
  return path.join(cache, `chromium-${version}`)
}

// The package's own unpacking takes a half-written file for a whole one when two test workers start together.
function unpackedBrowser(): string {
  const file = path.join(unpackedFolder(), 'chromium')
  if (existsSync(file)) return file
  return writeWhole(file, (part) => {
    writeFileSync(part, brotliDecompressSync(readFileSync(path.join(packed, 'bin/chromium.br'))))
    chmodSync(part, 0o755)
  })
}

/** Chromium's own libraries (NSS above all) where the machine lacks them. */
function libraryPath(browser: string, env: Record<string, string>): Record<string, string> {
  if (missingLibraries(browser, env).length === 0) return {}
  const folder = path.join(unpackedFolder(), 'libraries')
  if (!existsSync(folder)) writeWhole(folder, unpackLibraries)
  const added = { LD_LIBRARY_PATH: [path.join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  const missing = missingLibraries(browser, { ...env, ...added })
  if (missing.length > 0) throw new Error(`Chromium lacks these libraries: ${missing.join(', ')}.`)
  return added
}

function missingLibraries(browser: string, env: Record<string, string>): string[] {
  const lines = execFileSync('ldd', [browser], { env, encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0] ?? '')
}

function unpackLibraries(folder: string): void {
  mkdirSync(folder)
  const input = brotliDecompressSync(readFileSync(path.join(packed, 'bin/al2023.tar.br')))
  execFileSync('tar', ['-xf', '-', '-C', folder], { input })
}

/** Writes beside the place and renames, so that no other process ever sees half of it. */
function writeWhole(place: string, write: (part: string) => void): string {
  const part = `${place}.${process.pid}`
  mkdirSync(path.dirname(place), { recursive: true })
  write(part)
  try {
    renameSync(part, place)
  } catch (error) {
    // A folder that another worker finished first cannot be replaced; theirs is as good.
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}
