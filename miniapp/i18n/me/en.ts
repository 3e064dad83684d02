// English: me, and how the phone speaks and looks.
import type { zh } from './zh'

export const en: typeof zh = {
  title: 'Me',
  notIn: 'Not logged in',
  notInWhy: 'Looking needs no log-in; signing up does.',
  logIn: 'Log in',
  phoneTail: (tail) => `Phone ending ${tail}`,
  place: 'Where I live',
  noPlace: 'Not chosen',
  change: 'Change',
  look: 'Type size',
  normal: 'Normal',
  large: 'Large',
  language: 'Language',
  calls: 'Calls to make (staff)',
  imports: 'Bring in postings (staff)',
  ours: 'My shifts',
  logOut: 'Log out',
  logOutTitle: 'Log out?',
  logOutWhy: 'Your days stay; log in again to see them.',
  logOutYes: 'Log out',
}
