// Bundles one file per function with esbuild, from an entry it writes itself; it imports no handler and needs no docker.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { type FunctionName, functionNames } from './rights'

const root = join(__dirname, '..')

/** Bytes; above it a cold start is slower than a person on a bus waits for. */
export const bundleBudget = 650 * 1024

export type Bundles = { folder: string; bytes: Record<FunctionName, number> }

/** Writes `<folder>/<function>/index.js` for each function. */
export async function bundleFunctions(folder: string): Promise<Bundles> {
  const sizes = await Promise.all(
    functionNames.map(async (name) => {
      const file = join(folder, name, 'index.js')
      await bundleOne(entryOf(name), file)
      return [name, statSync(file).size] as const
    }),
  )
  return { folder, bytes: Object.fromEntries(sizes) as Bundles['bytes'] }
}

/** Lambda hands credentials over in the environment; the SDK's search for others (profiles, SSO, IMDS) weighs 90 KB. */
const credentialsOfLambda: Plugin = {
  name: 'credentials of Lambda',
  setup({ onResolve, onLoad }) {
    const filter = /^@aws-sdk\/credential-provider-node$/
    onResolve({ filter }, ({ path, resolveDir }) => ({ path, namespace: 'lambda', pluginData: resolveDir }))
    onLoad({ filter, namespace: 'lambda' }, ({ pluginData }) => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'`,
      resolveDir: pluginData,
    }))
  },
}

async function bundleOne(contents: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    // The SDK's CommonJS files, which esbuild takes by itself for node, cannot be shaken: 548 KB instead of 346.
    mainFields: ['module', 'main'],
    // Chinese as it is: escaped, the catalogue would be twice as big.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [credentialsOfLambda],
  })
}

const opened = `import { openDeps } from '#http/deps'
import { settingsFrom } from './config/env'
const deps = openDeps(settingsFrom(process.env))
`

function entryOf(name: FunctionName): string {
  if (name === 'jobs')
    return `${opened}import { jobsLambda } from './functions/jobs-lambda'\nexport const handler = jobsLambda(deps)\n`
  return `${opened}import { handlers } from '#${name}/handlers'
import { lambdaFor } from './functions/lambda'
export const handler = lambdaFor('${name}', handlers, deps)\n`
}
