// Who is asking, and whether the role may use the route at all; what is theirs is for the rules to say.
import { type Role, type Route, roles } from '#contract/route'
import type { Deps, Identity } from './handler'
import { Problem } from './problem'

export const nobody: Identity = { actor: '', subject: '', session: '', role: 'resident', area: '', firms: [] }

/** The identity of a bearer token; 401 where a route needs one and it is missing or not good any more. */
export async function whoIs(route: Route, header: string | undefined, deps: Deps): Promise<Identity> {
  if (route.who === 'anyone') return nobody
  const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1]
  const claims = token ? await deps.keys.verify(token, 'access', deps.now()) : undefined
  if (!claims) throw new Problem('log_in_first')
  return identityFor(route.who, claims)
}

function identityFor(who: readonly Role[], claims: Record<string, unknown>): Identity {
  const fitting = grantsOf(claims).filter(({ role }) => who.includes(role))
  // The widest: who is staff of a district and admin of all must not be held to the district. What somebody may do for
  // a firm is named by the firm: its area must not stand before what they may do for the station.
  const grant = fitting.sort(
    (a, b) => Number(Boolean(a.firmId)) - Number(Boolean(b.firmId)) || a.area.length - b.area.length,
  )[0]
  if (!grant) throw new Problem('not_allowed')
  const person = String(claims.sub)
  const firms = fitting.flatMap(({ firmId }) => (firmId ? [firmId] : []))
  return { actor: person, subject: person, session: String(claims.sid), role: grant.role, area: grant.area, firms }
}

/** Everyone is a resident too; a token names the other grants as 'role:area' or 'firm:area:firm'. */
function grantsOf({ grants }: Record<string, unknown>): { role: Role; area: string; firmId?: string }[] {
  const named = (Array.isArray(grants) ? grants : []).map((text) => {
    const [role, area = '', firmId] = String(text).split(':')
    return { role: role as Role, area, firmId }
  })
  return [{ role: 'resident' as const, area: '' }, ...named].filter(({ role }) => roles.includes(role))
}
