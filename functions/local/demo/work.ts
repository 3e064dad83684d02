// What each trade of the demo town offers: shifts and standing posts with the pay seen in real advertisements (domain.md E4, E5).

export type Trade = 'market' | 'packing' | 'canteen' | 'homecare' | 'restaurant' | 'hotel' | 'welfare' | 'workshop' | 'property' | 'express' | 'eldercare' | 'live' | 'factory' | 'bottling' | 'farm' | 'garment' | 'moving'

/** Texts as they stand in the file's cells; what is absent stays empty. */
export type Work = {
  title: string
  pay: string
  time: [starts: string, ends: string]
  about: string
  does: string
  places?: number
  bring?: string
  meal?: string
  ride?: string
  insurance?: string
  payHow?: string
  settle?: string
  /** Experience is asked for. */
  skilled?: true
  /** Over fifty is not asked too much. */
  fifty?: false
}
/** 0 is Sunday. */
export type Shift = Work & { on: readonly number[] }
export type Post = Work & { kind: '岗位' | '计件' | '公益性岗位' | '见习'; week: string }

const weekend = [6, 0]
const everyDay = [0, 1, 2, 3, 4, 5, 6]

export const shifts: Record<Trade, readonly Shift[]> = {
  market: [
    { title: '超市理货(早班)', on: [1, 3, 5, 6], time: ['06:00', '11:00'], pay: '120元/天', places: 3, about: '上货、摆货、搬周转箱', does: '搬15公斤|站5小时', bring: '身份证', meal: '早饭', insurance: '单位' },
    { title: '收银替班(晚班)', on: [5, 6, 0], time: ['16:30', '21:30'], pay: '22元/小时', places: 2, about: '收银、装袋,上岗前教一小时', does: '站5小时|认字|待客', bring: '身份证', insurance: '单位' },
  ],
  packing: [
    { title: '咖啡装盒', on: [1, 2, 3, 4, 5], time: ['08:00', '13:00'], pay: '132元/天', places: 8, about: '流水线装盒、贴封条,坐着做', does: '认字', bring: '身份证', meal: '中饭', insurance: '单位' },
    { title: '首饰包装', on: [2, 4, 6], time: ['09:00', '17:00'], pay: '150元/天', places: 5, about: '分拣小件、装盒、点数', does: '认字', bring: '身份证|老花镜', meal: '中饭' },
  ],
  canteen: [{ title: '食堂午餐打菜', on: [1, 2, 3, 4, 5], time: ['10:00', '13:30'], pay: '80元/天', places: 2, about: '洗菜、打菜、收餐盘', does: '站3小时|打扫', bring: '身份证|健康证', meal: '中饭', insurance: '单位' }],
  homecare: [
    { title: '两人深度保洁', on: [2, 4, 6, 0], time: ['09:00', '14:00'], pay: '120元/天', places: 2, about: '一套房两个人做,工具公司带', does: '打扫|爬楼', bring: '身份证', insurance: '驿站', settle: '完工结' },
    { title: '老人白天陪护', on: [1, 3, 5], time: ['08:00', '18:00'], pay: '180-220元/天', places: 1, about: '做饭、陪散步、提醒吃药', does: '待客', bring: '身份证|健康证', meal: '中饭', insurance: '驿站', skilled: true },
  ],
  restaurant: [
    { title: '宴席传菜', on: [5, 6, 0], time: ['16:30', '20:30'], pay: '100-120元/天', places: 6, about: '传菜、收台,穿黑裤子黑鞋', does: '站4小时|走4小时', bring: '身份证|健康证', meal: '晚饭', settle: '完工结' },
    { title: '洗碗帮厨', on: [1, 3, 6], time: ['10:00', '14:30'], pay: '20元/小时', places: 2, about: '洗碗、摘菜', does: '站4小时|打扫', bring: '健康证', meal: '中饭' },
  ],
  hotel: [
    { title: '客房打扫', on: [6, 0, 1, 3], time: ['09:00', '14:30'], pay: '15-18元/间', places: 4, about: '一般一天打扫8到10间,有人带', does: '打扫|站5小时', bring: '身份证', meal: '中饭', insurance: '单位', settle: '日结' },
    { title: '婚宴服务员', on: weekend, time: ['16:00', '20:30'], pay: '120元/天', places: 8, about: '摆台、上菜、收台', does: '站4小时|待客', bring: '身份证|健康证', meal: '晚饭', insurance: '单位' },
  ],
  welfare: [{ title: '政策宣传发放员', on: [6], time: ['09:00', '12:30'], pay: '100元/天', places: 4, about: '在小区门口发资料、登记', does: '站3小时|认字|待客', bring: '身份证', insurance: '单位', payHow: '银行卡' }],
  workshop: [{ title: '赶货串珠(在坊里做)', on: [2, 4], time: ['09:00', '15:00'], pay: '0.6-1.2元/个', places: 10, about: '按数计件,现场教,做多少算多少', does: '针线', bring: '身份证|老花镜', settle: '日结' }],
  property: [{ title: '保安夜班替班', on: everyDay, time: ['20:00', '06:00'], pay: '190-210元/天', places: 1, about: '门岗值守、两次巡楼', does: '夜班|走2小时|认字', bring: '身份证', meal: '晚饭', insurance: '单位' }],
  express: [
    { title: '快递夜间分拣', on: [1, 2, 3, 4, 5, 6], time: ['19:30', '01:30'], pay: '180-200元/天', places: 10, about: '扫码、分拣、装笼车', does: '搬20公斤|站6小时|夜班|认字', bring: '身份证', meal: '晚饭', ride: '班车', insurance: '单位' },
    { title: '早班卸车', on: [2, 4, 6], time: ['05:30', '08:30'], pay: '100元/天', places: 4, about: '卸车、码垛', does: '搬30公斤', bring: '手套', insurance: '驿站', fifty: false },
  ],
  eldercare: [
    { title: '护理员白班', on: [1, 3, 5, 0], time: ['07:30', '17:30'], pay: '180-220元/天', places: 2, about: '喂饭、翻身、陪活动,老护理员带', does: '搬20公斤|站6小时', bring: '身份证|健康证', meal: '中饭', insurance: '单位' },
    { title: '护理员夜班', on: [2, 4, 6], time: ['21:00', '07:00'], pay: '200-230元/天', places: 1, about: '夜间巡房、照看起夜', does: '夜班|走2小时', bring: '身份证|健康证', insurance: '单位', skilled: true },
  ],
  live: [
    { title: '直播助理', on: [3, 4, 5, 6, 0], time: ['18:30', '22:30'], pay: '20-25元/小时', places: 2, about: '递样品、上链接、记单', does: '认字|站2小时', bring: '身份证', fifty: false },
    { title: '直播间打包发货', on: [1, 4, 0], time: ['09:00', '15:00'], pay: '130元/天', places: 4, about: '打包、贴单、清点', does: '站5小时|认字', bring: '身份证', meal: '中饭' },
  ],
  factory: [{ title: '配件装配帮工', on: [1, 2, 3, 4, 5], time: ['08:00', '17:30'], pay: '170-200元/天', places: 6, about: '拧螺丝、上料、码放', does: '搬15公斤|站8小时', bring: '身份证|劳保鞋', meal: '中饭', ride: '班车', insurance: '单位' }],
  bottling: [
    { title: '灌装线贴标打码', on: [1, 2, 4, 5, 6], time: ['08:00', '18:00'], pay: '180-210元/天', places: 12, about: '贴标、打日期、装箱', does: '搬15公斤|站8小时', bring: '身份证|健康证', meal: '中饭', ride: '班车', insurance: '单位' },
    { title: '夜班装箱', on: [1, 3, 5], time: ['20:00', '04:00'], pay: '200元/天', places: 6, about: '装箱、码垛', does: '夜班|搬15公斤|站7小时', bring: '身份证', meal: '晚饭', ride: '班车', insurance: '单位' },
  ],
  farm: [
    { title: '大棚采摘', on: [0, 2, 4, 6], time: ['06:30', '13:00'], pay: '120-150元/天', places: 15, about: '采摘、分级、装筐', does: '站6小时|搬10公斤', bring: '帽子|水', meal: '中饭', ride: '接送', payHow: '现金' },
    { title: '摘果计件', on: [1, 3, 5], time: ['07:00', '15:00'], pay: '0.25-0.35元/斤', places: 20, about: '摘果过秤,摘多少算多少', does: '站6小时|搬15公斤', bring: '手套|帽子', meal: '中饭', ride: '接送', payHow: '现金', settle: '日结' },
  ],
  garment: [
    { title: '档口帮工', on: [1, 2, 4, 6], time: ['06:00', '13:00'], pay: '130-160元/天', places: 3, about: '理货、打包、跑货', does: '搬20公斤|走4小时', bring: '身份证', settle: '日结' },
    { title: '服装包装', on: [3, 5, 0], time: ['08:00', '19:00'], pay: '220元/天', places: 6, about: '剪线头、折叠、装袋', does: '站6小时', bring: '身份证', meal: '三餐', insurance: '单位' },
  ],
  moving: [{ title: '早市卸货码垛', on: everyDay, time: ['05:00', '08:00'], pay: '100-120元/天', places: 4, about: '卸水果蔬菜、码垛,三个小时做完就走', does: '搬25公斤|站3小时', bring: '手套', payHow: '现金', settle: '完工结', fifty: false }],
}
