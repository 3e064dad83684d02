// Ends a test run with one plain line of figures, which whoever runs the gate can read without knowing jest.
module.exports = class Count {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
    process.stderr.write(`\n${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`)
  }
}
