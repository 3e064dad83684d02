// The shapes of what is shown of a posting, as types: a card in a list, and the whole posting.
import type { Pay } from './both/pay'
import type { Kind } from './postings'

/** What decides, and no more: about 600 bytes. */
export type Card = {
  postingId: string
  kind: Kind
  title: string
  firm: string
  verified: boolean
  pay: Pay
  /** Fen an hour, absent where hours are not known. */
  perHour?: number
  lng: number
  lat: number
  landmark: string
  /** A shift has an instant of start and end; a standing post has weekdays and clock times. */
  from?: string
  to?: string
  weekdays?: number[]
  starts?: string
  ends?: string
  places: number
  left: number
  easy: boolean
  fiftyPlus: boolean
  postedAt: string
  confirmedAt: string
  closes: string
}

/** What one does or must be able to do, as tasks and never as traits of a person. */
export type Duty =
  | { task: 'lift'; kg: number }
  | { task: 'stand' | 'walk'; hours: number }
  | { task: 'read' | 'stairs' | 'needle' | 'heat' | 'night' | 'clean' | 'talk' | 'phone' }

export type PostingPage = Card & {
  area: string
  place: string
  about: string
  duties: Duty[]
  bring: string[]
  /** `unknown` where nobody said: the phone then says to ask, and invents nothing. */
  meal: 'none' | 'breakfast' | 'lunch' | 'supper' | 'all' | 'unknown'
  ride: 'none' | 'shuttle' | 'paid' | 'unknown'
  payer: string
  payHow: 'wechat' | 'cash' | 'bank' | 'unknown'
  insurance: 'firm' | 'service' | 'none' | 'unknown'
  meet: string
  source: string
  status: 'open' | 'closed' | 'expired'
}
