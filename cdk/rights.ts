// What each function may do at the table: one row for each area and one for the jobs. Plain data; a missing row does not compile.
import type { RouteName } from '#contract/index'
import type { indexes } from '#table/keys'

type TableAction = 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem'

/** A list is read on the table itself (`on`) or on an index (`lists`); a transaction needs the right of each of its writes. */
export type Rights = { on: readonly TableAction[]; lists: readonly (keyof typeof indexes)[] }

type Area = RouteName extends infer N ? (N extends `${infer A}.${string}` ? A : never) : never
export type FunctionName = Area | 'jobs'

/** Whatever changes something on request also counts its caller's calls (UpdateItem) and notes an event (PutItem). */
export const rights: Record<FunctionName, Rights> = {
  people: { on: ['BatchGetItem', 'PutItem', 'UpdateItem'], lists: [] },
  stations: { on: [], lists: ['byPlace'] },
  postings: { on: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], lists: ['byPlace'] },
  gigs: { on: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'], lists: [] },
  notices: {
    on: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    lists: ['byArea', 'byDue'],
  },
  jobs: {
    on: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    lists: ['byDue'],
  },
}

export const functionNames = Object.keys(rights) as FunctionName[]
