// The people of the demo town: invented, with telephone numbers nobody has; the start page tells their stories.
import type { Day } from '#contract/both/days'
import { firmIdOf } from '../../postings/imports/identity'
import type { Grant } from '../../table/entities'

export type DemoPerson = {
  personId: string
  name: string
  phone: string
  bornOn: Day
  area: string
  grants: Grant[]
  story: string
}

const home = '430211001'

export const people: readonly DemoPerson[] = [
  { personId: 'per_demozhangguilan', name: '张桂兰', phone: '13800000001', bornOn: '1968-03-02', area: home, grants: [], story: '58岁,退休后想在家附近做半天,手机字要大' },
  { personId: 'per_demochenjianguo', name: '陈建国', phone: '13800000002', bornOn: '1979-07-15', area: '430203001', grants: [], story: '47岁,厂里停工后天天打零工,早上五点出门' },
  { personId: 'per_demohuajie00000', name: '李华', phone: '13800000003', bornOn: '1987-01-20', area: home, grants: [], story: '华姐,39岁,送完孩子9点到15点有空,也想领活回家做' },
  { personId: 'per_demoxiaozhou000', name: '周小北', phone: '13800000004', bornOn: '2009-05-06', area: '430211002', grants: [], story: '小周,17岁,中专毕业,想找见习' },
  { personId: 'per_demowangdashan0', name: '王大山', phone: '13800000005', bornOn: '1973-10-11', area: '371602001', grants: [], story: '53岁,滨城区,农闲时进城做几天' },
  {
    personId: 'per_demoliujie0000',
    name: '刘姐',
    phone: '13800000006',
    bornOn: '1976-08-25',
    area: home,
    grants: [{ role: 'firm', area: '430211', firmId: firmIdOf('好邻居生活超市', '430211') }],
    story: '好邻居生活超市,发零工、改时间',
  },
  {
    personId: 'per_demoliumin00000',
    name: '刘敏',
    phone: '13800000011',
    bornOn: '1990-04-18',
    area: '430211',
    grants: [{ role: 'staff', area: '430211' }],
    story: '天元区驿站工作人员,批量导入岗位',
  },
  {
    personId: 'per_demohejing00000',
    name: '何静',
    phone: '13800000012',
    bornOn: '1988-09-09',
    area: '430203',
    grants: [{ role: 'staff', area: '430203' }],
    story: '芦淞区驿站工作人员',
  },
  {
    personId: 'per_demozhaoqiang00',
    name: '赵强',
    phone: '13800000013',
    bornOn: '1985-12-01',
    area: '371602',
    grants: [{ role: 'staff', area: '371602' }],
    story: '滨城区驿站工作人员',
  },
  {
    personId: 'per_demoadmin000000',
    name: '孙平',
    phone: '13800000019',
    bornOn: '1982-06-30',
    area: '',
    grants: [{ role: 'admin', area: '' }],
    story: '系统管理员,全部地区',
  },
]

/** Not among the people: of a child nothing is kept. Whoever signs up with this birth date is refused, kindly. */
export const child = {
  name: '吴小宇',
  phone: '13800000015',
  bornOn: '2011-05-20' as Day,
  story: '15岁,想打暑假工:报名时会告诉他满16周岁再来',
}
