// The calls of a station: what may be answered, in which order they stand, and one key for one answer however the network is.
import { beforeEach, describe, expect, test } from '@jest/globals'
import { noticeKindNames, noticeKinds } from '#contract/notices'
import { session } from '../../../miniapp/api/session'
import { answersOf, type Call, linesOf, mayCome, spaced } from '../../../miniapp/pages/desk/calls/lines'
import { note, openNumber, type Rung } from '../../../miniapp/pages/desk/calls/send'
import { phone } from '../phone'

jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('../phone')>('../phone').taro)

const otherShift = (postingId: string) => ({ postingId, title: '早餐店帮工', from: '', to: '' })
const aCall = (callId: string, until: string) => ({ callId, until }) as Call
const [first, second, third] = [
  aCall('cal_1', '2026-11-21T08'),
  aCall('cal_2', '2026-11-21T08'),
  aCall('cal_3', '2026-11-22T01'),
]

describe('the list of calls', () => {
  test('has the most urgent first', () => {
    expect(linesOf([third, second, first]).map(({ call }) => call.callId)).toEqual(['cal_1', 'cal_2', 'cal_3'])
  })

  test('keeps what was just noted where its call stood, until the next', () => {
    const last = { call: second, what: 'yes' } as const
    const lines = [{ call: first }, last, { call: third }]
    expect(linesOf([first, third], last)).toEqual(lines)
    expect(linesOf([first, second, third], last)).toEqual(lines)
  })
})

describe('what a person can answer', () => {
  test('fits what they were told: only what is open can be taken, and what is gone cannot be refused', () => {
    const taken = noticeKindNames.filter((kind) => answersOf(kind).includes('yes'))
    const refused = noticeKindNames.filter((kind) => answersOf(kind).includes('no'))
    expect(taken).toEqual(['offered', 'clashes'])
    expect(refused).toEqual(['offered', 'confirm', 'moved', 'clashes'])
    expect(
      noticeKindNames.filter((kind) => answersOf(kind).includes('yes') && answersOf(kind).includes('told')),
    ).toEqual([])
    expect([mayCome('confirm'), mayCome('released')]).toEqual([true, false])
    const rung = noticeKindNames.filter((kind) => noticeKinds[kind].rung)
    expect(noticeKindNames.filter((kind) => answersOf(kind).includes('unreached'))).toEqual(rung)
  })

  test('and the number is read out in groups', () => {
    expect([spaced('13800000001'), spaced('110')]).toEqual(['138 0000 0001', '110'])
  })
})

describe('an answer on a bad network', () => {
  let rung: Rung
  let status = 200
  let code: string | undefined
  const keys = () => phone.sent.map(({ header }) => header['idempotency-key'])
  beforeEach(async () => {
    session.set(null)
    status = 200
    code = undefined
    phone.losesAnswers(0)
    phone.reaches(({ url }) => {
      const answer = url.endsWith('/ring') ? { name: '张桂兰', phone: '13800000001' } : { callId: 'cal_1', open: false }
      return Promise.resolve({ statusCode: status, header: {}, data: code ? { code, facts: {} } : answer })
    })
    const came = await openNumber('cal_1')
    if (came.ok) rung = came.answer
    phone.sent.length = 0
  })

  test('goes again with the same key until it is answered', async () => {
    phone.losesAnswers(1)
    expect(await note(rung, { answer: 'no' })).toMatchObject({ ok: false, refusal: { code: 'offline' } })
    expect(await note(rung, { answer: 'no' })).toMatchObject({ ok: true })
    expect(new Set(keys()).size).toBe(1)
    expect(rung.keys).toEqual({})
  })

  test('that is another answer goes with another key', async () => {
    phone.losesAnswers(2)
    await note(rung, { answer: 'no' })
    await note(rung, { answer: 'unreached' })
    expect(new Set(keys()).size).toBe(2)
  })

  test('names the shift given up for a yes; with another one or none it is another answer', async () => {
    phone.losesAnswers(3)
    await note(rung, { answer: 'yes' })
    await note(rung, { answer: 'yes', clash: otherShift('pst_1') })
    await note(rung, { answer: 'yes', clash: otherShift('pst_2') })
    await note(rung, { answer: 'yes', clash: otherShift('pst_2') })
    const instead = phone.sent.map(({ data }) => (data as { instead?: string }).instead)
    expect(instead).toEqual([undefined, 'pst_1', 'pst_2', 'pst_2'])
    expect(new Set(keys()).size).toBe(3)
    expect(keys()[3]).toBe(keys()[2])
  })

  test('after ringing once more is another try', async () => {
    phone.losesAnswers(1)
    await note(rung, { answer: 'unreached' })
    const again = await openNumber('cal_1')
    if (again.ok) await note(again.answer, { answer: 'unreached' })
    expect(new Set(keys().filter(Boolean)).size).toBe(2)
  })

  test('that was refused for good may be given anew', async () => {
    status = 422
    code = 'overlaps'
    await note(rung, { answer: 'yes' })
    await note(rung, { answer: 'yes' })
    expect(new Set(keys()).size).toBe(2)
  })
})
