// Runs the real postings and salary texts of ../shared/data through the import's own reader and prints what stays out and why; writes nothing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHeader } from '../../functions/postings/imports/columns'
import { readCsv } from '../../functions/postings/imports/csv'
import { bookOf } from '../../functions/postings/imports/places'
import { type Context, isPast, readRow } from '../../functions/postings/imports/rules'
import { readSalary } from '../../functions/postings/imports/salary'
import { allPlaces, districts } from '../../functions/stations/catalogue'

const folder = join(import.meta.dirname, '../../../shared/data')
const files = ['postings-a.csv', 'postings-b-daily-hourly.csv', 'postings-b-four-cities.csv']
const partRows = 500

type Outcome = { rows: number; read: number; reasons: Record<string, number>; examples: Record<string, string> }

function readFile(name: string): Outcome {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').split(/\r?\n/).filter(Boolean)
  const outcome: Outcome = { rows: lines.length, read: 0, reasons: {}, examples: {} }
  for (let at = 0; at < lines.length; at += partRows) {
    const bytes = Buffer.from(lines.slice(at, at + partRows).join('\n')).toString('base64')
    const csv = readCsv({ header, bytes, encoding: 'utf-8' })
    if ('refusal' in csv) throw new Error(`${name}: ${csv.refusal}`)
    for (const cells of csv.rows) note(outcome, cells, contextFor(csv.names, name))
  }
  return outcome
}

const book = bookOf(allPlaces, districts)

function contextFor(names: string[], name: string): Context {
  const header = readHeader(names)
  if ('refusal' in header) throw new Error(`${name}: ${header.refusal} ${header.facts.column}`)
  return { header, source: name.replace('.csv', ''), area: '', now: '2026-11-21T02:00:00.000Z', book }
}

function note(outcome: Outcome, cells: string[], context: Context) {
  const row = readRow(cells, context)
  const no = 'reason' in row ? row : isPast(row, context.now)
  if (no) {
    const why = `${no.field} ${no.reason}`
    outcome.reasons[why] = (outcome.reasons[why] ?? 0) + 1
    outcome.examples[why] ??= no.value
  } else outcome.read += 1
}

function readSalaries() {
  const lines = readFileSync(join(folder, 'salary-texts.csv'), 'utf8').split(/\r?\n/).slice(1).filter(Boolean)
  const reasons: Record<string, string[]> = {}
  let seen = 0
  for (const line of lines) {
    const text = line.slice(0, line.lastIndexOf(','))
    const pay = readSalary(text)
    if ('reason' in pay) reasons[pay.reason] = [...(reasons[pay.reason] ?? []), text]
    else seen += 1
  }
  console.log(`salary-texts.csv: ${seen} of ${lines.length} texts read;`, reasons)
}

if (existsSync(folder)) {
  for (const name of files) {
    const { rows, read, reasons, examples } = readFile(name)
    console.log(`${name}: ${read} of ${rows} came in`)
    for (const [why, times] of Object.entries(reasons).sort((a, b) => b[1] - a[1]))
      console.log(`  ${times}  ${why}  (such as ${examples[why]})`)
  }
  readSalaries()
} else console.log('../shared/data is not here: nothing to read')
