// What a route, a refusal code and a limit are; the areas' tables in this folder are written in these words.

export const roles = [
  'resident',
  'helper',
  'firm',
  'coordinator',
  'trainer',
  'volunteer',
  'staff',
  'supervisor',
  'department',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** What a repeat does: `key` needs an Idempotency-Key and answers as it did first; `harmless` changes nothing twice by its nature; `read` changes nothing. */
export type Repeat = 'read' | 'key' | 'harmless'

export type Limit = { calls: number; seconds: number }

export type Route = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  who: readonly Role[] | 'anyone'
  ok: 200 | 201 | 202
  repeat: Repeat
  /** The refusals of its own rules; the ones every route can give stand in `common.ts`. */
  refusals: readonly string[]
  limit: Limit
}

export type Code = { status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 426 | 429 | 500 | 503 }
