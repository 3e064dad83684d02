// Joins the areas' shapes, one line per area, and infers what a handler gets and answers.
import type * as v from 'valibot'
import { shapes as gigs } from './gigs.shapes'
import type { RouteName } from './index'
import { shapes as notices } from './notices.shapes'
import { shapes as people } from './people.shapes'
import { shapes as postings } from './postings.shapes'
import type { ShapesOfRoute } from './shape'
import { shapes as stations } from './stations.shapes'

export const shapes = { ...people, ...stations, ...postings, ...gigs, ...notices } as const satisfies Record<
  RouteName,
  ShapesOfRoute
>

type Shapes = typeof shapes
type Part<N extends RouteName, P extends keyof ShapesOfRoute> =
  Shapes[N] extends Record<P, infer S extends v.GenericSchema> ? v.InferOutput<S> : undefined

export type Params<N extends RouteName> = Part<N, 'params'>
export type Query<N extends RouteName> = Part<N, 'query'>
export type Body<N extends RouteName> = Part<N, 'body'>
export type Answer<N extends RouteName> = v.InferOutput<Shapes[N]['answer']>
