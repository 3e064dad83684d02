// Finds everything filed near a cell, exactly, over fixed squares in at most four round trips; decides no order.

import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import {
  blockAround,
  coveredMetres,
  leastMetres,
  parentOf,
  pathOf,
  type Square,
  squareAt,
  squareOf,
} from '#contract/both/cells'
import type { Point } from '#contract/both/distance'
import type { Sort } from '#contract/both/match'
import { type Findable, inSquare } from '#table/keys'
import type { TableDoor } from '#table/table'

/** Blocks of squares, each wholly round the one before: they reach at least 1, 8, 15 and 23 km at 20–40° north. */
const blocks = [
  { level: 15, reach: 1 },
  { level: 13, reach: 2 },
  { level: 12, reach: 2 },
  { level: 12, reach: 3 },
] as const
export const lastStep = blocks.length - 1

/** Search ends here, and says so. */
export const farthest = 20000

export type Around<T> = { found: T[]; covered: number; step: number }

/** Metres that a step is sure to cover from anywhere in the cell. */
export function coveredBy(cell: string, step: number): number {
  const { level, reach } = blocks[step] as (typeof blocks)[number]
  const here = squareAt(cell)
  return coveredMetres(here, parentOf(here, level), reach)
}

/** The first step that covers this many metres. */
export function stepFor(cell: string, metres: number): number {
  const step = blocks.findIndex((_, at) => coveredBy(cell, at) >= metres)
  return step === -1 ? lastStep : step
}

/** Reads one step; with `beyond` it leaves out what an earlier step has already answered. */
export async function readStep<E extends Entity>(
  table: TableDoor,
  what: Findable,
  entity: E,
  cell: string,
  step: number,
  pointOf: (item: FormattedItem<E>) => Point,
  beyond?: number,
) {
  const lists = await Promise.all(
    squaresOf(cell, step).map((square) => table.list(entity, inSquare(what, pathOf(square)))),
  )
  const items = lists.flat()
  return beyond === undefined ? items : items.filter((item) => !inBlock(pointOf(item), cell, beyond))
}

/** The fewest metres to a point from anywhere in the cell: the order in which an answer may be cut. */
export const leastFrom = (cell: string, point: Point): number => leastMetres(squareAt(cell), point)

function squaresOf(cell: string, step: number): Square[] {
  const { level, reach } = blocks[step] as (typeof blocks)[number]
  return blockAround(parentOf(squareAt(cell), level), reach)
}

function inBlock(point: Point, cell: string, step: number): boolean {
  const { level, reach } = blocks[step] as (typeof blocks)[number]
  const centre = parentOf(squareAt(cell), level)
  const at = squareOf(point, level)
  return Math.abs(at.x - centre.x) <= reach && Math.abs(at.y - centre.y) <= reach
}

/** Where a list goes on: only the last order key and the step; the place and the filters always come from the query. */
export type Cursor = { step: number; after: string }

export const cursorText = (sort: Sort, { step, after }: Cursor): string => [sort, step, after].join('~')

/** Nothing where the text is not one of ours or belongs to another order. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  const [of, step, after] = (text ?? `${sort}~0~`).split('~')
  if (of !== sort || !/^[0-3]$/.test(step ?? '') || !/^[0-9a-zA-Z:._-]*$/.test(after ?? '-~')) return undefined
  return { step: Number(step), after: after ?? '' }
}
