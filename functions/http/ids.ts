// Makes ids that begin with what they name and sort by time, and the digits of one-time codes.
import { randomBytes, randomInt } from 'node:crypto'

const letters = '0123456789abcdefghijklmnopqrstuv'

/** 'evt_' + nine letters of time + ten random ones. */
export function newId(prefix: string, now: Date): string {
  const time = now.getTime().toString(32).padStart(9, '0')
  const random = [...randomBytes(10)].map((byte) => letters[byte & 31]).join('')
  return `${prefix}_${time}${random}`
}

export const newCode = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, '0')
