// Looks at the synthesised stages: what the cloud would build is what the tables of data say, and no more than that.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { areaOf, routeNames, routeOf } from '#contract/index'
import { synth } from '../../cdk/app'
import { type Bundles, bundleBudget, bundleFunctions } from '../../cdk/bundle'
import { checkWithNag } from '../../cdk/nag'
import { type FunctionName, functionNames, rights } from '../../cdk/rights'
import { cloudStages, stages } from '../../config/stages'
import { schedule } from '../../functions/schedule'
import { definition } from '../../functions/table/definition'
import { secret } from '../factories/engine'

type Made = { Environment: { Variables: Record<string, string> } }
type Statement = { Action: string | string[]; Resource: unknown }

const folder = mkdtempSync(join(tmpdir(), 'doorstep-cdk-'))
let bundles: Bundles
let templates: Record<string, Template>

beforeAll(async () => {
  bundles = await bundleFunctions(join(folder, 'functions'))
  const stacks = synth(join(folder, 'out'), bundles.folder)
  templates = Object.fromEntries(stacks.map((stack) => [stack.stackName, Template.fromStack(stack)]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const template = (stage: string) => templates[`doorstep-${stage}`] as Template
const everywhere = cloudStages.map(({ name }) => name)
const propertiesOf = <Properties>(stage: string, type: string): Properties[] =>
  Object.values(template(stage).findResources(type)).map(({ Properties }) => Properties as Properties)
const statementsOf = (stage: string) =>
  propertiesOf<{ PolicyDocument: { Statement: Statement[] } }>(stage, 'AWS::IAM::Policy').flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  )

test('test, live and live in China synthesise without an account, and every finding of cdk-nag has its reason', () => {
  expect(Object.keys(templates)).toEqual(['doorstep-test', 'doorstep-live', 'doorstep-live-cn'])
})

test('a careless table fails the synth', () => {
  const app = new App({ outdir: join(folder, 'careless') })
  new Table(new Stack(app, 'careless'), 'Table', { partitionKey: { name: 'pk', type: AttributeType.STRING } })
  checkWithNag(app)
  expect(() => app.synth()).toThrow('AwsSolutions-DDB3')
})

test('what is only kept for a while goes by itself', () => {
  for (const stage of everywhere) {
    const [table] = propertiesOf<{ TimeToLiveSpecification: object }>(stage, 'AWS::DynamoDB::Table')
    expect(table?.TimeToLiveSpecification).toEqual({ AttributeName: 'gone', Enabled: true })
  }
})

test('nothing of the local stage is in what goes to the cloud: no start page, no demo clock, no demo town', () => {
  for (const name of functionNames) {
    const code = readFileSync(join(bundles.folder, name, 'index.js'), 'utf8')
    for (const local of ['/local/', 'demozhangguilan', 'dynoxide', 'fastify']) expect(code).not.toContain(local)
  }
})

describe.each(everywhere)('in %s', (stage) => {
  test('the gateway has every route of the contract and no other', () => {
    const made = propertiesOf<{ RouteKey: string }>(stage, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey)
    const named = routeNames.map((name) => `${routeOf(name).method} ${routeOf(name).path}`)
    expect(made.sort()).toEqual(named.sort())
  })

  test('every route is let through only as often as its limit says', () => {
    const [served] = propertiesOf<{ RouteSettings: Record<string, object> }>(stage, 'AWS::ApiGatewayV2::Stage')
    const people = cloudStages.find(({ name }) => name === stage)?.stage.peopleAtOnce ?? 0
    const limits = routeNames.map(routeOf).map(({ method, path, limit }) => {
      const rate = Math.ceil((limit.calls * people) / limit.seconds)
      return [`${method} ${path}`, { ThrottlingRateLimit: rate, ThrottlingBurstLimit: rate }]
    })
    expect(served?.RouteSettings).toEqual(Object.fromEntries(limits))
  })

  test('every area has a function, and the jobs have one, on Node 22 and arm64', () => {
    const areas = [...new Set(routeNames.map(areaOf))]
    expect(Object.keys(rights).sort()).toEqual([...areas, 'jobs'].sort())
    const made = propertiesOf<object>(stage, 'AWS::Lambda::Function')
    expect(made).toHaveLength(areas.length + 1)
    for (const one of made) expect(one).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'] })
  })

  test('each job is called by its name as often as its schedule says', () => {
    const made = propertiesOf<{ ScheduleExpression: string; Targets: [{ Input: string }] }>(stage, 'AWS::Events::Rule')
    const rules = made.map(({ ScheduleExpression, Targets: [{ Input }] }) => [
      JSON.parse(Input).job,
      Number(/\d+/.exec(ScheduleExpression)?.[0]),
    ])
    const named = Object.entries(schedule).map(([job, { everyMinutes }]) => [job, everyMinutes])
    expect(rules.sort()).toEqual(named.sort())
  })

  test('no function may do more at the table than its row of rights names', () => {
    const statements = statementsOf(stage)
    const actions = statements.flatMap(({ Action }) => Action)
    expect(actions.filter((action) => action.includes('*'))).toEqual([])
    expect(JSON.stringify(statements.map(({ Resource }) => Resource))).not.toContain('*')
    const atTable = actions.filter((action) => action.startsWith('dynamodb:'))
    const named = Object.values(rights).reduce((sum, { on, lists }) => sum + on.length + Math.min(1, lists.length), 0)
    expect(atTable).toHaveLength(named)
  })

  test('no secret stands in the template, only the name under which it is kept', () => {
    const made = propertiesOf<Made>(stage, 'AWS::Lambda::Function')
    for (const { Environment } of made)
      expect(Environment.Variables.SECRET).toBe(`{{resolve:secretsmanager:doorstep/${stage}:SecretString:SECRET::}}`)
  })

  test('the table has the keys and indexes of the definition, and every moment of it can be brought back', () => {
    const { AttributeDefinitions, GlobalSecondaryIndexes, KeySchema, BillingMode } = definition('')
    template(stage).hasResourceProperties('AWS::DynamoDB::Table', {
      AttributeDefinitions,
      GlobalSecondaryIndexes,
      KeySchema,
      BillingMode,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
  })
})

test.each(['live', 'live-cn'])('in %s the people’s data survive a deleted stack', (stage) => {
  template(stage).hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { DeletionProtectionEnabled: true },
  })
})

test('a test stage leaves nothing behind', () => {
  template('test').hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Delete',
    Properties: { DeletionProtectionEnabled: false },
  })
})

test('in China nothing names the other partition, and people reach an own domain', () => {
  const china = template('live-cn')
  expect(JSON.stringify(china.toJSON())).not.toContain('arn:aws:')
  china.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: stages['live-cn'].domain })
  china.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true })
})

describe('the bundles', () => {
  const environment = { SECRET: secret, SMS_URL: 'http://127.0.0.1:9', SMS_KEY: 'none', AWS_REGION: 'local' }

  /** Runs in a Node of its own, as in Lambda: nothing but the bundle and the environment. */
  function called(name: FunctionName, event: object) {
    const script = `require(process.argv[1]).handler(JSON.parse(process.argv[2]), {}).then(
      (answer) => process.stdout.write('\\n' + JSON.stringify(answer)),
      (error) => process.stdout.write('\\n' + JSON.stringify({ error: error.message })))`
    const file = join(bundles.folder, name, 'index.js')
    const said = execFileSync(process.execPath, ['-e', script, file, JSON.stringify(event)], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return JSON.parse(said.toString().split('\n').at(-1) ?? '')
  }
  const request = (method: string, path: string, query = {}) => ({
    version: '2.0',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    queryStringParameters: query,
    requestContext: { requestId: 'r', http: { method, path, sourceIp: '127.0.0.1' } },
  })

  test('each is small enough for a quick cold start and brings no part of the local stage', () => {
    expect(Object.entries(bundles.bytes).filter(([, bytes]) => bytes > bundleBudget)).toEqual([])
    for (const name of functionNames)
      expect(readFileSync(join(bundles.folder, name, 'index.js'), 'utf8')).not.toContain('/local/')
  })

  test('a resident finds a place by name through the bundled function', () => {
    const { statusCode, body } = called('stations', request('GET', '/v1/places', { name: '嵩山路' }))
    expect(statusCode).toBe(200)
    expect(JSON.parse(body).places[0]).toMatchObject({ city: '株洲市' })
  })

  test('a resident who is not logged in is asked to, by each function that knows persons', () => {
    expect(called('gigs', request('GET', '/v1/gigs/my-days')).statusCode).toBe(401)
    expect(called('people', request('GET', '/v1/people/me')).statusCode).toBe(401)
    expect(called('postings', request('POST', '/v1/postings/imports')).statusCode).toBe(401)
    expect(called('notices', request('GET', '/v1/calls')).statusCode).toBe(401)
  })

  test('a job that does not exist is told by name and never passed over', () => {
    expect(called('jobs', { job: 'sleep' }).error).toMatch('There is no job "sleep"')
  })
})
