// Bundles the functions and synthesises every cloud stage into cdk.out/, with no network and no account; deploys nothing.
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { routeNames } from '#contract/index'
import { cloudStages } from '../config/stages'
import { bundleBudget, bundleFunctions } from './bundle'
import { checkWithNag } from './nag'
import { addStack } from './stack'

const root = join(__dirname, '..')

/** Throws where a check of cdk-nag or of CloudFormation finds something that no reason explains. */
export function synth(outdir: string, bundles: string) {
  const app = new App({ outdir, analyticsReporting: false })
  const stacks = cloudStages.map((each) => addStack(app, each, bundles))
  checkWithNag(app)
  app.synth()
  return stacks
}

async function main(): Promise<void> {
  const { folder, bytes } = await bundleFunctions(join(root, 'dist/functions'))
  const kb = (size: number) => `${Math.round(size / 1024)} KB`
  const sizes = Object.entries(bytes).map(([name, size]) => `${name} ${kb(size)}`)
  for (const { stackName } of synth(join(root, 'cdk.out'), folder))
    console.log(`${stackName} · ${sizes.length} functions · ${routeNames.length} routes · ${sizes.join(', ')}`)
  const over = Object.entries(bytes).filter(([, size]) => size > bundleBudget)
  for (const [name, size] of over) console.error(`over budget: ${name} ${kb(size)} of ${kb(bundleBudget)}`)
  if (over.length > 0) process.exitCode = 1
}

if (process.argv[1] === __filename)
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
