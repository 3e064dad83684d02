// The demo town's firms: invented names at real streets; most have their licence checked.
import type { Instant } from '#contract/both/days'
import { instantAt } from '#contract/both/days'
import { firmIdOf } from '../../postings/imports/identity'
import { areaOf } from './places'
import type { Trade } from './work'

export type Site = {
  name: string
  trade: Trade
  district: string
  community: string
  landmark: string
  meet: string
  verifiedOn: string
}

/** name, trade, community, landmark, whom to ask for, day of the licence check ('' is not checked yet) */
type Told = [string, Trade, string, string, string, string]

const tianyuan: Told[] = [
  ['好邻居生活超市', 'market', '嵩山路街道', '嵩山路菜场旁', '后门找刘姐', '2026-06-12'],
  ['株洲香樟咖啡食品有限公司', 'packing', '花园里社区', '花园里公交站旁', '一楼车间找谢班长', '2026-07-03'],
  ['嵩山小学食堂', 'canteen', '隆兴管理处社区', '嵩山小学东门', '食堂侧门找罗师傅', '2026-08-20'],
  ['天元家家洁家政', 'homecare', '白鹤社区', '白鹤社区活动室楼下', '店里找周姐', '2026-06-30'],
  ['湘味人家酒楼', 'restaurant', '韶溪社区', '长江广场北口', '厨房后门找向经理', '2026-05-15'],
  ['神农城云海酒店', 'hotel', '小湖塘社区', '神农湖南岸', '员工通道找客房部陈主管', '2026-07-22'],
  ['嵩山路街道办事处', 'welfare', '嵩山路街道', '街道便民大厅', '二楼社会事务办', '2026-03-01'],
  ['小蜜蜂社区微工厂', 'workshop', '佳美社区', '佳美小区三栋架空层', '找组长唐姨', '2026-08-08'],
  ['安居物业天元项目部', 'property', '桥北社区', '河西大桥桥头', '门岗找秦队长', '2026-06-18'],
  ['株洲快马快递嵩山网点', 'express', '大坪社区', '大坪加油站后面', '仓库找彭站长', '2026-04-27'],
  ['爱晚晴养老服务中心', 'eldercare', '湘银社区', '湘银小区对面', '前台找护理部', '2026-07-10'],
  ['株洲青橙直播有限公司', 'live', '莲花社区', '莲花大厦十二楼', '前台找小宋', ''],
  ['鲜又多生鲜超市', 'market', '大湖塘社区', '大湖塘幼儿园旁', '收银台找店长', '2026-05-29'],
  ['泰山路学府餐厅', 'restaurant', '工大社区', '工大北门', '前厅找曾姐', '2026-06-05'],
  ['工大后勤食堂', 'canteen', '工大社区', '工大二食堂', '卸货口找易师傅', '2026-08-25'],
  ['泰山路街道办事处', 'welfare', '泰山路街道', '街道服务大厅', '一楼劳动保障窗口', '2026-03-01'],
  ['滨江物业', 'property', '滨江社区', '湘江风光带三号门', '监控室找蒋队', '2026-07-15'],
  ['时代轨道配件厂', 'factory', '栗雨街道', '栗雨工业园二号门', '门卫室等班长', '2026-06-01'],
  ['栗雨饮料厂', 'bottling', '永安社区', '栗雨湖公园西门', '二号车间门口', '2026-05-20'],
  ['天元云播电商基地', 'live', '栗雨社区', '创业园三号楼', '二楼前台', '2026-08-01'],
  ['马家河果蔬合作社', 'farm', '新马社区', '新马创新园路口', '大棚门口找贺伯', '2026-04-10'],
  ['群丰橘园合作社', 'farm', '竹溪社区', '竹溪村口大樟树', '村口有车接', ''],
]
const lusong: Told[] = [
  ['芦淞服饰城金凤档口', 'garment', '钟鼓岭社区', '钟鼓岭公交站', '二楼A区找凤姐', '2026-06-25'],
  ['衣佳人制衣厂', 'garment', '何家坳社区', '何家坳老电影院旁', '三楼车间找裁剪组', '2026-05-11'],
  ['株洲站前快运', 'express', '来园社区', '火车站东货场', '货场门口找老郭', '2026-07-07'],
  ['贺家土早市果行', 'moving', '大园社区', '贺家土早市口', '早市口找袁老板', ''],
  ['家润购物广场', 'market', '文化园社区', '文化园门口', '员工通道找防损部', '2026-06-09'],
  ['建宁港宾馆', 'hotel', '沿江社区', '建宁港码头旁', '前台找王经理', '2026-05-05'],
  ['徐家桥大排档', 'restaurant', '徐家桥社区', '徐家桥头', '店里找老杨', ''],
  ['庆云街道办事处', 'welfare', '庆云街道', '庆云山公园旁', '便民大厅3号窗', '2026-03-01'],
  ['南华机械配件厂', 'factory', '董家塅街道', '董家塅俱乐部旁', '北门门卫', '2026-07-18'],
  ['董家塅职工食堂', 'canteen', '南苑社区', '南方医院对面', '食堂后门', '2026-08-12'],
  ['枫溪康养护理院', 'eldercare', '枫溪街道', '枫溪学校旁', '护理站找护士长', '2026-06-21'],
  ['巧手娘串珠坊', 'workshop', '南湖塘社区', '南湖塘菜场二楼', '找方姨', '2026-08-16'],
  ['龙泉好帮手家政', 'homecare', '龙泉街道', '龙泉小学旁', '店里找娟姐', '2026-07-29'],
  ['白关丝瓜合作社', 'farm', '白关村', '白关老街供销社旁', '田头找村会计', '2026-04-22'],
]
const bincheng: Told[] = [
  ['文汇社区微工厂', 'workshop', '文汇社区', '社区服务中心后院', '找组长孙姐', '2026-06-17'],
  ['碧林花园网兜坊', 'workshop', '碧林花园社区', '碧林花园东门', '找刘大姐', '2026-06-17'],
  ['滨州家纺城锦绣布艺', 'garment', '家纺城社区', '家纺城西门', '一楼找李厂长', '2026-07-02'],
  ['渤海国际酒店', 'hotel', '渤海社区', '渤海七路路口', '员工通道找客房部', '2026-05-30'],
  ['百家福超市黄河五路店', 'market', '大观园社区', '大观园公交站', '后门找仓管', '2026-06-28'],
  ['彭李集市老赵水果', 'moving', '彭家社区', '彭李集市北口', '集市北口找老赵', ''],
  ['滨城顺丰达分拨点', 'express', '秦皇河社区', '秦皇河公园南门', '二号库门口', '2026-07-25'],
  ['学苑餐饮', 'canteen', '学苑社区', '北海学校东门', '食堂门口找张师傅', '2026-08-18'],
  ['滨城区市中街道办事处', 'welfare', '市中街道', '街道便民服务中心', '就业窗口', '2026-03-01'],
  ['鲁北汽配', 'factory', '工业园社区', '北镇工业园东门', '门卫室', '2026-06-11'],
  ['蓝海饮品', 'bottling', '滨北街道', '滨北广场东侧', '三号门找班长', '2026-05-26'],
  ['市西暖心家政', 'homecare', '富民社区', '富民小区门口', '店里找崔姐', '2026-07-12'],
  ['三河湖韭菜合作社', 'farm', '三河湖镇', '镇政府西边大棚', '大棚口找老孟', '2026-04-15'],
]

const sitesOf = (district: string, told: Told[]): Site[] =>
  told.map(([name, trade, community, landmark, meet, verifiedOn]) => ({
    name,
    trade,
    district,
    community,
    landmark,
    meet,
    verifiedOn,
  }))

export const sites: readonly Site[] = [
  ...sitesOf('天元区', tianyuan),
  ...sitesOf('芦淞区', lusong),
  ...sitesOf('滨城区', bincheng),
]

export type DemoFirm = { firmId: string; name: string; area: string; verifiedAt?: Instant }

export const firms: readonly DemoFirm[] = sites.map(({ name, district, community, verifiedOn }) => {
  const area = areaOf(district, community).slice(0, 6)
  return {
    firmId: firmIdOf(name, area),
    name,
    area,
    ...(verifiedOn ? { verifiedAt: instantAt(verifiedOn, '00:00') } : {}),
  }
})
