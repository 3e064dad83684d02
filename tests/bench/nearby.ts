// Draws postings where a real city has its shops and asks from where people are: what a search costs, and whether it is exact.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellOf } from '#contract/both/cells'
import { metresBetween, type Point } from '#contract/both/distance'
import { emptyList, merge, shown } from '#contract/both/near-list'
import type { Card } from '#contract/card'
import { type Cost, metered } from '../../functions/table/meter'
import { ask } from '../factories/ask'
import { type TestDeps, testDeps } from '../factories/engine'
import { someCard } from '../factories/town'

const grid = join(__dirname, '../../../shared/data/density-grid.csv')
const wanted = 20
const perTransaction = 100

type Square = { west: number; south: number; east: number; north: number; upTo: number }

/** Squares with the running sum of what stands in them, so that a draw lands where the city is dense. */
function readGrid(): Square[] {
  let upTo = 0
  const lines = readFileSync(grid, 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [west = 0, south = 0, east = 0, north = 0, points = 0] = line.split(',', 5).map(Number)
    upTo += points
    return { west, south, east, north, upTo }
  })
}

function drawer(squares: Square[]) {
  let state = 20261121
  const draw = () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
  const total = squares.at(-1)?.upTo ?? 0
  return (): Point => {
    const at = draw() * total
    const { west, south, east, north } = squares.find(({ upTo }) => upTo > at) as Square
    return { lng: west + draw() * (east - west), lat: south + draw() * (north - south) }
  }
}

async function load(deps: TestDeps, somewhere: () => Point, count: number): Promise<Point[]> {
  const made = Array.from({ length: count }, (_, at) => ({
    ...somewhere(),
    postingId: `pst_${String(at).padStart(12, '0')}`,
  }))
  const writes = made.map((point) => someCard(deps, point))
  for (let at = 0; at < writes.length; at += perTransaction)
    await deps.table.transact(writes.slice(at, at + perTransaction))
  return made
}

async function search(deps: TestDeps, me: Point): Promise<{ first: Cost; list: Card[]; answers: number }> {
  let list = emptyList
  let first: Cost | undefined
  for (let answers = 1; ; answers += 1) {
    const query = { cell: cellOf(me), ...(list.next ? { cursor: list.next } : {}) }
    const { result, cost } = await metered(() => ask(deps, 'postings.nearby', { query }))
    first ??= cost
    list = merge(list, result.answer)
    const cards = shown(list, me, {}).map(({ card }) => card)
    if (!list.next || cards.length >= wanted) return { first, list: cards.slice(0, wanted), answers }
  }
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const spread = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  return `p50=${at(sorted, 0.5)} p99=${at(sorted, 0.99)}`
}

async function main() {
  if (!existsSync(grid)) return console.log('the density grid is not beside this checkout: nothing drawn')
  const [postings = 20_000, queries = 300] = process.argv.slice(2).map(Number)
  const deps = await testDeps()
  const somewhere = drawer(readGrid())
  const points = await load(deps, somewhere, postings)
  const searches: Awaited<ReturnType<typeof search>>[] = []
  let wrong = 0
  for (let query = 0; query < queries; query += 1) {
    const me = somewhere()
    const found = await search(deps, me)
    const far = points.map((point) => metresBetween(me, point)).sort((a, b) => a - b)
    const right = far.slice(0, found.list.length)
    wrong += found.list.filter((card, rank) => Math.abs(metresBetween(me, card) - (right[rank] ?? 0)) > 0.001).length
    searches.push(found)
  }
  console.log(
    `first answer: trips ${spread(searches.map(({ first }) => first.trips))} · RCU ${spread(searches.map(({ first }) => first.rcu))}`,
  )
  console.log(`answers until twenty are sure: ${spread(searches.map(({ answers }) => answers))}`)
  console.log(`nearby postings=${postings} queries=${queries} wrong=${wrong}`)
  await deps.stop()
}

main()
