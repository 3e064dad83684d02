// Chinese: the calls a station makes, what people answered, and what could not be done by itself.
import type { Instant } from '#contract/both/days'
import type { WhatFollows } from '#contract/happenings'
import type { CallAnswer, NoticeKind } from '#contract/notices'
import { zh as common } from '../common/zh'

/** What the call is about, in one sentence; nobody knows whether it is a he or a she. */
const about: Record<NoticeKind, (until: Instant) => string> = {
  offered: (until) => `轮到了,${common.moment(until)}前要回话`,
  confirm: () => '快上工了,还没说去不去',
  moved: () => '时间改了,还没看到新时间',
  clashes: () => '时间改了,和别的活撞上,要问去不去',
  released: () => '位置退掉了,人还不知道',
  missed: () => '一直没空出位置',
  lapsed: () => '到点没回话,位置给了下一位',
  'done-for-you': () => '替办了一件事,还没看到',
}
const answers: Record<CallAnswer, string> = { yes: '去', told: '知道了,会去', no: '不去', unreached: '没打通' }
const what: Record<WhatFollows, string> = {
  'gig.joined': '有人报了名',
  'gig.queued': '有人排了候补',
  'gig.accepted': '有人应下了位置',
  'gig.left': '有人退了位置',
  'gig.changed': '人数或时间改了',
  'gig.released': '驿站退了一个位置',
  'place.offered': '位置轮到了候补的人',
  'place.freed': '空出来一个位置',
  'offer.lapsed': '轮到的人到点没回话',
  'queue.ended': '候补散了',
  'pool.moved': '时间改了,要告诉每个人',
  'pool.tomorrow': '明天上工,要问每个人去不去',
  'claim.to-move': '要给一个人改时间',
  'claim.moved': '给一个人改了时间',
  'claim.to-confirm': '要问一个人明天去不去',
}

export const zh = {
  title: '要打的电话',
  notStaff: '这一页是驿站工作人员用的',
  notStaffWhy: '请用工作人员的手机号登录。',
  logIn: '登录',
  empty: '没有要打的电话',
  emptyWhy: '消息没人看到时,会出现在这里。',
  later: (count: number) => `后面还有${count}个,先打急的。`,
  tail: (tail: string) => `手机尾号 ${tail}`,
  about,
  until: (until: Instant) => `${common.moment(until)}前打`,
  clash: (title: string, when: string) => `那时本人要去“${title}”(${when}),两个只能去一个。`,
  tries: (count: number) => `打过${count}次,没通`,
  ring: '打电话',
  ringAgain: '再打一次',
  ringing: '正在拿号码…',
  ringLabel: (name: string) => `打电话给${name}`,
  asks: '电话里怎么说?',
  answers,
  /** Where there is nothing left to come to. */
  knows: '知道了',
  answerLabel: (name: string, answer: string) => `${name}:${answer}`,
  people: '看这个活的人',
  sure: {
    yes: {
      title: (name: string) => `替${name}说去?`,
      why: (title: string, when: string) => `“${title}”,${when}。位置就定下了。`,
      does: '说好了,去',
    },
    no: {
      title: (name: string) => `替${name}说不去?`,
      why: (title: string, when: string) => `“${title}”,${when}。位置会让给别人。`,
      does: '说好了,不去',
    },
    /** Beside a yes that gives up another shift. */
    instead: (title: string, when: string) => `去这个,“${title}”(${when})就不去了,位置会让给别人。`,
    noting: '正在记…',
    back: '再问问',
  },
  said: {
    yes: (name: string) => `记下了:${name}去`,
    told: (name: string) => `记下了:${name}知道了`,
    no: (name: string) => `记下了:${name}不去`,
    unreached: (name: string) => `记下了:${name}没打通,不用再打了`,
    over: (name: string) => `${name}这个电话不用打了`,
  },
  /** Codes of what staff do for somebody: the sentences that every page has speak to the person. */
  refused: {
    not_yours: () => ({ why: '这个人已经没有这个位置了', next: '不用再办了。' }),
    already_yours: () => ({ why: '这个位置已经定下了', next: '不用再办了。' }),
    offer_over: () => ({ why: '回话的时间过了', next: '位置给了下一个人,告诉本人一声。' }),
    moved: () => ({ why: '时间又改了', next: '等单子更新,照新时间再问一遍。' }),
    started: () => ({ why: '已经开工了,改不了', next: '有事直接找用工单位。' }),
    closed: () => ({ why: '这个活不招了', next: '告诉本人,可以看看附近别的活。' }),
    overlaps: ({ from, to }: Record<string, unknown>) => ({
      why: from && to ? `和${common.span(String(from), String(to))}的活撞上了` : '和别的活时间撞上了',
      next: '再问问,两个去哪一个。',
    }),
    too_many_days: ({ most }: Record<string, unknown>) => ({
      why: `一次最多报${Number(most) || 60}天`,
      next: '告诉本人,换短一点的活。',
    }),
  },
  /** The same codes where a yes was to give up another shift: what they say of that one. */
  refusedInstead: {
    not_yours: () => ({ why: '本人已经不去另外那个了', next: '再问问,这个去不去。' }),
    started: () => ({ why: '另外那个已经开工了,退不了', next: '这个去不了,请记“不去”。' }),
    overlaps: ({ from, to }: Record<string, unknown>) => ({
      why: from && to ? `还和${common.span(String(from), String(to))}的活撞上了` : '还和别的活撞上了',
      next: '请本人先退掉那一个,这个才能定。',
    }),
  },
  stuck: {
    title: (count: number) => `有${count}件事没办成`,
    why: '自动办了5次都没成。点一下再办;总不成,告诉管系统的人。',
    what,
    other: '有一件事',
    at: (at: Instant) => `${common.moment(at)}的事`,
    again: '再办一次',
    againLabel: (about: string) => `再办一次:${about}`,
    going: '正在办…',
    done: '又去办了,过一会儿再来看。',
  },
}
