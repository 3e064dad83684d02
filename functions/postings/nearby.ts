// Finds everything filed near a cell, exactly, over fixed squares in at most three round trips; decides no order.

import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import { leastBetween, leastMetres, pathOf, type Square, squareAt, squareOf, squaresWithin } from '#contract/both/cells'
import type { Point } from '#contract/both/distance'
import type { Sort } from '#contract/both/match'
import { type Findable, inSquare } from '#table/keys'
import type { TableDoor } from '#table/table'

/** Each step reads all squares of a level that its radius in metres touches: about nine queries, one round trip. */
const steps = [
  { level: 15, metres: 1000 },
  { level: 13, metres: 5000 },
  { level: 11, metres: 20000 },
] as const
export const lastStep = steps.length - 1

/** Search ends here, and says so. */
export const farthest = 20000

const stepAt = (step: number) => steps[step] as (typeof steps)[number]

/** Metres that a step is sure to cover from anywhere in the cell. */
export const coveredBy = (step: number): number => stepAt(step).metres

/** The first step that covers this many metres. */
export function stepFor(metres: number): number {
  const step = steps.findIndex((one) => one.metres >= metres)
  return step === -1 ? lastStep : step
}

/** What is filed by place, and where in the item its point stands. */
export type Filed<E extends Entity> = { what: Findable; entity: E; pointOf: (item: FormattedItem<E>) => Point }

/** Reads one step; with `beyond` it leaves out what that earlier step has already answered. */
export async function readStep<E extends Entity>(
  table: TableDoor,
  { what, entity, pointOf }: Filed<E>,
  { cell, step, beyond }: { cell: string; step: number; beyond?: number },
) {
  const lists = await Promise.all(
    squaresOf(cell, step).map((square) => table.list(entity, inSquare(what, pathOf(square)))),
  )
  const items = lists.flat()
  return beyond === undefined ? items : items.filter((item) => !wasRead(pointOf(item), cell, beyond))
}

/** Quadrants deep enough for the smallest page of any later search: about 150 m. */
const filedLevel = 18

/** Under which path a place is filed. */
export const filedUnder = (point: Point): string => pathOf(squareOf(point, filedLevel))

/** The fewest metres to a point from anywhere in the cell: the order in which an answer may be cut. */
export const leastFrom = (cell: string, point: Point): number => leastMetres(squareAt(cell), point)

function squaresOf(cell: string, step: number): Square[] {
  const { level, metres } = stepAt(step)
  return squaresWithin(squareAt(cell), level, metres)
}

function wasRead(point: Point, cell: string, step: number): boolean {
  const { level, metres } = stepAt(step)
  return leastBetween(squareAt(cell), squareOf(point, level)) <= metres
}

/** Where a list goes on: only the last order key and the step; the place and the filters always come from the query. */
export type Cursor = { step: number; after: string }

export const cursorText = (sort: Sort, { step, after }: Cursor): string => [sort, step, after].join('~')

/** Nothing where the text is not one of ours or belongs to another order. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  const [of, step, after] = (text ?? `${sort}~0~`).split('~')
  if (of !== sort || !/^[0-2]$/.test(step ?? '') || !/^[0-9a-zA-Z:._-]*$/.test(after ?? '-~')) return undefined
  return { step: Number(step), after: after ?? '' }
}
