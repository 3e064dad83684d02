// Chinese: the list of work near home, its filters and choosing a place.

import type { Asked, Sort } from '#contract/both/match'
import type { Kind } from '#contract/postings'

const kinds: Record<Kind, string> = {
  gig: '零工',
  job: '长期工作',
  piecework: '带回家做',
  'public-welfare': '公益岗',
  trainee: '见习学徒',
}
const verbs: Record<Kind, string> = {
  gig: '我去',
  job: '想去',
  piecework: '想去',
  'public-welfare': '想去',
  trainee: '想去',
}
const rings: Record<NonNullable<Asked['ring']>, string> = {
  '15min': '走15分钟以内',
  '3km': '3公里以内',
  '5km': '5公里以内',
  '20km': '20公里以内',
}
const sorts: Record<Sort, string> = { near: '离家近的', newest: '新来的', pay: '钱多的', soonest: '马上干的' }

export const zh = {
  title: '找活',
  kinds,
  verbs,
  queue: '候补',
  rings,
  sorts,
  labels: { far: '多远', when: '哪天', left: '人数', pay: '工钱' },
  verified: '已核实',
  fiftyPlus: '50岁以上可',
  easyTag: '不用经验',
  openCard: (verb: string, title: string) => `${verb}:${title},看详细`,
  place: {
    own: '我的位置',
    fromMiddle: '从街道中间算,选小区更准',
    change: (name: string) => `现在看${name}附近,换地方`,
    ask: '您住哪儿?',
    hint: '选一下小区或街道,就能看家门口的活。不用登录。',
    search: '写小区、街道的名字',
    useOwn: '用我的位置',
    ownHint: '位置只在您手机上用,不传出去。',
    refused: '没拿到位置。不要紧,在下面选就行。',
    nothing: (typed: string) => `没找到“${typed}”。少写一个字试试,或者在下面选街道。`,
    list: '选街道',
    found: '找到这些',
  },
  filters: {
    title: '挑一挑',
    all: '全部',
    clear: '不挑了,全看',
    day: { today: '今天', tomorrow: '明天', weekend: '周末' },
    unit: { hour: '按小时', day: '按天', piece: '按件', month: '按月' },
    hours: { '9-15': '送完孩子 9–15点', morning: '上午', afternoon: '下午', night: '晚上' },
    easy: '不用经验',
    fiftyPlus: '50岁以上可',
    full: '满了的也看,能候补',
    groups: {
      sort: '排在前面',
      day: '哪天',
      kind: '什么活',
      unit: '工钱怎么算',
      hours: '几点',
      ring: '多远',
      more: '还有',
    },
    more: '更多',
    done: '看结果',
    chosen: '已选',
  },
  count: (count: number, more: boolean) => (more ? `${count}个以上` : `${count}个`),
  sorted: (sort: Sort) => (sort === 'near' ? '从近到远' : `${sorts[sort]}在前`),
  one: (at: number, count: string) => `第${at}个,共${count}`,
  next: '下一个 ›',
  previous: '‹ 上一个',
  first: '从头再看',
  more: '再看几个',
  end: '附近的都在这儿了',
  empty: {
    title: '这样挑,附近没有活',
    titleAll: '20公里内现在没有活',
    why: '我们一直找到了20公里。',
    whyRing: (ring: string) => `${ring}没有合适的。`,
    wider: (ring: string) => `看远一点:${ring}`,
    clear: '不挑了,全看',
    ask: '新活天天有,可以问驿站。',
  },
}
