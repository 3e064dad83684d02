// The border of notices: what a person is told, and the calls staff make to those who did not see it. Plain data.
import type { Code, Route } from './route'

const staff = ['staff', 'supervisor', 'admin'] as const

export const routes = {
  'notices.seen': {
    method: 'POST',
    path: '/v1/notices/seen',
    who: ['resident'],
    ok: 200,
    repeat: 'harmless',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
  'notices.calls': {
    method: 'GET',
    path: '/v1/calls',
    who: staff,
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 1200, seconds: 3600 },
  },
  /** Opens the number for one call, and only as long as it is owed; that it was opened stands on record. */
  'notices.ring': {
    method: 'POST',
    path: '/v1/calls/{callId}/ring',
    who: staff,
    ok: 200,
    repeat: 'harmless',
    refusals: ['call_over'],
    limit: { calls: 300, seconds: 3600 },
  },
  /** What the person said on the phone, done for them. */
  'notices.answer': {
    method: 'POST',
    path: '/v1/calls/{callId}/answers',
    who: staff,
    ok: 200,
    repeat: 'key',
    refusals: [
      'call_over',
      'not_yours',
      'already_yours',
      'offer_over',
      'moved',
      'started',
      'closed',
      'overlaps',
      'too_many_days',
    ],
    limit: { calls: 600, seconds: 3600 },
  },
  'notices.stuck': {
    method: 'GET',
    path: '/v1/stuck',
    who: staff,
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 600, seconds: 3600 },
  },
  'notices.again': {
    method: 'POST',
    path: '/v1/stuck/{eventId}/again',
    who: staff,
    ok: 200,
    repeat: 'harmless',
    refusals: [],
    limit: { calls: 300, seconds: 3600 },
  },
} as const satisfies Record<`notices.${string}`, Route>

export const codes = {
  call_over: { status: 409 },
} as const satisfies Record<string, Code>

/** What a notice can be about. `told`: it goes out as a text too; `rung`: unseen at half its time, the station rings. */
export const noticeKinds = {
  offered: { told: true, rung: true },
  confirm: { told: true, rung: true },
  moved: { told: true, rung: true },
  clashes: { told: true, rung: true },
  released: { told: true, rung: true },
  missed: { told: false, rung: false },
  /** An offer that ran out went to the next. */
  lapsed: { told: false, rung: false },
  'done-for-you': { told: false, rung: false },
} as const
export type NoticeKind = keyof typeof noticeKinds
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]

/** `yes`: 我去 to an offer or a moved shift; `told`: knows of it and comes; `no`: does not want it; `unreached`: nobody answered. */
export const callAnswers = ['yes', 'told', 'no', 'unreached'] as const
export type CallAnswer = (typeof callAnswers)[number]

/** What can be answered to a call about it; a table, so that a new kind of notice does not compile without its row. */
export const answersTo: Record<NoticeKind, readonly CallAnswer[]> = {
  offered: ['yes', 'no', 'unreached'],
  clashes: ['yes', 'no', 'unreached'],
  confirm: ['told', 'no', 'unreached'],
  moved: ['told', 'no', 'unreached'],
  released: ['told', 'unreached'],
  missed: [],
  lapsed: [],
  'done-for-you': [],
}
