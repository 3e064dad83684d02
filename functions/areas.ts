// Joins the areas' handlers for whoever runs them all in one process; a Lambda bundles only its own.
import { handlers as gigs } from '#gigs/handlers'
import { handlers as notices } from '#notices/handlers'
import { handlers as people } from '#people/handlers'
import { handlers as postings } from '#postings/handlers'
import { handlers as stations } from '#stations/handlers'

export const areas = { people, stations, postings, gigs, notices } as const
