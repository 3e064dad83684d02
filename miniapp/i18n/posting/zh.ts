// Chinese: one posting in full, and what came of 我去 or 想去.

import type { Instant } from '#contract/both/days'
import type { Duty, PostingPage } from '#contract/card'
import { yuan } from '../common/amount'
import { zh as common } from '../common/zh'

const tasks: Record<Exclude<Duty['task'], 'lift' | 'stand' | 'walk'>, string> = {
  read: '要认字',
  stairs: '爬楼梯',
  needle: '做针线',
  heat: '地方热',
  night: '要上夜班',
  clean: '打扫',
  talk: '跟人说话',
  phone: '会用手机',
}
const payHow: Record<PostingPage['payHow'], string> = {
  wechat: '微信转账',
  cash: '给现金',
  bank: '打到银行卡',
  unknown: '怎么给没说,问一声',
}
const meals: Record<PostingPage['meal'], string> = {
  none: '不管饭',
  breakfast: '管早饭',
  lunch: '管午饭',
  supper: '管晚饭',
  all: '三餐都管',
  unknown: '没说管不管,问一声',
}
const rides: Record<PostingPage['ride'], string> = {
  none: '自己去',
  shuttle: '有车接送',
  paid: '给路费',
  unknown: '没说,问一声',
}
const insurances: Record<PostingPage['insurance'], string> = {
  firm: '用人的一方买保险',
  service: '驿站给买保险',
  none: '没有保险',
  unknown: '保险没说,去之前问一声',
}

function duty(one: Duty): string {
  if (one.task === 'lift') return `搬${one.kg}公斤`
  if (one.task === 'stand') return `站${one.hours}小时`
  return one.task === 'walk' ? `走动${one.hours}小时` : tasks[one.task]
}

export const zh = {
  title: '这个活',
  go: { gig: '我去', queue: '候补', other: '想去,帮我联系' },
  duty,
  noFee: '干活不用交钱,谁要都别给',
  paid: ({ payer, pay, payHow: how }: PostingPage) =>
    [payer ? `${payer}给` : '', common.settle(pay), payHow[how]].filter(Boolean).join(' · '),
  labels: {
    far: '多远',
    when: '哪天',
    meet: '找谁',
    duties: '干啥',
    bring: '带啥',
    meal: '吃饭',
    ride: '来去',
    insurance: '保险',
    left: '人数',
    about: '说明',
  },
  noDuties: '没说要做什么,问一声',
  noBring: '没说,问一声',
  noMeet: '没说找谁,去之前问一声',
  meal: (meal: PostingPage['meal']) => meals[meal],
  ride: (ride: PostingPage['ride']) => rides[ride],
  insurance: (insurance: PostingPage['insurance']) => insurances[insurance],
  ofPlaces: (places: number) => `共${places}人`,
  leftOf: (left: number, places: number) => `${common.left(left)},共${places}人`,
  verifiedFirm: '执照已核实',
  unverifiedFirm: '还没核实,先打听清楚,别交钱',
  confirmed: (at: Instant) => `${common.moment(at)}确认还在招`,
  closes: (at: Instant) => `${common.moment(at)}截止`,
  way: '怎么走',
  share: '分享',
  shareTitle: ({ title, pay, landmark }: PostingPage) => `${title},${common.pay(pay)},${landmark}`,
  copied: '网址复制好了,发给朋友就行',
  notShared: '这个手机分享不了,可以截个图',
  listen: '听一听',
  listening: '别念了',
  aloud: (page: PostingPage) =>
    [
      page.title,
      `工钱${common.pay(page.pay)}`,
      page.perHour ? `合一小时大约${yuan(page.perHour - (page.perHour % 10))}元` : '',
      `时间${common.when(page)}`,
      `地方在${page.landmark}`,
      page.duties.length > 0 ? `要做的:${page.duties.map(duty).join('、')}` : '',
      meals[page.meal],
      common.left(page.left),
      '干活不用交钱,谁要都别给',
    ]
      .filter(Boolean)
      .join('。'),
  closed: '这个活已经不招了',
  closedNext: '看看附近别的活。',
  others: '看别的活',
  doing: '正在报名…',
  asking: '正在告诉驿站…',
  queueing: '正在排队…',
  held: { title: '位置已定', next: (at: string) => `${at},到时候去就行。去不了要早点说。` },
  once: '放心再点,不会报两次。',
  asked: {
    title: '驿站收到了',
    next: (at: Instant) => `驿站会在${common.moment(at)}前给您回电话。`,
    holidays: '要是碰上放假,可能晚一两天。',
  },
  inQueue: (waiting: number) => `${waiting}人在候补`,
  mayQueue: '点“候补”排上,有人退了按先后轮到,轮到您就告诉您。',
  queued: {
    title: (place: number) => `候补第${place}位`,
    untold: '在候补',
    next: '有人退了就轮到您,会告诉您,到时候要回个话。留意“我的安排”。',
  },
  own: {
    held: '已报名',
    offered: '轮到您了',
    offeredNext: (until: Instant) => `${common.moment(until)}前回话,位置就是您的。`,
    asked: '改了时间,还去吗?',
    askedNext: '位置还给您留着,去定一下。',
    answer: '去回话',
  },
  seeDays: '看我的安排',
  similar: '附近差不多的活',
  noSimilar: '附近暂时没有差不多的,可以问驿站。',
}
