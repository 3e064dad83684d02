// Prints what each user action costs at the table and says how many are above their budget.
import { measureActions, type Row } from './actions'

function print(rows: Row[]) {
  console.log(['trips', 'calls', 'rcu', 'wcu'].map((name) => name.padStart(6)).join(''), ' action')
  for (const { action, cost, over } of rows) {
    const figures = [cost.trips, cost.calls, cost.rcu, cost.wcu].map((figure) => String(figure).padStart(6)).join('')
    console.log(figures, ` ${action}${over ? '  OVER' : ''}`)
  }
  const over = rows.filter((row) => row.over).length
  console.log(`costs actions=${rows.length} over=${over}`)
  process.exitCode = over > 0 ? 1 : 0
}

measureActions().then(print)
