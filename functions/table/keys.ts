// The whole single-table design on one page. Nobody else builds a key.
//
// question                                        index    pk                              sk
// one posting, and the card lists show of it      table    POSTING#id                      POSTING | CARD
// what is open near here                          byPlace  CELL#what#quadrants 1-11        quadrants 12-18 # id
// how many places are left                        table    POOL#id                         POOL
// who holds a place                               table    POOL#id                         CLAIM#holder#slot
// who is next in the queue                        table    POOL#id                         WAIT#order#holder#pool#slot
// what a holder held before                       table    POOL#id                         PAST#holder#slot#ended#rev
// a person's record                               table    PERSON#id                       PERSON
// a person's days: when is time taken             table    PERSON#id                       DAY#date
// what a person waits for or must answer          table    PERSON#id                       TURN#pool#slot
// what a person was told                          table    PERSON#id                       NOTICE#id
// what a person asked the station                 table    PERSON#id                       REQUEST#posting
// whose phone or openid is this                   table    PHONE#blind | OPENID#openid     LINK
// is the one-time code right                      table    PHONE#blind                     CODE
// is this log-in still good                       table    SESSION#id                      SESSION
// was this request answered before                table    IDEMPOTENCY#actor#key           IDEMPOTENCY
// how often did this caller call this route       table    RATE#route#caller#window        RATE
// a firm, and its open postings                   table    FIRM#id                         FIRM | POSTING#id
// a call that staff owe somebody                  table    CALL#id                         CALL
// a station                                       table    STATION#id                      STATION
// which requests wait in an area                  byArea   REQUEST#status#district         rest of the area # due
// whom must the station ring in an area           byArea   CALL#open#district              rest of the area # due
// what is due: see `Due`                          byDue    DUE#what#shard                  time # id
// has this event been reacted to                  table    EVENT#id                        EVENT | MARK#reaction
// which import wrote a row last                    table    EVENT#imp_hash                  MARK#postings.brought-in

export const indexes = { byPlace: 'byPlace', byArea: 'byArea', byDue: 'byDue' } as const
export const shards = 16

type Key = { pk: string; sk: string }

export const postingKey = (id: string): Key => ({ pk: `POSTING#${id}`, sk: 'POSTING' })
export const cardKey = (id: string): Key => ({ pk: `POSTING#${id}`, sk: 'CARD' })
export const poolKey = (id: string): Key => ({ pk: `POOL#${id}`, sk: 'POOL' })
export const claimKey = (pool: string, holder: string, slot: string): Key => ({
  pk: `POOL#${pool}`,
  sk: `CLAIM#${holder}#${slot}`,
})
/** With the claim's own count of changes: who leaves and comes back twice in a millisecond has two records. */
export const pastKey = (pool: string, past: { holder: string; slot: string; ended: string; rev: number }): Key => ({
  pk: `POOL#${pool}`,
  sk: `PAST#${past.holder}#${past.slot}#${past.ended}#${past.rev}`,
})
/** `at` is the pool of the queue, `pool` that of the claim: one person may wait for two batches of one programme. */
export const waitKey = (at: string, wait: { order: string; holder: string; poolId: string; slot: string }): Key => ({
  pk: `POOL#${at}`,
  sk: `WAIT#${wait.order}#${wait.holder}#${wait.poolId}#${wait.slot}`,
})
export const personKey = (id: string): Key => ({ pk: `PERSON#${id}`, sk: 'PERSON' })
export const dayKey = (person: string, day: string): Key => ({ pk: `PERSON#${person}`, sk: `DAY#${day}` })
export const turnKey = (person: string, pool: string, slot: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `TURN#${pool}#${slot}`,
})
export const noticeKey = (person: string, notice: string): Key => ({ pk: `PERSON#${person}`, sk: `NOTICE#${notice}` })
export const requestKey = (person: string, posting: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `REQUEST#${posting}`,
})
export const phoneKey = (blind: string): Key => ({ pk: `PHONE#${blind}`, sk: 'LINK' })
export const openidKey = (openid: string): Key => ({ pk: `OPENID#${openid}`, sk: 'LINK' })
export const codeKey = (blind: string): Key => ({ pk: `PHONE#${blind}`, sk: 'CODE' })
export const sessionKey = (id: string): Key => ({ pk: `SESSION#${id}`, sk: 'SESSION' })
export const idempotencyKey = (actor: string, key: string): Key => ({
  pk: `IDEMPOTENCY#${actor}#${key}`,
  sk: 'IDEMPOTENCY',
})
export const rateKey = (route: string, caller: string, window: number): Key => ({
  pk: `RATE#${route}#${caller}#${window}`,
  sk: 'RATE',
})
export const firmKey = (id: string): Key => ({ pk: `FIRM#${id}`, sk: 'FIRM' })
export const firmPostingKey = (firm: string, posting: string): Key => ({
  pk: `FIRM#${firm}`,
  sk: `POSTING#${posting}`,
})
export const callKey = (id: string): Key => ({ pk: `CALL#${id}`, sk: 'CALL' })
export const stationKey = (id: string): Key => ({ pk: `STATION#${id}`, sk: 'STATION' })
export const eventKey = (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'EVENT' })
export const markKey = (event: string, reaction: string): Key => ({ pk: `EVENT#${event}`, sk: `MARK#${reaction}` })

export const dayIn = (sk: string): string => sk.slice('DAY#'.length)

/** Ranges of one partition. */
export const daysFrom = (person: string, day: string) => ({
  partition: `PERSON#${person}`,
  range: { between: [`DAY#${day}`, 'DAY#~'] } as const,
})
export const turnsOf = (person: string) => ({ partition: `PERSON#${person}`, range: { beginsWith: 'TURN#' } })
/** Ids of notices sort by time. */
export const noticesOf = (person: string) => ({ partition: `PERSON#${person}`, range: { beginsWith: 'NOTICE#' } })
export const postingsOf = (firm: string) => ({ partition: `FIRM#${firm}`, range: { beginsWith: 'POSTING#' } })
/** `after` is the sort key of the last one seen; no key holds a blank, so none lies between the two. */
const following = (after: string) => `${after} `
export const claimsOf = (pool: string, after = 'CLAIM#') => ({
  partition: `POOL#${pool}`,
  range: { between: [following(after), 'CLAIM#~'] } as const,
})
export const queueOf = (pool: string, after = 'WAIT#') => ({
  partition: `POOL#${pool}`,
  range: { between: [following(after), 'WAIT#~'] } as const,
})
/** Who stands in the queue up to and with this one. */
export const queueUpTo = (pool: string, wait: string) => ({
  partition: `POOL#${pool}`,
  range: { between: ['WAIT#', wait] } as const,
})
export const requestsOf = (person: string) => ({ partition: `PERSON#${person}`, range: { beginsWith: 'REQUEST#' } })

export type Findable = 'posting' | 'station'
/** About 20 km: a partition that grows too hot is split by DynamoDB along the quadrants in its sort key. */
const partitionQuadrants = 11

/** `path` has 18 quadrants: about 150 m, fine enough for the pages that come later. */
export const placeIndex = (what: Findable, path: string, id: string) => ({
  byPlacePk: `CELL#${what}#${path.slice(0, partitionQuadrants)}`,
  byPlaceSk: `${path.slice(partitionQuadrants)}#${id}`,
})
/** Everything filed under a square of level 11 to 18. */
export const inSquare = (what: Findable, path: string) => ({
  index: indexes.byPlace,
  partition: `CELL#${what}#${path.slice(0, partitionQuadrants)}`,
  ...(path.length > partitionQuadrants ? { range: { beginsWith: path.slice(partitionQuadrants) } } : {}),
})

export const areaIndex = (kind: string, status: string, area: string, time: string) => ({
  byAreaPk: `${kind}#${status}#${area.slice(0, 6)}`,
  byAreaSk: `${area.slice(6)}#${time}`,
})

/** In one district, by what is due first; `area` may be longer than a district. */
export const inArea = (kind: string, status: string, area: string) => ({
  index: indexes.byArea,
  partition: `${kind}#${status}#${area.slice(0, 6)}`,
  ...(area.length > 6 ? { range: { beginsWith: area.slice(6) } } : {}),
})

/** Postings and queues to close, offers to end, notices to send or to hand on, calls that are over, events to react to, events that failed. */
export type Due = 'posting' | 'pool' | 'offer' | 'notice' | 'call' | 'event' | 'dead'
export const dueIndex = (what: Due, id: string, time: string) => ({
  byDuePk: `DUE#${what}#${shardOf(id)}`,
  byDueSk: `${time}#${id}`,
})
export const dueIn = (what: Due, shard: number, until: string) => ({
  index: indexes.byDue,
  partition: `DUE#${what}#${shard}`,
  range: { lt: `${until}#~` },
})

/** Of most ids only the last letters are random, of imported postings all: the sum of all letters spreads both. */
const shardOf = (id: string) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % shards
