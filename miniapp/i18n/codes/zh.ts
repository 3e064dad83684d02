// Chinese: for every refusal code why it did not go and what to do next; plain as a neighbour would say it.
import { shiftLimits } from '#contract/postings'
import { zh as common } from '../common/zh'
import { isDayLimit, isTomorrow } from './waits'
import type { Sentences } from './words'

/** When it may be tried again; only what is far away is a day, and only where it is the next. */
const after = (seconds: unknown) => {
  const left = Number(seconds) || 60
  if (left < 100) return `过${left}秒`
  if (left < 6000) return `过${Math.ceil(left / 60)}分钟`
  return isTomorrow(left) ? '明天' : `过${Math.ceil(left / 3600)}小时`
}
const named = (value: unknown) => (value ? `“${String(value)}”` : '')
const listed = (value: unknown) => (Array.isArray(value) ? value.join('、') : String(value ?? ''))

/** Fields of forms as people know them; another one has no name that would help. */
const fields = new Map<unknown, string>([
  ['phone', '手机号'],
  ['code', '验证码'],
  ['name', '姓名'],
  ['bornOn', '生日'],
  ['source', '来源代号'],
])

export const zh: Sentences = {
  offline: () => ({ why: '没连上网', next: '看看信号或无线网,再试一次。' }),
  bad_request: ({ field }) => ({ why: `有一项没填对${named(fields.get(field))}`, next: '改一改再试。' }),
  bad_json: () => ({ why: '发出去的内容乱了', next: '再试一次;还不行就给驿站打电话。' }),
  bad_cursor: () => ({ why: '单子已经变了', next: '从头再看一遍。' }),
  // What the server names here are its own English words.
  unknown_value: () => ({ why: '没有这一种', next: '换一种再试。' }),
  key_missing: () => ({ why: '这个版本太旧了', next: '关掉重新打开再试。' }),
  log_in_first: () => ({ why: '要先登录', next: '登录一下,接着办刚才的事。' }),
  not_allowed: () => ({ why: '您的身份办不了这件事', next: '要办的话,给驿站打电话。' }),
  not_found: () => ({ why: '这个活找不到了', next: '可能已经撤下了,看看别的。' }),
  too_large: () => ({ why: '内容太大了', next: '分成小一点再发。' }),
  wrong_content_type: () => ({ why: '这种内容收不了', next: '换一种再试。' }),
  key_reused: () => ({ why: '这一下和刚才那一下对不上', next: '关上这一页,重新打开再办。' }),
  update_needed: () => ({ why: '这个版本太旧了', next: '关掉小程序重新打开,就是新的。' }),
  too_many: ({ seconds }) => ({ why: '点得太勤了', next: `${after(seconds)}再试。` }),
  internal: () => ({ why: '我们这边出了点问题', next: '等一下再试。' }),
  busy: () => ({ why: '现在人太多,忙不过来', next: '等几秒再试一次。' }),
  code_too_soon: ({ seconds }) =>
    isDayLimit(seconds)
      ? { why: '今天发的验证码够多了', next: `${after(seconds)}再来,或者给驿站打电话。` }
      : { why: '验证码刚发过', next: `${after(seconds)}才能再发。` },
  code_wrong: ({ tries }) => ({
    why: '验证码不对,或者过了5分钟',
    next: Number(tries) > 0 ? `看看短信再填,还能试${Number(tries)}次。` : '请重新发一个验证码。',
  }),
  profile_needed: () => ({ why: '头一回来,还要姓名和生日', next: '填好这两项再点一次。' }),
  phone_needed: () => ({ why: '还要您的手机号', next: '点绿色按钮用微信手机号,或者自己填。' }),
  under_16: ({ least }) => ({
    why: `没满${Number(least) || 16}岁,不能安排干活`,
    next: '国家有规定,我们不留您的信息。想学手艺可以问驿站。',
  }),
  wechat_code_invalid: () => ({ why: '微信这次没认出来', next: '再点一次;还不行就用手机号登录。' }),
  wechat_busy: () => ({ why: '微信那边没回话', next: '等一下再点,或者用手机号登录。' }),
  wechat_risk: () => ({ why: '微信说这个号有风险', next: '请用手机号登录,或者给驿站打电话。' }),
  session_ended: () => ({ why: '登录过期了', next: '重新登录一下。' }),
  is_a_shift: () => ({ why: '这个活可以直接报名', next: '点“我去”就行,不用驿站联系。' }),
  already_asked: ({ dueAt }) => ({
    why: '您已经说过想去了',
    next: dueAt ? `驿站会在${common.moment(String(dueAt))}前回您电话。` : '驿站会给您打电话。',
  }),
  not_csv: () => ({ why: '这不是能读的CSV表', next: '在表格软件里“另存为CSV”再选。' }),
  too_many_rows: () => ({ why: '一次行数太多', next: '刷新页面再选一次文件。' }),
  unknown_column: ({ field, column, nearest }) => ({
    why: `表头有不认识的列${named(column ?? field)}`,
    next: listed(nearest) ? `认识的列名:${listed(nearest)}` : '照样表改好列名再来。',
  }),
  column_missing: ({ field, column }) => ({ why: `表里少了一列${named(column ?? field)}`, next: '补上这一列再来。' }),
  closed: () => ({ why: '这个活不招了', next: '看看附近别的活。' }),
  started: () => ({ why: '已经开工了,改不了', next: '有事直接给驿站打电话。' }),
  already_yours: () => ({ why: '这个位置已经是您的', next: '不用再报,在“我的安排”里看。' }),
  overlaps: ({ from, to }) => ({
    why: from && to ? `和您${common.span(String(from), String(to))}的活撞上了` : '和您别的活时间撞上了',
    next: '不去那一个,这个才能去。',
  }),
  full: () => ({ why: '来晚一步,人刚招满', next: '点“候补”排上,有人退了就轮到您。' }),
  too_many_days: ({ most }) => ({ why: `一次最多报${Number(most) || 60}天`, next: '选短一点的,或者问驿站。' }),
  not_yours: () => ({ why: '这个位置不在您名下', next: '可能已经退掉了,看看“我的安排”。' }),
  already_waiting: () => ({ why: '您已经在排队了', next: '轮到您会告诉您,排第几在“我的安排”里看。' }),
  already_offered: () => ({ why: '已经轮到您了', next: '去“我的安排”里回个话,位置就是您的。' }),
  not_full: () => ({ why: '刚空出位置,不用排了', next: '直接点“我去”就行。' }),
  offer_over: () => ({ why: '回话的时间过了,这次没赶上', next: '还想去,可以再排候补,或者看看别的活。' }),
  moved: ({ from, to }) => ({
    why: from && to ? `时间改到${common.span(String(from), String(to))}了` : '时间刚刚改了',
    next: '看清新的时间,还去就再点一次。',
  }),
  bad_time: () => ({
    why: '这个时间不行',
    next: `开工要在现在以后,收工要比开工晚,一班最长${shiftLimits.hours}小时,最多提前${shiftLimits.daysAhead}天。`,
  }),
  people_hold_places: ({ least }) => ({
    why: least ? `已经有${Number(least)}个人占着位置,不能比这少` : '已经有人占着位置,不能这么少',
    next: '还要减人,请驿站先跟人说好,一个一个退。',
  }),
  changed: () => ({ why: '刚才有人先改过了', next: '看看现在是什么样,再改一次。' }),
  call_over: () => ({ why: '这个电话不用打了', next: '那边已经回了话,或者时间过了,看下一个。' }),
}
