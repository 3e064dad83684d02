// Joins the areas' routes and codes, one line per area.
import * as common from './common'
import * as gigs from './gigs'
import * as notices from './notices'
import * as people from './people'
import * as postings from './postings'
import type { Route } from './route'
import * as stations from './stations'

export const routes = {
  ...people.routes,
  ...stations.routes,
  ...postings.routes,
  ...gigs.routes,
  ...notices.routes,
} as const
export const codes = {
  ...common.codes,
  ...people.codes,
  ...stations.codes,
  ...postings.codes,
  ...gigs.codes,
  ...notices.codes,
} as const

export type RouteName = keyof typeof routes
export type RefusalCode = keyof typeof codes
export const routeNames = Object.keys(routes) as RouteName[]
export const routeOf = (name: RouteName): Route => routes[name]
/** The area a route belongs to, which is the folder of its handler and the name of its function. */
export const areaOf = (name: RouteName): string => name.split('.')[0] as string
