// The standing posts of each trade of the demo town: jobs, piecework, public-welfare and trainee posts.
import type { Post, Trade } from './work'

const office = ['08:30', '17:30'] as [string, string]
const publicHours = ['08:30', '12:00'] as [string, string]

export const posts: Record<Trade, readonly Post[]> = {
  market: [
    { kind: '岗位', title: '收银员', pay: '2800-3200元/月', week: '每天', time: ['08:00', '15:30'], about: '两班倒,月休四天', does: '站7小时|认字|待客', insurance: '单位', places: 2 },
    { kind: '岗位', title: '蔬果区理货员', pay: '2600-3000元/月', week: '每天', time: ['06:30', '13:30'], about: '上货、称重、打扫,月休四天', does: '搬15公斤|站6小时', insurance: '单位', places: 2 },
  ],
  packing: [
    { kind: '岗位', title: '包装工', pay: '3500-4500元/月', week: '周一至周六', time: ['08:00', '17:30'], about: '流水线包装,计件加保底', does: '站6小时', meal: '中饭', insurance: '单位', places: 10 },
    { kind: '计件', title: '折纸盒(可拿回家做)', pay: '0.08元/个', week: '每天', time: ['09:00', '17:00'], about: '领料200个起,三到七天交,次品不算钱也不罚', does: '', places: 20 },
  ],
  canteen: [{ kind: '岗位', title: '食堂帮厨(半天)', pay: '2200元/月', week: '周一至周五', time: ['08:00', '13:00'], about: '洗菜、切配、打扫,寒暑假休息', does: '站5小时|打扫', bring: '健康证', meal: '中饭', insurance: '单位', places: 3 }],
  homecare: [
    { kind: '岗位', title: '钟点工', pay: '25-30元/小时', week: '每天', time: ['08:00', '18:00'], about: '就近派单,一次两到四小时', does: '打扫', insurance: '驿站', places: 10 },
    { kind: '岗位', title: '住家养老护理', pay: '4500-5500元/月', week: '每天', time: ['07:00', '20:00'], about: '包吃住,月休四天', does: '搬20公斤', meal: '三餐', insurance: '驿站', places: 3, skilled: true },
  ],
  restaurant: [
    { kind: '岗位', title: '厨房切配', pay: '3500-4200元/月', week: '每天', time: ['09:30', '20:30'], about: '中间休息两个半小时,月休四天', does: '站7小时', meal: '三餐', places: 2 },
    { kind: '岗位', title: '服务员', pay: '3000-3500元/月', week: '每天', time: ['10:00', '20:30'], about: '点菜、上菜、收台', does: '站7小时|待客|认字', meal: '三餐', places: 4 },
  ],
  hotel: [
    { kind: '岗位', title: '客房服务员', pay: '2800-3200元/月', week: '每天', time: ['08:30', '16:30'], about: '打扫客房,超过的按间另算,月休六天', does: '打扫|站6小时', meal: '中饭', insurance: '单位', places: 5 },
    { kind: '见习', title: '前台见习', pay: '2000元/月', week: '周一至周五', time: office, about: '毕业两年内,见习六个月,有带教老师', does: '待客|认字|站4小时', insurance: '单位', places: 2, fifty: false },
  ],
  welfare: [
    { kind: '公益性岗位', title: '社区协管员(半天)', pay: '22元/小时', week: '周一至周五', time: publicHours, about: '入户走访、登记,优先安排就业困难人员', does: '走2小时|认字|待客', insurance: '单位', places: 2 },
    { kind: '公益性岗位', title: '绿化养护员', pay: '22元/小时', week: '周一至周六', time: ['07:00', '11:00'], about: '浇水、除草、清落叶', does: '走3小时|打扫', insurance: '单位', places: 4 },
    { kind: '见习', title: '就业服务窗口见习', pay: '2000元/月', week: '周一至周五', time: office, about: '毕业两年内或16至24岁失业青年,见习三到十二个月', does: '认字|待客', insurance: '单位', places: 1, fifty: false },
  ],
  workshop: [
    { kind: '计件', title: '串珠手链(可拿回家做)', pay: '0.6-1.2元/个', week: '每天', time: ['09:00', '17:00'], about: '免费教,一份100个,五天内交', does: '针线', bring: '老花镜', places: 30 },
    { kind: '计件', title: '钩织小挂件', pay: '6-8元/个', week: '每天', time: ['09:00', '17:00'], about: '会钩针就行,图样和线免费领', does: '针线', places: 15 },
    { kind: '计件', title: '编网兜', pay: '2-3元/个', week: '每天', time: ['08:30', '17:00'], about: '熟手一天20到30个,可在坊里也可回家', does: '针线', places: 25 },
  ],
  property: [
    { kind: '岗位', title: '小区保洁员', pay: '2400-2800元/月', week: '周一至周六', time: ['07:00', '15:30'], about: '扫楼道、收垃圾,中午休息两小时', does: '打扫|爬楼|走4小时', insurance: '单位', places: 3 },
    { kind: '岗位', title: '小区门岗', pay: '2600-3000元/月', week: '每天', time: ['07:00', '19:00'], about: '做一天休一天', does: '站4小时|认字', insurance: '单位', places: 2 },
  ],
  express: [{ kind: '岗位', title: '快递员', pay: '5000-7000元/月', week: '每天', time: ['07:30', '18:30'], about: '自带或租电动车,派件按票算', does: '搬15公斤|走5小时|认字|打电话', insurance: '单位', places: 4 }],
  eldercare: [
    { kind: '岗位', title: '养老护理员', pay: '3800-4800元/月', week: '每天', time: ['07:30', '17:30'], about: '免费培训拿证,做四休二', does: '搬20公斤|站6小时', meal: '三餐', insurance: '单位', places: 6 },
    { kind: '岗位', title: '院内洗衣工', pay: '2600元/月', week: '周一至周六', time: ['07:30', '15:00'], about: '收洗、晾晒、折叠', does: '站5小时', meal: '中饭', insurance: '单位', places: 1 },
  ],
  live: [
    { kind: '见习', title: '电商运营见习', pay: '2000-2400元/月', week: '周一至周五', time: office, about: '毕业两年内,学上架、客服、剪短片', does: '认字', insurance: '单位', places: 3, fifty: false },
    { kind: '岗位', title: '网店客服', pay: '3000-4000元/月', week: '周一至周六', time: ['09:00', '18:00'], about: '打字回复、登记退换', does: '认字|打电话', places: 3, fifty: false },
  ],
  factory: [
    { kind: '岗位', title: '装配工', pay: '4500-6000元/月', week: '周一至周六', time: ['08:00', '17:30'], about: '看图装配,带薪学一个月', does: '站7小时|认字|搬15公斤', meal: '中饭', ride: '班车', insurance: '单位', places: 8 },
    { kind: '岗位', title: '焊工', pay: '6000-8000元/月', week: '周一至周六', time: ['08:00', '17:30'], about: '二保焊,要有焊工证', does: '高温|站6小时', meal: '中饭', ride: '班车', insurance: '单位', places: 3, skilled: true },
  ],
  bottling: [{ kind: '岗位', title: '灌装操作工', pay: '4000-5000元/月', week: '周一至周六', time: ['08:00', '17:30'], about: '看机器、补料、记数', does: '站7小时|认字', meal: '中饭', ride: '班车', insurance: '单位', places: 6 }],
  farm: [{ kind: '岗位', title: '大棚长工', pay: '3000-3500元/月', week: '每天', time: ['07:00', '16:30'], about: '整枝、浇水、采收,中午休息两小时', does: '站6小时|搬15公斤', meal: '中饭', places: 3 }],
  garment: [
    { kind: '岗位', title: '缝纫工', pay: '4000-5000元/月', week: '周一至周六', time: ['08:00', '18:00'], about: '平车、锁边,计件上不封顶,有保底', does: '针线', meal: '中饭', insurance: '单位', places: 6, skilled: true },
    { kind: '计件', title: '叠衣服装袋', pay: '0.3元/件', week: '每天', time: ['09:00', '17:00'], about: '剪线头、叠好、装袋,手快的一天80元上下', does: '站4小时', places: 10 },
  ],
  moving: [{ kind: '岗位', title: '装卸工', pay: '4500-5500元/月', week: '每天', time: ['04:30', '11:30'], about: '早市装卸,下午休息', does: '搬30公斤|站5小时', meal: '早饭', places: 2, fifty: false }],
}
