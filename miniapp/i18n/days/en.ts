// English: my days, what is fixed and what the station is asked about.
import { en as common } from '../common/en'
import type { zh } from './zh'

export const en: typeof zh = {
  title: 'My days',
  notIn: 'Log in to see your days',
  notInWhy: 'Looking for work needs no log-in.',
  logIn: 'Log in',
  empty: 'Nothing planned yet',
  emptyWhy: 'Find work near home and sign up; it will stand here.',
  find: 'Find work',
  held: 'Place is yours',
  way: 'Directions',
  leave: "Can't go",
  leaveTitle: 'You will not go?',
  leaveWhy: (title, when) => `${when}, “${title}”: the place goes to somebody else.`,
  leaveYes: 'Give the place up',
  leaveNo: 'I will go',
  leaving: 'Leaving…',
  left: (title) => `You have left “${title}”.`,
  tooLate: 'It has started: ring if something is wrong',
  details: 'Details',
  past: 'Done',
  unpaid: 'Not paid? Ring the station.',
  bring: (things: string[]) => `Bring ${things.join(', ')}`,
  requests: 'The station is asking for you',
  promised: (at) => `The station will ring by ${common.moment(at)}`,
  overdue: (at) => `Promised by ${common.moment(at)}, now overdue: give them a ring`,
}
