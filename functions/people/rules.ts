// Decides about one-time codes, log-in and the turning of refresh tokens; holds no key and sends nothing.
import { isTooYoung } from '#contract/both/age'
import { addDays, type Day, dayOf, type Instant, instantAt, isDay } from '#contract/both/days'
import { leastAge, oneTimeCode, tokens } from '#contract/people'

export type SeenCode = {
  hash: string
  until: Instant
  tries: number
  sentAt: Instant
  day: Day
  sentToday: number
  usedAt?: Instant
  rev: number
}

const later = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1000).toISOString()

/** One a minute, ten a day; a refusal says after how many seconds. */
export function maySendCode(
  seen: SeenCode | undefined,
  now: Instant,
): { refusal: 'code_too_soon'; facts: { seconds: number } } | undefined {
  if (!seen) return undefined
  const wait = Math.ceil((Date.parse(later(seen.sentAt, oneTimeCode.secondsBetween)) - Date.parse(now)) / 1000)
  if (wait > 0) return { refusal: 'code_too_soon', facts: { seconds: wait } }
  if (seen.day === dayOf(now) && seen.sentToday >= oneTimeCode.perDay)
    return { refusal: 'code_too_soon', facts: { seconds: secondsLeft(now) } }
  return undefined
}

/** Until midnight in Shanghai. */
const secondsLeft = (now: Instant): number =>
  Math.ceil((Date.parse(instantAt(addDays(dayOf(now), 1), '00:00')) - Date.parse(now)) / 1000)

export function nextCode(seen: SeenCode | undefined, hash: string, now: Instant): Omit<SeenCode, 'rev'> {
  const sentToday = seen?.day === dayOf(now) ? seen.sentToday + 1 : 1
  return { hash, until: later(now, oneTimeCode.minutes * 60), tries: 0, sentAt: now, day: dayOf(now), sentToday }
}

/**
 * Five minutes, five tries; what is over or spent answers like a wrong one. A used code stays good for a minute: the answer
 * may have been lost on the way, and the person would stand there with a code that worked and no log-in.
 */
export function isRightCode(seen: SeenCode | undefined, hash: string, now: Instant): seen is SeenCode {
  if (!seen || seen.hash !== hash || seen.tries >= oneTimeCode.tries || seen.until <= now) return false
  return !seen.usedAt || later(seen.usedAt, oneTimeCode.graceSeconds) > now
}

export const triesLeft = (seen: SeenCode | undefined): number => Math.max(0, oneTimeCode.tries - (seen?.tries ?? 0) - 1)

type Profile = { name?: string; bornOn?: Day }
export type NewPersonRefusal = { refusal: 'profile_needed' | 'under_16'; facts?: Record<string, unknown> }

/** A first visit needs a name and a birth date; of a child nothing is kept. */
export function mayBecomePerson({ name, bornOn }: Profile, now: Instant): NewPersonRefusal | undefined {
  if (!name || !bornOn || !isDay(bornOn) || bornOn > dayOf(now) || bornOn < addDays(dayOf(now), -120 * 366))
    return { refusal: 'profile_needed' }
  return isTooYoung(bornOn, now) ? { refusal: 'under_16', facts: { least: leastAge } } : undefined
}

/** 张** for 张桂兰: the family name stays, each other letter becomes a star. */
export const masked = (name: string): string => [...name].map((letter, at) => (at === 0 ? letter : '*')).join('')

export type SeenSession = { turn: number; turnedAt: Instant; until: Instant; ended: boolean }

/**
 * What a refresh token is worth: `turn` is the next number, `again` repeats the last turn (its answer may have been lost on
 * the way), `stolen` ends the session: an older token can only come from someone else.
 */
export function turnOf(
  seen: SeenSession | undefined,
  turn: number,
  now: Instant,
): 'turn' | 'again' | 'stolen' | 'over' {
  if (!seen || seen.ended || seen.until <= now) return 'over'
  if (turn === seen.turn) return 'turn'
  return turn === seen.turn - 1 && later(seen.turnedAt, tokens.graceSeconds) > now ? 'again' : 'stolen'
}

export const sessionUntil = (now: Instant): Instant => later(now, tokens.refreshDays * 86400)
