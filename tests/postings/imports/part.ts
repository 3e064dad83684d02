// Rows as a station writes them, and one part of a file sent to the service.
import { ask } from '../../factories/ask'
import type { TestDeps } from '../../factories/engine'

export const header = '编号,岗位,单位,工资,地区,地点,开始,结束,人数,截止'
export const home = '天元区·嵩山路街道'
export const farAway = '天元区·三门镇'

export const shift = (
  number: string,
  { pay = '130元/天', places = '3', from = '2026-11-22 06:00', where = home } = {},
) => `${number},超市理货,好邻居超市,${pay},${where},菜场旁,${from},2026-11-22 11:00,${places},`

export const job = (number: string, where = home, { closes = '', places = '1' } = {}) =>
  `${number},收银员,好邻居超市,3000元/月,${where},菜场旁,,,${places},${closes}`

export type Part = {
  source?: string
  bytes?: Buffer
  encoding?: 'utf-8' | 'gb18030'
  token?: string
  firstRow?: number
  key?: string
  header?: string
}

export const sendPart = (
  on: TestDeps,
  lines: string[],
  { bytes = Buffer.from(lines.join('\r\n')), token, key, ...more }: Part,
) =>
  ask(on, 'postings.bringIn', {
    token,
    key,
    body: { source: 'test', firstRow: 1, header, encoding: 'utf-8', ...more, bytes: bytes.toString('base64') },
  })
