// English: log-in, once for a newcomer and short for who has been here.
import type { zh } from './zh'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const en: typeof zh = {
  title: 'Log in',
  first: 'First visit',
  again: 'Been here',
  which: 'Have you been here',
  begun: 'After log-in your sign-up is finished at once.',
  notice:
    'Only for sign-up and to reach you: your name to call you, your birth date to see that you are 16, your phone for the code. Shown to nobody else. Free.',
  noticeAgain: 'Use the phone number of last time.',
  name: 'Name',
  nameHint: 'As on your identity card',
  bornOn: 'Birth date',
  bornOnHint: 'Tap to choose',
  picked: 'Done',
  notPicked: 'Cancel',
  born: (year, month, day) => `${day} ${months[Number(month) - 1]} ${year}`,
  phone: 'Phone',
  phoneHint: '11 digits',
  code: 'Code',
  codeHint: '6 digits',
  sendCode: 'Send code',
  sendAgain: (seconds) => `Again in ${seconds} s`,
  sent: 'Sent. Good for 5 minutes.',
  go: 'Log in',
  goOn: 'Log in and sign up',
  going: 'Logging in…',
  wechat: 'Log in with WeChat phone',
  orPhone: 'Or fill in below instead.',
  missing: {
    name: 'Name is missing',
    bornOn: 'Birth date is missing',
    phone: 'The phone has 11 digits',
    code: 'The code has 6 digits',
  },
  newHere: 'You are new here: add your name and birth date.',
}
