// English: the calls a station makes, what people answered, and what could not be done by itself.
import { en as common } from '../common/en'
import type { zh } from './zh'

const about: (typeof zh)['about'] = {
  offered: (until) => `It is their turn; answer by ${common.moment(until)}`,
  confirm: () => 'Starts soon; has not said whether they come',
  moved: () => 'The time changed; has not seen the new one',
  clashes: () => 'The time changed and overlaps another shift; ask whether they come',
  released: () => 'The place was given back; they do not know yet',
  missed: () => 'No place came free',
  lapsed: () => 'Did not answer in time; the place went to the next',
  'done-for-you': () => 'Something was done for them; not seen yet',
}
const what: (typeof zh)['stuck']['what'] = {
  'gig.joined': 'Somebody signed up',
  'gig.queued': 'Somebody joined a queue',
  'gig.accepted': 'Somebody took a place',
  'gig.left': 'Somebody gave a place back',
  'gig.changed': 'Places or time changed',
  'gig.released': 'The station gave a place back',
  'place.offered': 'A place was offered to the next in the queue',
  'place.freed': 'A place came free',
  'offer.lapsed': 'An offer was not answered in time',
  'queue.ended': 'A queue ended',
  'pool.moved': 'The time changed; everybody is to be told',
  'pool.tomorrow': 'Work tomorrow; everybody is to be asked',
  'claim.to-move': 'One person is to get the new time',
  'claim.moved': 'One person got the new time',
  'claim.to-confirm': 'One person is to be asked about tomorrow',
}

export const en: typeof zh = {
  title: 'Calls to make',
  notStaff: 'This page is for station staff',
  notStaffWhy: 'Log in with a staff phone number.',
  logIn: 'Log in',
  empty: 'No calls to make',
  emptyWhy: 'Messages that nobody has seen will show up here.',
  later: (count) => `${count} more behind these; the urgent ones first.`,
  tail: (tail) => `Phone ending ${tail}`,
  about,
  until: (until) => `Ring by ${common.moment(until)}`,
  clash: (title, when) => `They then go to “${title}” (${when}); they can go to one of the two.`,
  tries: (count) => `Rung ${count === 1 ? 'once' : `${count} times`}, no answer`,
  ring: 'Ring',
  ringAgain: 'Ring again',
  ringing: 'Getting the number',
  ringLabel: (name) => `Ring ${name}`,
  asks: 'What did they say?',
  answers: { yes: 'Comes', told: 'Knows and comes', no: 'Does not come', unreached: 'Nobody answered' },
  knows: 'Knows',
  answerLabel: (name, answer) => `${name}: ${answer}`,
  people: 'Who is on this shift',
  sure: {
    yes: {
      title: (name) => `Say yes for ${name}?`,
      why: (title, when) => `“${title}”, ${when}. The place is then fixed.`,
      does: 'Yes, comes',
    },
    no: {
      title: (name) => `Say no for ${name}?`,
      why: (title, when) => `“${title}”, ${when}. The place goes to somebody else.`,
      does: 'No, does not come',
    },
    instead: (title, when) => `They then do not go to “${title}” (${when}); that place goes to somebody else.`,
    noting: 'Noting',
    back: 'Ask once more',
  },
  said: {
    yes: (name) => `Noted: ${name} comes`,
    told: (name) => `Noted: ${name} knows`,
    no: (name) => `Noted: ${name} does not come`,
    unreached: (name) => `Noted: ${name} was not reached; no more calls`,
    over: (name) => `${name} need not be rung any more`,
  },
  refused: {
    not_yours: () => ({ why: 'This person no longer has this place', next: 'Nothing more to do.' }),
    already_yours: () => ({ why: 'This place is fixed already', next: 'Nothing more to do.' }),
    offer_over: () => ({ why: 'The time to answer is over', next: 'The place went to the next; please tell them.' }),
    moved: () => ({ why: 'The time changed again', next: 'Wait for the list and ask again with the new time.' }),
    started: () => ({ why: 'It has started and cannot be changed', next: 'Talk to the firm directly.' }),
    closed: () => ({ why: 'This one is closed', next: 'Tell them there is other work nearby.' }),
    overlaps: ({ from, to }) => ({
      why:
        from && to ? `It overlaps their shift ${common.span(String(from), String(to))}` : 'It overlaps another shift',
      next: 'Ask once more which of the two they go to.',
    }),
    too_many_days: ({ most }) => ({
      why: `At most ${Number(most) || 60} days at once`,
      next: 'Tell them to choose a shorter one.',
    }),
  },
  refusedInstead: {
    not_yours: () => ({
      why: 'They no longer go to the other one',
      next: 'Ask once more whether they go to this one.',
    }),
    started: () => ({
      why: 'The other one has started and cannot be given up',
      next: 'They cannot go to this one; note “Does not come”.',
    }),
    overlaps: ({ from, to }) => ({
      why: `It also overlaps ${from && to ? `their shift ${common.span(String(from), String(to))}` : 'another shift'}`,
      next: 'They must leave that one first.',
    }),
  },
  stuck: {
    title: (count) => `${count} ${count === 1 ? 'thing' : 'things'} could not be done`,
    why: 'It failed five times by itself. Try again; if it keeps failing, tell whoever looks after the system.',
    what,
    other: 'Something',
    at: (at) => `From ${common.moment(at)}`,
    again: 'Try again',
    againLabel: (about) => `Try again: ${about}`,
    going: 'Trying',
    done: 'It is being tried; look again in a while.',
  },
}
