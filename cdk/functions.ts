// Adds one function per area and one for the jobs, each with its own role, log and rights; what they do is in their bundles.
import { Duration, RemovalPolicy, SecretValue, type Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { CloudStage } from '../config/stages'
import { acknowledge } from './nag'
import { type FunctionName, functionNames, rights } from './rights'

export type Functions = Record<FunctionName, Lambda>
export type Inside = { stage: CloudStage; table: Table; bundles: string; secretName: string }

/** Most of a cold start is reading the bundle, which gets its share of a processor by memory. */
const memorySize = 1024
/** The gateway gives up after 30 seconds; a job has the minute until it is called again. */
const seconds = { request: 29, jobs: 60 }

export const addFunctions = (stack: Stack, inside: Inside): Functions =>
  Object.fromEntries(functionNames.map((name) => [name, addFunction(stack, name, inside)])) as Functions

function addFunction(stack: Stack, name: FunctionName, { stage, table, bundles, secretName }: Inside): Lambda {
  const logGroup = new LogGroup(stack, `${name}-log`, {
    retention: stage.logDays,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  const role = new Role(stack, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  for (const statement of statementsFor(name, table)) role.addToPolicy(statement)
  const made = new Lambda(stack, name, {
    code: Code.fromAsset(`${bundles}/${name}`),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_22_X,
    architecture: Architecture.ARM_64,
    memorySize,
    timeout: Duration.seconds(name === 'jobs' ? seconds.jobs : seconds.request),
    environment: { TABLE_NAME: table.tableName, ...secretsFrom(secretName) },
    role,
    logGroup,
  })
  acknowledge(made, 'AwsSolutions-L1')
  return made
}

function statementsFor(name: FunctionName, { tableArn }: Table): PolicyStatement[] {
  const { on, lists } = rights[name]
  const onTable = { actions: on.map((action) => `dynamodb:${action}`), resources: [tableArn] }
  const onIndexes = { actions: ['dynamodb:Query'], resources: lists.map((index) => `${tableArn}/index/${index}`) }
  return [...(on.length ? [onTable] : []), ...(lists.length ? [onIndexes] : [])].map((one) => new PolicyStatement(one))
}

const secretNames = ['SECRET', 'WECHAT_APPID', 'WECHAT_SECRET', 'SMS_URL', 'SMS_KEY'] as const

/**
 * CloudFormation puts the secret's fields into the environment when it deploys, so that no template holds them and the
 * code reads plain names (config/env.ts). The price: a changed secret needs a deployment, and whoever may read a
 * function's configuration reads it.
 */
const secretsFrom = (secretName: string) =>
  Object.fromEntries(
    secretNames.map((jsonField) => [jsonField, SecretValue.secretsManager(secretName, { jsonField }).unsafeUnwrap()]),
  )
