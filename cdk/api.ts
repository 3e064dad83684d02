// Adds the HTTP API: every route of the contract to its area's function, let through as its limit says; decides nothing.
import { CfnParameter, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { areaOf, routeNames, routeOf } from '#contract/index'
import type { CloudStage } from '../config/stages'
import type { Functions } from './functions'
import { acknowledge } from './nag'
import type { FunctionName } from './rights'

export function addApi(stack: Stack, stage: CloudStage, functions: Functions): HttpApi {
  const api = new HttpApi(stack, 'Api', { createDefaultStage: false, disableExecuteApiEndpoint: Boolean(stage.domain) })
  acknowledge(api, 'AwsSolutions-APIG4')
  const routes = addRoutes(api, functions)
  const served = new HttpStage(stack, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    accessLogSettings: { destination: new LogGroupLogDestination(accessLog(stack, stage)), format: logged },
    domainMapping: domainOf(stack, stage),
  })
  // A stage cannot limit a route that is not there yet.
  served.node.addDependency(...routes)
  const { defaultChild } = served.node
  ;(defaultChild as CfnStage).routeSettings = limitsFor(stage.peopleAtOnce)
  return api
}

function addRoutes(api: HttpApi, functions: Functions): HttpRoute[] {
  const integrations = Object.fromEntries(
    // One permission for the whole API: a function's policy has no room for one per route.
    Object.entries(functions).map(([name, made]) => [
      name,
      new HttpLambdaIntegration(`${name}-integration`, made, { scopePermissionToRoute: false }),
    ]),
  ) as Record<FunctionName, HttpLambdaIntegration>
  return routeNames.flatMap((name) => {
    const { method, path } = routeOf(name)
    const integration = integrations[areaOf(name) as FunctionName]
    return api.addRoutes({ path, methods: [HttpMethod[method]], integration })
  })
}

/** The contract limits one person; the gateway, which knows no person, lets through what `people` of them may ask at once. */
export const limitsFor = (people: number) =>
  Object.fromEntries(
    routeNames.map((name) => {
      const { method, path, limit } = routeOf(name)
      const rate = Math.ceil((limit.calls / limit.seconds) * people)
      return [`${method} ${path}`, { ThrottlingRateLimit: rate, ThrottlingBurstLimit: rate }]
    }),
  )

const accessLog = (stack: Stack, { logDays, keepsData }: CloudStage) =>
  new LogGroup(stack, 'Api-log', {
    retention: logDays,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })

/** Neither address nor person: the route stands for the path, which may hold ids. */
const logged = AccessLogFormat.custom(
  JSON.stringify({
    trace: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    ms: AccessLogField.contextResponseLatency(),
    bytes: AccessLogField.contextResponseLength(),
    failed: '$context.integrationErrorMessage',
  }),
)

/** The certificate is the account's, so its name is asked when deploying. */
function domainOf(stack: Stack, { domain }: CloudStage) {
  if (!domain) return undefined
  const asked = new CfnParameter(stack, 'CertificateArn', { description: `The certificate for ${domain}` })
  const certificate = Certificate.fromCertificateArn(stack, 'Certificate', asked.valueAsString)
  return { domainName: new DomainName(stack, 'Domain', { domainName: domain, certificate }) }
}
