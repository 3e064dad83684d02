// Sends a chosen file part by part, each with its own key kept for retries, and adds up what the service answers.
import { useState } from 'react'
import { limits } from '#contract/postings'
import { call, isUnanswered, type Refusal } from '../../../api/client'
import { newKey } from '../../../api/intent'
import { type Person, session, staffArea } from '../../../api/session'
import { kept } from '../../../api/storage'
import { base64Of } from './base64'
import { type Cut, cut, type Part } from './cut'
import { decoded, pickFile } from './file'
import type { Reject } from './rejects'

export type Sheet = {
  name: string
  header: string
  encoding: Cut['encoding']
  parts: (Part & { key: string })[]
  rows: number
}
export type Counts = { created: number; updated: number; unchanged: number; rejected: Reject[] }
export type Trouble = { refusal: Refusal; mayRetry: boolean } | 'empty' | 'unreadable' | 'bad-source'

/** Base64 makes a third more of it, and the whole body may have 256 KB. */
const partBytes = 180_000
const source = kept<string | null>('import-source', null)
const nothing: Counts = { created: 0, updated: 0, unchanged: 0, rejected: [] }

/** Two stations number their rows alike: under one source they would overwrite each other's. */
export const ownSource = (person?: Person): string => ['station', person && staffArea(person)].filter(Boolean).join('-')

export function useImport() {
  const [sheet, setSheet] = useState<Sheet>()
  const [done, setDone] = useState(0)
  const [counts, setCounts] = useState(nothing)
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const person = session.use()?.person
  const from = source.use() ?? ownSource(person)

  const choose = async () => {
    const picked = await pickFile()
    if (!picked) return
    const read = sheetOf(picked.name, picked.bytes)
    setDone(0)
    setCounts(nothing)
    setTrouble(typeof read === 'string' ? read : undefined)
    setSheet(typeof read === 'string' ? undefined : read)
  }
  const send = async () => {
    if (!sheet || busy) return
    if (!/^[0-9a-z-]{2,40}$/.test(from)) return setTrouble('bad-source')
    setBusy(true)
    setTrouble(undefined)
    let sum = counts
    for (let at = done; at < sheet.parts.length; at += 1) {
      const came = await sendPart(sheet, at, from)
      if ('code' in came) {
        setTrouble({ refusal: came, mayRetry: isUnanswered(came) })
        break
      }
      sum = added(sum, came)
      setCounts(sum)
      setDone(at + 1)
    }
    setBusy(false)
  }
  return { sheet, done, counts, trouble, busy, from, setFrom: source.set, choose, send }
}

function sheetOf(name: string, bytes: Uint8Array): Sheet | 'empty' | 'unreadable' {
  const { header, encoding, parts, rows } = cut(bytes, { rows: limits.importRows, bytes: partBytes })
  const text = decoded(header, encoding)
  if (rows === 0) return 'empty'
  if (text === undefined) return 'unreadable'
  return { name, header: text, encoding, rows, parts: parts.map((part) => ({ ...part, key: newKey() })) }
}

async function sendPart({ header, encoding, parts }: Sheet, at: number, from: string): Promise<Counts | Refusal> {
  const { firstRow, bytes, key } = parts[at] as Sheet['parts'][number]
  const body = { source: from, firstRow, header, encoding, bytes: base64Of(bytes) }
  const result = await call('postings.bringIn', { body, key })
  return result.ok ? result.answer : result.refusal
}

const added = (sum: Counts, more: Counts): Counts => ({
  created: sum.created + more.created,
  updated: sum.updated + more.updated,
  unchanged: sum.unchanged + more.unchanged,
  rejected: [...sum.rejected, ...more.rejected],
})
