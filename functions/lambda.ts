// Makes a Lambda entry out of an area's handlers; the bundler writes a two-line entry per area.
import middy from '@middy/core'
import router from '@middy/http-router'
import { type RouteName, routeNames, routes } from '#contract/index'
import { chain } from './http/chain'
import type { Deps, Handler } from './http/handler'
import { type HttpAnswer, problemAnswer } from './http/problem'

export type LambdaHandler = (event: unknown, context: object) => Promise<HttpAnswer>
type AnyHandlers = Record<string, Handler<never>>

export function lambdaFor(area: string, handlers: object, deps: Deps) {
  const rows = routeNames
    .filter((name) => name.startsWith(`${area}.`))
    .map((name) => ({
      method: routes[name].method,
      path: routes[name].path,
      handler: chain({
        name,
        handler: (handlers as AnyHandlers)[name.slice(area.length + 1)] as unknown as Handler<RouteName>,
        deps,
      }),
    }))
  const unknownRoute = () => problemAnswer('not_found')
  return middy().handler(
    router({ routes: rows as never, notFoundResponse: unknownRoute as never }) as never,
  ) as unknown as LambdaHandler
}
