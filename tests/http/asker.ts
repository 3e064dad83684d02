// Staff of a district, who also act for a firm, in front of a service whose WeChat answers as the documents say: who sends all the bad input.
import { type TestDeps, testDeps } from '../factories/engine'
import { type Someone, somebody, testFirm } from '../factories/town'
import { startWechat } from '../factories/wechat-server'

export type Asker = { deps: TestDeps; staff: Someone; stop: () => Promise<void> }

export async function startAsker(): Promise<Asker> {
  const wechat = await startWechat()
  const deps = await testDeps('2026-11-21T00:00:00.000Z', { WECHAT_URL: wechat.url })
  const area = '430211'
  const grants = [
    { role: 'staff' as const, area },
    { role: 'firm' as const, area, firmId: testFirm },
  ]
  const staff = await somebody(deps, { grants })
  const stop = async () => {
    await deps.stop()
    await wechat.stop()
  }
  return { deps, staff, stop }
}
