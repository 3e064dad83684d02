// People are told in time: a text by day, nobody at night without need, and the station rings whoever did not see it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { PostingPage } from '#contract/card'
import type { CallAnswer } from '#contract/notices'
import { sendNotices } from '../../functions/notices/sweeps'
import { type TestDeps, testDeps } from '../factories/engine'
import { recordOf, tapping } from '../factories/shifts'
import { posted, type Someone, somebody } from '../factories/town'
import { overtaken } from '../factories/trouble'

/** Saturday in Shanghai, ten in the morning; shifts are on Sunday from nine to three. */
const saturday = (clock: string) => new Date(`2026-11-21T${clock}:00+08:00`).toISOString()
const sunday = (clock: string) => new Date(`2026-11-22T${clock}:00+08:00`).toISOString()
const start = saturday('10:00')
const morning = { from: sunday('09:00'), to: sunday('15:00') }
const afternoon = { from: sunday('14:00'), to: sunday('18:00') }

let deps: TestDeps
let town: ReturnType<typeof tapping>
const open = async (at = start, more: Record<string, string> = {}) => {
  deps = await testDeps(at, more)
  town = tapping(deps)
}
beforeEach(() => open())
afterEach(() => deps.stop())

const worker = (role: 'staff' | 'supervisor', area: string) =>
  somebody(deps, { grants: [{ role, area }], name: '何敏' })
const callsOf = async (one: Someone) => (await town.tap('notices.calls', one)).answer.calls
const ring = (callId: string, one: Someone) => town.tap('notices.ring', one, { params: { callId } })
const answer = (callId: string, said: CallAnswer, one: Someone) =>
  town.tap('notices.answer', one, { params: { callId }, body: { answer: said } })
const kindsOf = async (one: Someone) => (await town.daysOf(one)).notices.map(({ kind }) => kind)
const templates = (one: Someone) => town.textsTo(one).map(({ template }) => template)

/** 张 gives a place back at `leaves`, and 陈, who waited, is offered it. */
async function offer({ leaves = start, ...more }: Partial<PostingPage> & { leaves?: string } = {}) {
  const [zhang, chen, hua] = await town.crowd('张桂兰', '陈秀英', '华素芬')
  const { postingId } = await posted(deps, { places: 1, ...morning, ...more })
  await town.join(postingId, zhang)
  for (const one of [chen, hua]) {
    await town.queue(postingId, one)
    deps.clock.at = new Date(deps.now().getTime() + 1000).toISOString()
  }
  deps.clock.at = leaves
  await town.leave(postingId, zhang)
  await town.settle()
  return { zhang, chen, hua, postingId }
}
/** The call about the offer, an hour later: half of the two hours that it lasts. */
async function called() {
  const all = await offer()
  await town.settle(saturday('11:00'))
  const lin = await worker('staff', '430211001')
  const [call] = await callsOf(lin)
  if (!call) throw new Error('nobody is to be rung')
  return { ...all, lin, callId: call.callId }
}

describe('a text', () => {
  test('goes out at once by day, with what, when and until when', async () => {
    const { chen, hua } = await offer()
    expect(town.textsTo(chen)).toMatchObject([
      { template: 'offered', facts: { title: '超市理货(早班)', from: morning.from, until: saturday('12:00') } },
    ])
    expect(town.textsTo(hua)).toEqual([])
  })

  test('waits until six when work in the afternoon is offered at night', async () => {
    const { chen } = await offer({ ...afternoon, leaves: saturday('22:30') })
    expect((await town.daysOf(chen)).turns).toMatchObject([{ state: 'offered', until: sunday('08:00') }])
    await town.settle(sunday('05:59'))
    expect(town.textsTo(chen)).toEqual([])
    await town.settle(sunday('06:00'))
    expect(town.textsTo(chen)).toMatchObject([{ template: 'offered', facts: { until: sunday('08:00') } }])
  })

  test('goes out at night when the work starts in the morning', async () => {
    const { chen } = await offer({ leaves: saturday('22:30') })
    expect(town.textsTo(chen)).toMatchObject([{ template: 'offered', facts: { until: saturday('23:15') } }])
  })

  test('is never sent twice, though the job runs twice in the same moment and again', async () => {
    const { chen } = await offer({ ...afternoon, leaves: saturday('22:30') })
    deps.clock.at = sunday('06:00')
    overtaken(deps, () => sendNotices(deps))
    await sendNotices(deps)
    await sendNotices(deps)
    expect(templates(chen)).toEqual(['offered'])
  })

  test('is not sent about what is over by the morning, nor to who has seen it', async () => {
    const { chen, postingId } = await offer({ ...afternoon, leaves: saturday('22:30') })
    await town.leave(postingId, chen)
    const noticeIds = (await town.daysOf(chen)).notices.map(({ noticeId }) => noticeId)
    expect(noticeIds).toHaveLength(1)
    await town.settle(sunday('06:00'))
    expect(town.textsTo(chen)).toEqual([])
  })

  test('that the gateway did not take is lost, the news is not: it stands in the app and the station rings', async () => {
    await deps.stop()
    await open(start, { SMS_URL: 'http://127.0.0.1:9' })
    const { chen } = await offer()
    expect(await kindsOf(chen)).toEqual(['offered'])
    await town.settle(saturday('11:00'))
    expect(await callsOf(await worker('staff', '430211001'))).toMatchObject([{ kind: 'offered' }])
  })
})

describe('a call', () => {
  test('stands in the list of the station’s area from half of the time on, and of no other', async () => {
    const { postingId } = await offer()
    const [lin, city, district] = [
      await worker('staff', '430211001'),
      await worker('supervisor', '4302'),
      await worker('staff', '430211'),
    ]
    const [next, far] = [await worker('staff', '430211002'), await worker('supervisor', '3716')]
    await town.settle(saturday('10:59'))
    expect(await callsOf(lin)).toEqual([])
    await town.settle(saturday('11:00'))
    for (const one of [lin, city, district])
      expect(await callsOf(one)).toMatchObject([
        {
          kind: 'offered',
          maskedName: '陈**',
          posting: { postingId },
          from: morning.from,
          until: saturday('12:00'),
          tries: 0,
        },
      ])
    for (const one of [next, far]) expect(await callsOf(one)).toEqual([])
  })

  test('is not made to who has seen the notice, nor to who has answered', async () => {
    const { chen } = await offer()
    const noticeIds = (await town.daysOf(chen)).notices.map(({ noticeId }) => noticeId)
    expect((await town.tap('notices.seen', chen, { body: { noticeIds } })).answer).toEqual({ seen: 1 })
    expect((await town.tap('notices.seen', chen, { body: { noticeIds } })).answer).toEqual({ seen: 0 })
    const other = await offer()
    await town.accept(other.postingId, other.chen)
    await town.settle(saturday('11:30'))
    expect(await callsOf(await worker('staff', '430211001'))).toEqual([])
  })

  test('nobody can see another person’s notice for them', async () => {
    const { chen, hua } = await offer()
    const noticeIds = (await town.daysOf(chen)).notices.map(({ noticeId }) => noticeId)
    expect((await town.tap('notices.seen', hua, { body: { noticeIds } })).answer).toEqual({ seen: 0 })
    expect(await kindsOf(chen)).toEqual(['offered'])
  })

  test('opens the number only to staff of the area, and that it was opened stays on the person’s record', async () => {
    const { chen, lin, callId } = await called()
    expect((await ring(callId, await worker('staff', '430211002'))).code).toBe('not_found')
    expect((await answer(callId, 'yes', await worker('supervisor', '3716'))).code).toBe('not_found')
    expect(await recordOf(deps, 'phone.opened')).toEqual([])
    expect((await ring(callId, lin)).answer).toEqual({ name: '陈秀英', phone: `13${chen.personId.slice(-9)}` })
    expect(await recordOf(deps, 'phone.opened')).toEqual([
      { actor: lin.personId, subject: chen.personId, about: chen.personId, facts: { callId } },
    ])
  })

  test('我去 on the phone takes the place for the person: the record names both, and they see who did it', async () => {
    const { chen, lin, callId, postingId } = await called()
    expect((await answer(callId, 'yes', lin)).answer).toEqual({ callId, open: false })
    await town.settle()
    expect(await town.claimOf(postingId, chen)).toMatchObject({ state: 'held', by: lin.personId })
    expect((await town.shown(chen)).shifts).toEqual([[postingId, morning.from]])
    expect(await kindsOf(chen)).toEqual(['done-for-you'])
    expect(templates(chen)).toEqual(['offered'])
    const both = { actor: lin.personId, subject: chen.personId }
    expect(await recordOf(deps, 'gig.accepted')).toMatchObject([{ ...both, about: postingId }])
    expect(await recordOf(deps, 'call.answered')).toMatchObject([{ ...both, about: callId, facts: { answer: 'yes' } }])
    expect(await callsOf(lin)).toEqual([])
    expect((await answer(callId, 'yes', lin)).code).toBe('call_over')
  })

  test('不去 on the phone gives the place to the next', async () => {
    const { chen, hua, lin, callId, postingId } = await called()
    expect((await answer(callId, 'no', lin)).answer.open).toBe(false)
    await town.settle()
    expect(await town.shown(chen)).toMatchObject({ shifts: [], turns: [], told: [['done-for-you', morning.from]] })
    expect((await town.shown(hua)).turns).toEqual([['offered', morning.from, undefined]])
    expect(await town.poolOf(postingId)).toMatchObject({ left: 0, waiting: 0 })
    expect(await callsOf(lin)).toEqual([])
  })

  test('that nobody answered counts a try and stays in the list', async () => {
    const { chen, lin, callId } = await called()
    for (const tries of [1, 2]) {
      expect((await answer(callId, 'unreached', lin)).answer).toEqual({ callId, open: true })
      expect(await callsOf(lin)).toMatchObject([{ callId, tries }])
    }
    expect((await town.shown(chen)).turns).toEqual([['offered', morning.from, undefined]])
    expect((await answer(callId, 'told', lin)).code).toBe('bad_request')
    expect((await answer(callId, 'yes', lin)).status).toBe(200)
  })

  test('about an offer with no time for it says what is in the way, and can be settled otherwise', async () => {
    const { chen, lin, callId } = await called()
    const other = await posted(deps, morning)
    await town.join(other.postingId, chen)
    const yes = await answer(callId, 'yes', lin)
    expect(yes).toMatchObject({ code: 'overlaps', facts: { postingId: other.postingId } })
    expect((await answer(callId, 'no', lin)).status).toBe(200)
  })

  test('is over when the offer is: it leaves the list, rings no more and answers nothing', async () => {
    const { lin, callId } = await called()
    deps.clock.at = saturday('12:00')
    expect(await callsOf(lin)).toEqual([])
    expect((await ring(callId, lin)).code).toBe('call_over')
    for (const said of ['yes', 'no', 'unreached'] as const)
      expect((await answer(callId, said, lin)).code).toBe('call_over')
    await town.settle()
    // The next was offered it meanwhile: half of those two hours later there is a call again, and it is another.
    await town.settle(saturday('13:00'))
    const calls = await callsOf(lin)
    expect(calls).toMatchObject([{ maskedName: '华**' }])
    expect(calls[0]?.callId).not.toBe(callId)
  })

  test('leaves the list at once when the person answers in the app meanwhile', async () => {
    const { chen, lin, callId, postingId } = await called()
    await town.accept(postingId, chen)
    expect(await callsOf(lin)).toEqual([])
    expect((await answer(callId, 'yes', lin)).code).toBe('call_over')
    expect(await kindsOf(chen)).not.toContain('done-for-you')
  })
})

describe('the evening before', () => {
  test('who signed up earlier is asked at five whether they come, who came later has just said so', async () => {
    const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
    const { postingId } = await posted(deps, morning)
    await town.join(postingId, zhang)
    await town.settle(saturday('16:59'))
    expect(await kindsOf(zhang)).toEqual([])
    deps.clock.at = saturday('17:00')
    await town.join(postingId, chen)
    await town.settle()
    expect([await kindsOf(zhang), await kindsOf(chen)]).toEqual([['confirm'], []])
    expect([templates(zhang), templates(chen)]).toEqual([['confirm'], []])
    await town.settle(saturday('17:30'))
    expect(templates(zhang)).toEqual(['confirm'])
  })

  test('who says nothing for an hour is rung, and says yes or no', async () => {
    const [zhang, chen] = await town.crowd('张桂兰', '陈秀英')
    const { postingId } = await posted(deps, { ...morning, places: 2 })
    for (const one of [zhang, chen]) await town.join(postingId, one)
    await town.settle(saturday('17:00'))
    await town.settle(saturday('18:00'))
    const lin = await worker('staff', '430211001')
    const calls = await callsOf(lin)
    expect(calls.map(({ kind, until }) => [kind, until])).toEqual([
      ['confirm', morning.from],
      ['confirm', morning.from],
    ])
    const about = (name: string) => calls.find(({ maskedName }) => maskedName === name)?.callId ?? ''
    expect((await answer(about('张**'), 'told', lin)).status).toBe(200)
    expect((await answer(about('陈**'), 'no', lin)).status).toBe(200)
    expect(await town.poolOf(postingId)).toMatchObject({ left: 1 })
    expect([await kindsOf(zhang), await callsOf(lin)]).toEqual([[], []])
    expect((await town.shown(zhang)).shifts).toHaveLength(1)
    expect((await town.shown(chen)).shifts).toEqual([])
  })

  test.each([
    ['the day before', saturday('12:00')],
    ['an hour before the start', sunday('08:00')],
  ])('a shift whose sign-up closes %s is asked about once', async (_when, closes) => {
    const [zhang] = await town.crowd('张桂兰')
    const { postingId } = await posted(deps, { ...morning, closes })
    await town.join(postingId, zhang)
    for (const at of [saturday('12:00'), saturday('17:00'), sunday('08:00')]) await town.settle(at)
    expect(templates(zhang)).toEqual(['confirm'])
  })

  test('who was asked and gave the place back is not rung', async () => {
    const [zhang] = await town.crowd('张桂兰')
    const { postingId } = await posted(deps, morning)
    await town.join(postingId, zhang)
    await town.settle(saturday('17:00'))
    await town.leave(postingId, zhang)
    await town.settle(saturday('18:00'))
    expect(await callsOf(await worker('staff', '430211001'))).toEqual([])
  })
})
