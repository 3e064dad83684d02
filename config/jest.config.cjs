// Jest for the whole project: TypeScript by swc, browser pages by Playwright; it names no test.
const path = require('node:path')

// ESM-only packages, which jest loads only after turning them into CommonJS.
const modern = [
  '@middy',
  '@datastream',
  '@noble',
  '@sparticuz',
  '@valibot',
  'csv-parse',
  'jose',
  'valibot',
  'fast-check',
  'pure-rand',
]

const parsed = (syntax) => ({
  parser: { ...syntax, dynamicImport: true },
  transform: { react: { runtime: 'automatic' } },
  target: 'es2022',
})
const compile = (parser) => ['@swc/jest', { jsc: parsed(parser), module: { type: 'commonjs' }, swcrc: false }]

/** @type {import('jest').Config} */
process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN'
process.env.POWERTOOLS_METRICS_DISABLED ??= 'true'
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

module.exports = {
  reporters: ['default', '<rootDir>/config/jest-count.cjs'],
  rootDir: path.resolve(__dirname, '..'),
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  testTimeout: 60_000,
  maxWorkers: 2,
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/cdk.out/'],
  transform: {
    '\\.ts$': compile({ syntax: 'typescript' }),
    '\\.tsx$': compile({ syntax: 'typescript', tsx: true }),
    '\\.m?jsx?$': compile({ syntax: 'ecmascript', jsx: true }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modern.join('|')})/)`],
}
