// Which notices the person knows of: kept until the server knows it too, and told again until it does; a failure is nobody's trouble.
import { call } from './client'
import { kept } from './storage'
import type { Days } from './turns'

export const seenNotices = kept<string[]>('seen-notices', [])

/** What one call takes. */
const most = 50

export function see(noticeIds: string[]): void {
  const known = seenNotices.get()
  const more = noticeIds.filter((one) => !known.includes(one))
  if (more.length === 0) return
  seenNotices.set([...known, ...more])
  void tell()
}

/** With every answer about the days: what it shows as seen is settled, the rest goes out again. */
export async function tellSeen({ notices }: Pick<Days, 'notices'>): Promise<void> {
  const open = notices.filter(({ seen }) => !seen).map(({ noticeId }) => noticeId)
  const known = seenNotices.get()
  const left = known.filter((one) => open.includes(one))
  if (left.length < known.length) seenNotices.set(left)
  await tell()
}

async function tell(): Promise<void> {
  const noticeIds = seenNotices.get().slice(0, most)
  if (noticeIds.length > 0) await call('notices.seen', { body: { noticeIds } })
}
