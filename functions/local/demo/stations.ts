// The demo town's stations: invented, plausible, at approximate places; none of their telephone numbers exists.

import type { StationRecord } from '../../stations/store'
import { areaOf, pointIn } from './places'

type Open = { days: readonly number[]; opens: string; closes: string }
type Told = [id: string, name: string, district: string, community: string, address: string, open: Open]

const daily: Open = { days: [0, 1, 2, 3, 4, 5, 6], opens: '06:00', closes: '19:00' }
const sixDays: Open = { days: [1, 2, 3, 4, 5, 6], opens: '09:00', closes: '18:00' }
const fiveDays: Open = { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:30' }
const vanDays: Open = { days: [2, 4], opens: '09:30', closes: '15:30' }

const told: Told[] = [
  ['songshanlu', '嵩山路就业驿站', '天元区', '嵩山路街道', '嵩山路菜场对面一楼', sixDays],
  ['taishanlu0', '泰山路家门口就业服务站', '天元区', '泰山路街道', '工大北门旁社区中心', sixDays],
  ['livebase00', '天元直播基地', '天元区', '栗雨街道', '创业园三号楼二楼', sixDays],
  ['majiahe000', '马家河零工驿站', '天元区', '马家河街道', '马家河集镇邮局旁', fiveDays],
  ['qunfeng000', '群丰镇劳务服务站', '天元区', '群丰镇', '镇政府便民大厅', fiveDays],
  ['hejiatu000', '贺家土零工之家', '芦淞区', '贺家土街道', '火车站东侧早市口', daily],
  ['jianshe000', '建设街道就业驿站', '芦淞区', '建设街道', '钟鼓岭服饰城南门', sixDays],
  ['dongjiadua', '董家塅就业超市', '芦淞区', '董家塅街道', '董家塅俱乐部旁', fiveDays],
  ['baiguan000', '白关镇家门口服务点', '芦淞区', '白关镇', '白关老街供销社旁', fiveDays],
  ['wenhui0000', '市中文汇社区微工厂', '滨城区', '文汇社区', '文汇社区服务中心后院', sixDays],
  ['bilinhuayu', '市西碧林花园社区微工厂', '滨城区', '碧林花园社区', '碧林花园小区东门', sixDays],
  ['beizhen000', '北镇街道就业驿站', '滨城区', '北镇街道', '北镇家纺城西门', sixDays],
  ['pengli0000', '彭李街道零工驿站', '滨城区', '彭李街道', '彭李集市北口', daily],
  ['binbeivan0', '滨北流动驿站(周二、周四)', '滨城区', '滨北街道', '滨北广场停车处', vanDays],
]

export const stations: readonly StationRecord[] = told.map(([id, name, district, community, address, open], at) => ({
  stationId: `stn_${id}`,
  name,
  phone: `${district === '滨城区' ? '0543' : '0731'}-55501${String(at + 1).padStart(2, '0')}`,
  area: areaOf(district, community),
  address,
  ...pointIn(district, community, id),
  hours: open.days.map((weekday) => ({ weekday, opens: open.opens, closes: open.closes })),
}))
