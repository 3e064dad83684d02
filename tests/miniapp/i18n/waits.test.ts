// How long to wait for another code: in the words that are true at that hour of the day.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { codeWords } from '../../../miniapp/i18n/codes/words'

beforeAll(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] }))
afterAll(() => void jest.useRealTimers())

const enough = '今天发的验证码够多了'
test.each([
  ['10:00', 45, '验证码刚发过', '过45秒', 'in 45 seconds'],
  ['23:58', 99, enough, '过99秒', 'in 99 seconds'],
  ['23:50', 600, enough, '过10分钟', 'in 10 minutes'],
  ['22:20', 5999, enough, '过100分钟', 'in 100 minutes'],
  ['22:00', 7200, enough, '明天', 'tomorrow'],
  ['00:00', 86400, enough, '明天', 'tomorrow'],
  ['08:00', 7200, enough, '过2小时', 'in 2 hours'],
])('at %s, with %i seconds to go', (clock, seconds, why, when, inEnglish) => {
  jest.setSystemTime(new Date(`2026-11-21T${clock}:00+08:00`))
  const said = codeWords.zh.code_too_soon({ seconds })
  expect([said.why, said.next.startsWith(when)]).toEqual([why, true])
  expect(codeWords.en.code_too_soon({ seconds }).next).toContain(inEnglish)
})
