// The rows that stayed out, as a CSV text that a spreadsheet opens rightly; it sends nothing.
import type { Answer } from '#contract/shapes'

export type Reject = Answer<'postings.bringIn'>['rejected'][number]

const mark = '\ufeff'

/** Without the mark in front, spreadsheets take UTF-8 for something else. */
export function rejectsText(head: string[], rejects: Reject[], say: (reject: Reject) => string): string {
  const rows = rejects.map((one) => [String(one.row), one.field, one.value, say(one)])
  return mark + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

// A cell that begins like a formula would be run by the spreadsheet of whoever opens the file.
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
