// English: for every refusal code why it did not go and what to do next.
import { shiftLimits } from '#contract/postings'
import { en as common } from '../common/en'
import { isDayLimit, isTomorrow } from './waits'
import type { Sentences } from './words'

const waiting = (seconds: unknown) => {
  const left = Number(seconds) || 60
  if (left < 100) return left === 1 ? 'in a second' : `in ${left} seconds`
  if (left < 6000) return `in ${Math.ceil(left / 60)} minutes`
  return isTomorrow(left) ? 'tomorrow' : `in ${Math.ceil(left / 3600)} hours`
}
const triesLeft = (tries: number) => (tries === 1 ? 'one try' : `${tries} tries`)
const named = (value: unknown) => (value ? ` “${String(value)}”` : '')
const listed = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/** Fields of forms as people know them; another one has no name that would help. */
const fields = new Map<unknown, string>([
  ['phone', 'phone'],
  ['code', 'code'],
  ['name', 'name'],
  ['bornOn', 'birth date'],
  ['source', 'source'],
])

export const en: Sentences = {
  offline: () => ({ why: 'No connection', next: 'Check your signal and try again.' }),
  bad_request: ({ field }) => ({
    why: `One field is not right${named(fields.get(field))}`,
    next: 'Change it and try again.',
  }),
  bad_json: () => ({ why: 'What was sent arrived broken', next: 'Try again, or ring the station.' }),
  bad_cursor: () => ({ why: 'The list has changed', next: 'Look through it again from the top.' }),
  unknown_value: ({ value, nearest }) => ({
    why: value ? `There is no${named(value)}` : 'There is no such choice',
    next: listed(nearest) ? `You can choose: ${listed(nearest)}` : 'Choose another.',
  }),
  key_missing: () => ({ why: 'This version is too old', next: 'Close it, open it again and try.' }),
  log_in_first: () => ({ why: 'Please log in first', next: 'Log in and we go on where you were.' }),
  not_allowed: () => ({ why: 'Your role cannot do this', next: 'Ring the station if you need it.' }),
  not_found: () => ({ why: 'This posting is gone', next: 'It may have been taken down. Look at others.' }),
  too_large: () => ({ why: 'That is too large', next: 'Send it in smaller parts.' }),
  wrong_content_type: () => ({ why: 'We cannot take this kind of content', next: 'Try another kind.' }),
  key_reused: () => ({ why: 'This does not match what you sent before', next: 'Close this page, open it again.' }),
  update_needed: () => ({ why: 'This version is too old', next: 'Close the app and open it again.' }),
  too_many: ({ seconds }) => ({ why: 'Too many tries', next: `Try again ${waiting(seconds)}.` }),
  internal: () => ({ why: 'Something went wrong on our side', next: 'Try again soon.' }),
  busy: () => ({ why: 'We are very busy', next: 'Try again in a few seconds.' }),
  code_too_soon: ({ seconds }) =>
    isDayLimit(seconds)
      ? { why: 'That is enough codes for today', next: `Ask again ${waiting(seconds)}, or ring the station.` }
      : { why: 'A code was sent just now', next: `You can ask again ${waiting(seconds)}.` },
  code_wrong: ({ tries }) => ({
    why: 'The code is wrong or older than 5 minutes',
    next: Number(tries) > 0 ? `Check the message; ${triesLeft(Number(tries))} left.` : 'Please ask for a new code.',
  }),
  profile_needed: () => ({ why: 'First visit: name and birth date needed', next: 'Fill both in and tap again.' }),
  phone_needed: () => ({ why: 'Your phone number is needed', next: 'Use the green button or type it.' }),
  under_16: ({ least }) => ({
    why: `Under ${Number(least) || 16} nobody may be placed in work`,
    next: 'That is the law; we keep nothing of yours. Ask a station about courses.',
  }),
  wechat_code_invalid: () => ({ why: 'WeChat did not know you this time', next: 'Tap again, or log in by phone.' }),
  wechat_busy: () => ({ why: 'WeChat did not answer', next: 'Tap again soon, or log in by phone.' }),
  wechat_risk: () => ({ why: 'WeChat calls this account risky', next: 'Log in by phone, or ring the station.' }),
  session_ended: () => ({ why: 'Your log-in has ended', next: 'Please log in again.' }),
  is_a_shift: () => ({ why: 'You can sign up for this one directly', next: 'Tap “I’ll go”; no station needed.' }),
  already_asked: ({ dueAt }) => ({
    why: 'You have asked already',
    next: dueAt ? `The station will ring by ${common.moment(String(dueAt))}.` : 'The station will ring you.',
  }),
  not_csv: () => ({ why: 'This is not a CSV file we can read', next: 'Save the sheet as CSV and choose it again.' }),
  too_many_rows: () => ({ why: 'Too many rows at once', next: 'Reload the page and choose the file again.' }),
  unknown_column: ({ field, column, nearest }) => ({
    why: `The header has a column we do not know${named(column ?? field)}`,
    next: listed(nearest) ? `Columns we know: ${listed(nearest)}` : 'Rename it as in the sample sheet.',
  }),
  column_missing: ({ field, column }) => ({ why: `A column is missing${named(column ?? field)}`, next: 'Add it.' }),
  closed: () => ({ why: 'This one is closed', next: 'Look at others nearby.' }),
  started: () => ({ why: 'It has started and cannot be changed', next: 'Ring the station.' }),
  already_yours: () => ({ why: 'This place is already yours', next: 'See it under My days.' }),
  overlaps: ({ from, to }) => ({
    why: from && to ? `It overlaps your shift ${common.span(String(from), String(to))}` : 'It overlaps another shift',
    next: 'Leave that one to take this one.',
  }),
  full: () => ({ why: 'It has just filled up', next: 'Tap “Wait”: when somebody leaves, it is your turn.' }),
  too_many_days: ({ most }) => ({ why: `At most ${Number(most) || 60} days at once`, next: 'Choose a shorter one.' }),
  not_yours: () => ({ why: 'This place is not yours', next: 'You may have left it already. See My days.' }),
  already_waiting: () => ({ why: 'You are waiting already', next: 'We tell you when it is your turn. See My days.' }),
  already_offered: () => ({ why: 'It is your turn already', next: 'Say yes under My days and the place is yours.' }),
  not_full: () => ({ why: 'A place is free now, no need to wait', next: 'Just tap “I’ll go”.' }),
  offer_over: () => ({ why: 'The time to answer is over', next: 'Wait again if you like, or look at others.' }),
  moved: ({ from, to }) => ({
    why: from && to ? `The time is now ${common.span(String(from), String(to))}` : 'The time has just changed',
    next: 'Look at the new time; if you still go, tap again.',
  }),
  bad_time: () => ({
    why: 'This time cannot be',
    next: `Start after now, end after the start, ${shiftLimits.hours} hours and ${shiftLimits.daysAhead} days ahead at most.`,
  }),
  people_hold_places: ({ least }) => ({
    why: least ? `Places taken: ${Number(least)}; it cannot be fewer` : 'People hold more places than that',
    next: 'To go lower, the station gives places back by name, after talking to them.',
  }),
  changed: () => ({ why: 'Somebody changed it a moment ago', next: 'Look at what it is now, then change it again.' }),
  call_over: () => ({
    why: 'This call is no longer needed',
    next: 'They answered or the time is over; take the next.',
  }),
}
