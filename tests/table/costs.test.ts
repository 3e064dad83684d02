// Every user action stays within its budget of round trips and units.
import { expect, test } from '@jest/globals'
import { measureActions } from '../bench/actions'

test('nothing that a person does costs more than its budget', async () => {
  const rows = await measureActions()
  expect(rows.filter(({ over }) => over)).toEqual([])
  expect(rows.length).toBeGreaterThan(10)
})
