// Starting twice, without permission, on a taken port or a damaged file: one clear sentence each, and nothing lost.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { cellOf } from '#contract/both/cells'
import { binary, freePort } from '../../functions/local/engine'
import { takeLock } from '../../functions/local/lock'
import { startService } from '../../functions/local/service'
import { home } from '../factories/town'

const running: { stop: () => Promise<void> }[] = []
afterEach(async () => {
  for (const service of running.splice(0)) await service.stop()
})

const folder = () => mkdtempSync(join(tmpdir(), 'doorstep-'))
const start = async (options: { port?: number; folder?: string } = {}) => {
  const service = await startService({
    port: options.port ?? (await freePort()),
    folder: options.folder ?? folder(),
    h5: '',
  })
  running.push(service)
  return service
}

test('the second start in the same folder is told that one runs already', async () => {
  const place = folder()
  await start({ folder: place })
  await expect(start({ folder: place })).rejects.toThrow('already running here')
})

test('a taken port is named, with what to do', async () => {
  const port = await freePort()
  await start({ port })
  await expect(start({ port })).rejects.toThrow(`Port ${port} is taken`)
})

test('a damaged data file is named and left as it is', async () => {
  const place = folder()
  writeFileSync(join(place, 'doorstep.db'), 'this is no database, it is a letter')
  await expect(start({ folder: place })).rejects.toThrow('cannot be used')
  expect(readFileSync(join(place, 'doorstep.db'), 'utf8')).toContain('a letter')
})

test('a folder that cannot be written is named', () => {
  writeFileSync(join(tmpdir(), 'doorstep-file'), '')
  expect(() => takeLock(join(tmpdir(), 'doorstep-file', 'data'))).toThrow('cannot be written')
})

test('on a processor without the embedded database the way out is named', () => {
  expect(() => binary('sunos-sparc')).toThrow('set DYNAMODB_ENDPOINT')
})

test('the lock of a process that was killed does not keep anybody out', () => {
  const place = folder()
  writeFileSync(join(place, 'running'), '999999 0')
  const lock = takeLock(place)
  lock.release()
})

test('after kill −9 in the middle of sign-ups nothing that was acknowledged is missing', async () => {
  const place = folder()
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'functions/local/main.ts', '--port', String(port), '--data', place],
    { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const { crowd, gigs, ask } = await crowdOf(port)
  const acknowledged: string[] = []
  const all = crowd.flatMap(({ personId, access }) =>
    gigs.map(async (postingId) => {
      const answer = await ask('POST', `/v1/gigs/${postingId}/claims`, access).catch(() => undefined)
      if (answer?.status === 201) acknowledged.push(`${personId} ${postingId}`)
      if (acknowledged.length === 5) child.kill('SIGKILL')
    }),
  )
  await Promise.all(all)
  await ended
  await start({ port, folder: place })
  const kept: string[] = []
  for (const { personId, access } of crowd) {
    const days = await ask('GET', '/v1/gigs/my-days', access)
    const { shifts } = (await days.json()) as { shifts: { posting: { postingId: string } }[] }
    kept.push(...shifts.map(({ posting }) => `${personId} ${posting.postingId}`))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(5)
  expect(kept).toEqual(expect.arrayContaining(acknowledged))
})

async function crowdOf(port: number) {
  const base = `http://127.0.0.1:${port}`
  const ask = (method: string, path: string, access?: string, body?: object) =>
    fetch(base + path, {
      method,
      headers: {
        'idempotency-key': `kill-${Math.random().toString(36).slice(2)}`,
        ...(access ? { authorization: `Bearer ${access}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const until = Date.now() + 50_000
  while (
    !(await ask('GET', '/local/people').then(
      ({ ok }) => ok,
      () => false,
    )) &&
    Date.now() < until
  )
    await new Promise((resolve) => setTimeout(resolve, 200))
  const { people } = (await (await ask('GET', '/local/people')).json()) as { people: { personId: string }[] }
  const crowd = await Promise.all(
    people.map(async ({ personId }) => ({
      personId,
      ...((await (await ask('POST', '/local/sessions', undefined, { personId })).json()) as { access: string }),
    })),
  )
  const near = await ask('GET', `/v1/postings?cell=${cellOf(home)}&kind=gig&ring=20km`)
  const { cards } = (await near.json()) as { cards: { postingId: string }[] }
  return { ask, crowd, gigs: cards.slice(0, 12).map(({ postingId }) => postingId) }
}
