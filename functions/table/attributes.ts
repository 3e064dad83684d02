// The table's own declaration, the attributes that items share, and how long each kind is kept and why; no kind of item.
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { Table } from 'dynamodb-toolbox/table'
import type { indexes } from './keys'

const gsi = (name: keyof typeof indexes) => ({
  type: 'global' as const,
  partitionKey: { name: `${name}Pk`, type: 'string' as const },
  sortKey: { name: `${name}Sk`, type: 'string' as const },
})

export const table = new Table({
  name: 'doorstep',
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: { byPlace: gsi('byPlace'), byArea: gsi('byArea'), byDue: gsi('byDue') },
  entityAttributeSavedAs: 'kind',
})

export const always = { pk: string().key(), sk: string().key(), v: number().default(1), rev: number().default(1) }
export const text = () => string()
export const maybe = () => string().optional()
export const place = { byPlacePk: maybe(), byPlaceSk: maybe() }
export const area = { byAreaPk: maybe(), byAreaSk: maybe() }
export const due = { byDuePk: maybe(), byDueSk: maybe() }
export const still = { timestamps: false, entityAttribute: { name: 'kind', hidden: false }, table } as const

/** Why each kind is kept and for how many days after it ended; `until` names the attribute the sweep reads. */
export const keeping = {
  posting: { days: 1095, why: 'recruitment records: Order 44, three years' },
  card: { days: 0, why: 'only while the posting is open' },
  pool: { days: 1095, why: 'with its posting' },
  claim: { days: 1095, why: 'with its posting' },
  wait: { days: 0, why: 'only while its claim waits' },
  turn: { days: 0, why: 'only while its claim waits or must be answered' },
  notice: { days: 14, why: 'what a person was told, until nobody asks any more' },
  call: { days: 1095, why: 'service record' },
  person: { days: 0, why: 'until the person deletes the account' },
  day: { days: 400, why: 'a year of own calendar' },
  request: { days: 1095, why: 'service record' },
  link: { days: 0, why: 'with its person' },
  code: { days: 1, why: 'the daily count' },
  session: { days: 1, why: 'a day longer than its refresh token' },
  idempotency: { days: 2, why: 'a phone may repeat after a night without network' },
  rate: { days: 1, why: 'the window it counts' },
  firm: { days: 1095, why: 'with its postings' },
  firmPosting: { days: 2, why: 'until its shift is over' },
  station: { days: 0, why: 'while it exists' },
  event: { days: 1095, why: 'the record of who did what for whom' },
  mark: { days: 30, why: 'longer than any event is retried' },
} as const

/** When DynamoDB may take the item away by itself, in seconds since 1970; nothing is true only because it is gone. */
export const goneAfter = (kind: keyof typeof keeping, ended: string): number =>
  Math.ceil(Date.parse(ended) / 1000) + keeping[kind].days * 86400

/** What goes by itself; the embedded engine keeps it, which harms nobody. */
export const mortal = { gone: number() }
