// Writes the demo town's postings as the CSV that staff bring in: dates follow today, nothing else moves.
import { addDays, clockOf, type Day, dayOf, type Instant, instantAt, weekdayOf } from '#contract/both/days'
import { type Site, sites } from './firms'
import { pointIn } from './places'
import { posts } from './posts'
import { type Post, type Shift, shifts, type Work } from './work'

const headers = [
  '编号',
  '类别',
  '岗位',
  '单位',
  '工资',
  '结算',
  '地区',
  '地点',
  '经度',
  '纬度',
  '开始',
  '结束',
  '星期',
  '上班',
  '下班',
  '人数',
  '免经验',
  '五十岁以上可',
  '内容',
  '要做的事',
  '带什么',
  '管饭',
  '接送',
  '谁付',
  '怎么付',
  '保险',
  '到了找谁',
  '截止',
  '执照核实',
] as const
type Cells = Partial<Record<(typeof headers)[number], string>>

const daysAhead = 7
const soonest = 2 * 3600000

/** Shifts from two hours after `now` on, seven days ahead, and all standing posts; the same day gives the same text. */
export function demoCsv(today: Day, now: Instant = instantAt(today, '00:00')): string {
  const days = Array.from({ length: daysAhead + 1 }, (_, at) => addDays(today, at))
  const earliest = new Date(Date.parse(now) + soonest).toISOString()
  const rows = sites.flatMap((site, at) => {
    const number = `f${String(at + 1).padStart(2, '0')}`
    return [
      ...shifts[site.trade].flatMap((shift, nth) =>
        days.flatMap((day) =>
          shiftRow(shift, { day, earliest }, { ...siteCells(site, today), 编号: `${number}-s${nth}-${day}` }),
        ),
      ),
      ...posts[site.trade].map((post, nth) =>
        postRow(post, today, { ...siteCells(site, today), 编号: `${number}-p${nth}` }),
      ),
    ]
  })
  return [headers.join(','), ...rows.map(line)].join('\n')
}

function siteCells({ name, district, community, landmark, meet, verifiedOn }: Site, today: Day): Cells {
  const { lng, lat } = pointIn(district, community, name)
  return {
    单位: name,
    地区: `${district}·${community}`,
    地点: landmark,
    经度: String(lng),
    纬度: String(lat),
    到了找谁: meet,
    执照核实: verifiedOn <= today ? verifiedOn : '',
  }
}

function shiftRow(shift: Shift, { day, earliest }: { day: Day; earliest: Instant }, cells: Cells): Cells[] {
  const [starts, ends] = shift.time
  const from = instantAt(day, starts)
  if (!shift.on.includes(weekdayOf(day)) || from < earliest) return []
  const to = instantAt(ends <= starts ? addDays(day, 1) : day, ends)
  return [
    {
      ...cells,
      ...workCells(shift),
      类别: '零工',
      开始: written(from),
      结束: written(to),
      怎么付: shift.payHow ?? '微信',
    },
  ]
}

function postRow(post: Post, today: Day, cells: Cells): Cells {
  const [上班, 下班] = post.time
  return {
    ...cells,
    ...workCells(post),
    类别: post.kind,
    星期: post.week,
    上班,
    下班,
    怎么付: post.payHow ?? '银行卡',
    截止: closingDay(today),
  }
}

function workCells({
  title,
  pay,
  settle,
  places,
  skilled,
  fifty,
  about,
  does,
  bring,
  meal,
  ride,
  insurance,
}: Work): Cells {
  return {
    岗位: title,
    工资: pay,
    结算: settle,
    人数: String(places ?? 1),
    免经验: skilled ? '否' : '是',
    五十岁以上可: fifty === false ? '否' : '是',
    内容: about,
    要做的事: does,
    带什么: bring,
    管饭: meal,
    接送: ride,
    保险: insurance ?? '无',
  }
}

/** The first of a month, two to six weeks on: a town loaded on another day of the month is the same town. */
const closingDay = (today: Day): Day => `${addDays(today, 45).slice(0, 7)}-01`

const written = (instant: Instant) => `${dayOf(instant)} ${clockOf(instant)}`

const line = (cells: Cells) => headers.map((header) => quoted(cells[header] ?? '')).join(',')
const quoted = (text: string) => (text.includes(',') ? `"${text}"` : text)
