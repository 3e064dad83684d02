// The checks of cdk-nag that do not fit, each with the reason why; a check without a row here fails the synth.
import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'

const reasons = {
  'AwsSolutions-L1':
    'Node 22 is what the SDK and the bundles are tried on (design, section 7); the next one comes on purpose.',
  'AwsSolutions-APIG4':
    'Who may use a route is in the contract, and the chain checks the token for each; browsing needs no log-in at all.',
} as const

export const acknowledge = (construct: IConstruct, id: keyof typeof reasons): void =>
  Validations.of(construct).acknowledge({ id, reason: reasons[id] })

export const checkWithNag = (app: App): void => Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
