// What a person's days ask of them, computed: whose turn is on top, how they stand with one posting, what is news. It asks and keeps nothing.
import type { Instant } from '#contract/both/days'
import type { Answer } from '#contract/shapes'

export type Days = Answer<'gigs.myDays'>
export type Shift = Days['shifts'][number]
export type Turn = Days['turns'][number]
export type Notice = Days['notices'][number]

type About = { posting: { postingId: string } }
export const isAbout =
  (postingId: string) =>
  ({ posting }: About): boolean =>
    posting.postingId === postingId

const earlier = (a: Instant, b: Instant): number => (a < b ? -1 : Number(a > b))

/** An offer waits until its own time, a question until one of the two shifts begins. */
const answerBy = ({ until, from, clash }: Turn): Instant => until ?? (clash && clash.from < from ? clash.from : from)

/** Offers and questions that can still be answered, the most urgent first. */
export const openTurns = ({ turns }: Pick<Days, 'turns'>, at: Instant): Turn[] =>
  turns
    .filter((turn) => turn.state !== 'waiting' && (turn.until ?? turn.from) > at)
    .sort((a, b) => earlier(answerBy(a), answerBy(b)))

export const waitingTurns = ({ turns }: Pick<Days, 'turns'>): Turn[] =>
  turns.filter(({ state }) => state === 'waiting').sort((a, b) => earlier(a.from, b.from))

export type Standing = Shift | Turn

/** How the person stands with a posting, as far as the phone was told; an offer that is over is none. */
export function standingOf(days: Pick<Days, 'shifts' | 'turns'>, postingId: string, at: Instant): Standing | undefined {
  const isIt = isAbout(postingId)
  return [...openTurns(days, at), ...waitingTurns(days)].find(isIt) ?? days.shifts.find(isIt)
}

/** `noticeIds`: all that are over once the person knows this one; `own`: what 不去了 would give back. */
export type News = { notice: Notice; noticeIds: string[]; own?: Standing }

/** A turn shows these by itself. */
const byTurn: Notice['kind'][] = ['offered', 'clashes']

/** What the person has not been told yet, the newest of each kind and posting; `known` are ids that the server may not know of yet. */
export function newsOf(days: Days, known: string[]): News[] {
  const open = days.notices.filter(
    ({ kind, seen, noticeId }) => !seen && !byTurn.includes(kind) && !known.includes(noticeId),
  )
  const isSame = (a: Notice) => (b: Notice) => a.kind === b.kind && isAbout(a.posting.postingId)(b)
  return [...open]
    .sort((a, b) => earlier(b.at, a.at))
    .filter((notice, at, all) => all.findIndex(isSame(notice)) === at)
    .map((notice) => ({
      notice,
      noticeIds: open.filter(isSame(notice)).map(({ noticeId }) => noticeId),
      own: [...days.turns, ...days.shifts].find(isAbout(notice.posting.postingId)),
    }))
    .filter(isTrueStill)
}

/** Nobody is asked whether they still go where they no longer go, told twice of a move that is a question, or to queue where they do. */
function isTrueStill({ notice: { kind }, own }: News): boolean {
  if (kind === 'confirm') return own?.state === 'held'
  if (kind === 'lapsed') return !own
  return kind === 'moved' ? Boolean(own) && own?.state !== 'asked' : true
}

/** Ids of the notices that one turn on the screen says. */
export const saidBy = ({ state, posting }: Turn, { notices }: Pick<Days, 'notices'>): string[] =>
  notices
    .filter(({ kind, seen }) => !seen && kind === (state === 'asked' ? 'clashes' : 'offered'))
    .filter(isAbout(posting.postingId))
    .map(({ noticeId }) => noticeId)

export type Given = { act: 'accept' | 'leave'; of: Standing }

/** Whether the days show what was answered, though its own answer was lost. */
export function isDone({ act, of: { posting } }: Given, { shifts, turns }: Pick<Days, 'shifts' | 'turns'>): boolean {
  const [held, open] = [shifts, turns].map((all: About[]) => all.some(isAbout(posting.postingId)))
  return act === 'accept' ? Boolean(held) && !open : !held && !open
}
