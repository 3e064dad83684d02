// Who holds the phone in tests of its own code: somebody whom the service knows, with the session as log-in would keep it.
import type { Grant } from '../../functions/table/entities'
import { Person } from '../../functions/table/entities'
import { personKey } from '../../functions/table/keys'
import { replace } from '../../functions/table/transact'
import type { Session } from '../../miniapp/api/session'
import { ask } from '../factories/ask'
import type { TestDeps } from '../factories/engine'
import { somebody } from '../factories/town'

export async function sessionOf(deps: TestDeps): Promise<Session> {
  const { token, refresh } = await somebody(deps)
  const { answer } = await ask(deps, 'people.me', { token })
  return { access: token, refresh, person: answer }
}

/** As another tab of the same browser renews it. */
export const renewed = async (deps: TestDeps, { refresh }: Session): Promise<Session> =>
  (await ask(deps, 'people.refresh', { body: { refresh } })).answer

export async function grant(deps: TestDeps, personId: string, grants: Grant[]): Promise<void> {
  const [seen] = await deps.table.get([Person, personKey(personId)])
  await deps.table.transact([replace('person', Person, { ...seen, ...personKey(personId), grants } as never, seen)])
}
