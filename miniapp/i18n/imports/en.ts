// English: bringing in postings from a sheet, and why a row stayed out.
import type { RowReason } from '#contract/postings'
import type { zh } from './zh'

const reasons: Record<RowReason, (value: string) => string> = {
  missing: () => 'the cell is empty',
  too_long: () => 'too long',
  unknown_kind: (value) => `unknown kind “${value}”; only a gig has start and end`,
  unknown_place: (value) => `unknown place “${value}”: name the street, or check the coordinates`,
  out_of_your_area: () => 'outside your area',
  pay_unread: (value) => `pay “${value}” cannot be read; write it like “130元/天”`,
  pay_negotiable: () => 'pay is “negotiable”; say how much',
  time_unread: (value) => `time “${value}” cannot be read`,
  in_the_past: () => 'the time is past',
  number_unread: (value) => `“${value}” is not a number`,
  yes_no_unread: (value) => `“${value}” is neither yes nor no`,
  repeated_in_file: () => 'repeats an earlier row of the file; the first one counts',
  people_hold_places: () => 'people have signed up; places or time cannot change so',
}

const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`

export const en: typeof zh = {
  title: 'Bring in postings',
  notStaff: 'This page is for station staff',
  notStaffWhy: 'Log in with a staff phone number.',
  logIn: 'Log in',
  how: 'Save the sheet as CSV (UTF-8 or GBK) and choose it here. Importing again is harmless: the same stays, changes update.',
  source: 'Source',
  sourceHint: 'Small letters, digits, dashes; the same for the same sheet',
  choose: 'Choose a CSV file',
  chosen: (name, count) => `${name}, ${rows(count)}`,
  send: 'Start',
  sending: (done, of) => `Importing ${done}/${of}`,
  progress: 'Progress',
  retry: 'Go on',
  done: 'Finished',
  part: 'Partly in',
  counts: { created: 'New', updated: 'Updated', unchanged: 'Unchanged', rejected: 'Left out' },
  rows,
  rejects: 'Rows left out',
  reject: (row, field) => `Row ${row} · ${field}`,
  rejectValue: (value) => (value ? `“${value}”` : 'empty'),
  moreRejects: (count) => `${count} more; download to see all`,
  download: 'Download rows left out',
  fileName: 'rows-left-out.csv',
  columns: ['Row', 'Column', 'Content', 'Reason'],
  reasons,
  trouble: {
    empty: 'The file has no data row; choose another.',
    unreadable: 'The text of this file cannot be read here. Import GBK sheets on a computer.',
    'bad-source': 'The source has 2 to 40 small letters, digits and dashes.',
  },
}
