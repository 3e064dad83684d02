// The words every handler is written in: what comes in, what the outside is, what comes back. Types only.

import type { What } from '#contract/happenings'
import type { RefusalCode, RouteName } from '#contract/index'
import type { Role } from '#contract/route'
import type { Answer, Body, Params, Query } from '#contract/shapes'
import type { TableDoor } from '#table/table'
import type { Write } from '#table/transact'
import type { Wechat } from '#wechat/wechat'
import type { Keys } from './keys'

/** `actor` is who acts, `subject` for whom; a record names both. */
export type Identity = { actor: string; subject: string; session: string; role: Role; area: string }

export type Deps = {
  table: TableDoor
  now: () => Date
  newId: (prefix: string) => string
  newCode: (digits: number) => string
  keys: Keys
  wechat: Wechat
  sendText: (phone: string, code: string) => Promise<void>
}

export type Request<N extends RouteName> = {
  params: Params<N>
  query: Query<N>
  body: Body<N>
  who: Identity
  /** One instant for the whole walk. */
  now: string
}

/** A domain event: `about` is the thing, the record keeps actor and subject. */
export type Happened = {
  what: What
  about: string
  subject?: string
  actor?: string
  facts?: Record<string, unknown>
}

export type Refused = { refusal: RefusalCode; facts?: Record<string, unknown> }

/**
 * `groups` are transactions of their own that go before `writes`, for work too big for one (an import); each is harmless to
 * repeat. `after` reaches the outside (a text message) once the write stands and only then, so that no repeat sends twice.
 */
export type Done<N extends RouteName> = {
  answer: Answer<N>
  writes?: Write[]
  groups?: Write[][]
  happened?: Happened[]
  after?: () => Promise<void>
}
/** A refusal may write too (a wrong code counts a try). */
export type Outcome<N extends RouteName> = Done<N> | (Refused & { writes?: Write[] })

/** Reads all, decides once; the chain writes once and answers. A handler itself never writes. */
export type Handler<N extends RouteName> = (request: Request<N>, deps: Deps) => Promise<Outcome<N>>
export type Handlers<Area extends string> = {
  [N in RouteName as N extends `${Area}.${infer F}` ? F : never]: Handler<N>
}
