// English: one posting in full, and what came of 我去 or 想去.
import type { Duty, PostingPage } from '#contract/card'
import { yuan } from '../common/amount'
import { en as common } from '../common/en'
import type { zh } from './zh'

const tasks: Record<Exclude<Duty['task'], 'lift' | 'stand' | 'walk'>, string> = {
  read: 'reading',
  stairs: 'stairs',
  needle: 'needlework',
  heat: 'a hot place',
  night: 'night work',
  clean: 'cleaning',
  talk: 'talking to people',
  phone: 'using a phone',
}
const payHow: Record<PostingPage['payHow'], string> = {
  wechat: 'by WeChat',
  cash: 'in cash',
  bank: 'to a bank card',
  unknown: 'how is not said, ask',
}
const meals: Record<PostingPage['meal'], string> = {
  none: 'No meal',
  breakfast: 'Breakfast',
  lunch: 'Lunch',
  supper: 'Supper',
  all: 'All meals',
  unknown: 'Not said, ask',
}
const rides: Record<PostingPage['ride'], string> = {
  none: 'Own way',
  shuttle: 'Shuttle bus',
  paid: 'Fare paid',
  unknown: 'Not said, ask',
}
const insurances: Record<PostingPage['insurance'], string> = {
  firm: 'Paid by the firm',
  service: 'Paid by the station',
  none: 'No insurance',
  unknown: 'Not stated: ask before you go',
}

function duty(one: Duty): string {
  if (one.task === 'lift') return `lift ${one.kg} kg`
  if (one.task === 'stand') return `stand ${one.hours} h`
  return one.task === 'walk' ? `walk ${one.hours} h` : tasks[one.task]
}

export const en: typeof zh = {
  title: 'Posting',
  go: { gig: "I'll go", queue: 'Wait', other: 'Ask for me' },
  duty,
  noFee: 'working costs nothing: pay nobody',
  paid: ({ payer, pay, payHow: how }) =>
    [payer ? `from ${payer}` : '', common.settle(pay), payHow[how]].filter(Boolean).join(' · '),
  labels: {
    far: 'Where',
    when: 'When',
    meet: 'Meet',
    duties: 'Work',
    bring: 'Bring',
    meal: 'Meal',
    ride: 'Ride',
    insurance: 'Cover',
    left: 'Places',
    about: 'About',
  },
  noDuties: 'Not said, ask',
  noBring: 'Not said, ask',
  noMeet: 'Not said, ask before you go',
  meal: (meal) => meals[meal],
  ride: (ride) => rides[ride],
  insurance: (insurance) => insurances[insurance],
  ofPlaces: (places) => `of ${places}`,
  leftOf: (left, places) => (left > 0 ? `${left} of ${places} still wanted` : `All ${places} taken`),
  verifiedFirm: 'Licence verified',
  unverifiedFirm: 'Not verified yet: ask first, never pay',
  confirmed: (at) => `still open ${common.moment(at)}`,
  closes: (at) => `closes ${common.moment(at)}`,
  way: 'Directions',
  share: 'Share',
  shareTitle: ({ title, pay, landmark }) => `${title}, ${common.pay(pay)}, ${landmark}`,
  copied: 'Link copied; send it to a friend',
  notShared: 'This phone cannot share; take a screenshot',
  listen: 'Listen',
  listening: 'Stop',
  aloud: (page) =>
    [
      page.title,
      `Pay ${common.pay(page.pay)}`,
      page.perHour ? `about ${yuan(page.perHour - (page.perHour % 10))} yuan an hour` : '',
      common.when(page),
      page.landmark,
      page.duties.map(duty).join(', '),
      meals[page.meal],
      common.left(page.left),
      'Working costs nothing: pay nobody',
    ]
      .filter(Boolean)
      .join('. '),
  closed: 'This one is closed',
  closedNext: 'Look at others nearby.',
  others: 'See others',
  doing: 'Signing you up…',
  asking: 'Telling the station…',
  queueing: 'Putting you in the queue…',
  held: { title: 'The place is yours', next: (at) => `${at}. If you cannot go, say so early.` },
  once: 'Tap again without worry: it never counts twice.',
  asked: {
    title: 'The station has it',
    next: (at) => `The station will ring you by ${common.moment(at)}.`,
    holidays: 'It may be a day or two later over a holiday.',
  },
  inQueue: (waiting) => `${waiting} waiting`,
  mayQueue: 'Tap “Wait”: places that come free go in turn, and we tell you when it is yours.',
  queued: {
    title: (place) => `Number ${place} in the queue`,
    untold: 'In the queue',
    next: 'When somebody leaves it is your turn: we tell you, and you answer. Keep an eye on My days.',
  },
  own: {
    held: 'You are signed up',
    offered: 'It is your turn',
    offeredNext: (until) => `Answer by ${common.moment(until)} and the place is yours.`,
    asked: 'The time has changed: still going?',
    askedNext: 'Your place is kept; go and decide.',
    answer: 'Answer',
  },
  seeDays: 'See my days',
  similar: 'Similar ones nearby',
  noSimilar: 'Nothing similar nearby now; ask a station.',
}
