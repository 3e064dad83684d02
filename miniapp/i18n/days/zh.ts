// Chinese: my days, what is fixed and what the station is asked about.
import type { Instant } from '#contract/both/days'
import { zh as common } from '../common/zh'

export const zh = {
  title: '我的安排',
  notIn: '登录了才看得到您的安排',
  notInWhy: '找活、看活都不用登录。',
  logIn: '登录',
  empty: '还没有安排',
  emptyWhy: '找个家门口的活,报上名就在这里。',
  find: '去找活',
  held: '位置已定',
  way: '怎么走',
  leave: '不去了',
  leaveTitle: '真的不去了?',
  leaveWhy: (title: string, when: string) => `${when}的“${title}”,位置会让给别人。`,
  leaveYes: '不去了,让给别人',
  leaveNo: '还是要去',
  leaving: '正在退…',
  left: (title: string) => `“${title}”已经退了,位置让给别人了。`,
  tooLate: '已经开工,退不了,有事打电话',
  details: '看详细',
  past: '干完的',
  unpaid: '工钱没给?给驿站打电话。',
  bring: (things: string[]) => `带上${things.join('、')}`,
  requests: '驿站帮您联系的',
  promised: (at: Instant) => `驿站答应${common.moment(at)}前回您`,
  overdue: (at: Instant) => `说好${common.moment(at)}前回您,已经过了,打电话问问`,
}
