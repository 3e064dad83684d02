// The words every handler is written in: what comes in, what the outside is, what comes back. Types only.

import type { What } from '#contract/happenings'
import type { RefusalCode, RouteName } from '#contract/index'
import type { NoticeKind } from '#contract/notices'
import type { Role } from '#contract/route'
import type { Answer, Body, Params, Query } from '#contract/shapes'
import type { TableDoor } from '#table/table'
import type { Write } from '#table/transact'
import type { Wechat } from '#wechat/wechat'
import type { Keys } from './keys'

/** `actor` is who acts, `subject` for whom; a record names both. */
export type Identity = {
  actor: string
  subject: string
  session: string
  role: Role
  area: string
  /** The firms the actor acts for. */
  firms: string[]
}

export type Deps = {
  table: TableDoor
  now: () => Date
  /** Waits a moment before the next walk, the longer the more went before; with jitter, so that rivals part. */
  pause: (walk: number) => Promise<void>
  newId: (prefix: string) => string
  newCode: (digits: number) => string
  keys: Keys
  wechat: Wechat
  sendText: (phone: string, text: Text) => Promise<void>
}

/** A text message is a template of the city's gateway and its facts; the sentence stands there. */
export type Text = { template: 'code' | NoticeKind; facts: Record<string, string> }

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

/** A transaction of its own, with the events that happened in it. */
export type Group = { writes: Write[]; happened: Happened[] }

/**
 * `groups` are transactions of their own that go before `writes`, for work too big for one (an import); each is harmless to
 * repeat. `after` reaches the outside (a text message) once the write stands and only then, so that no repeat sends twice.
 */
export type Done<N extends RouteName> = {
  answer: Answer<N>
  writes?: Write[]
  groups?: Group[]
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
