// Starts a real Chromium and opens phones in it; it knows no page of the app and starts no server.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium } from './chromium'

/** A common cheap phone, in Zhuzhou. */
export const phone = {
  viewport: { width: 390, height: 844 },
  screen: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const satisfies BrowserContextOptions

// The npm Chromium's default arguments switch web security off and would hide faults.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** A running Chromium; whoever started it closes it. */
export function launch(): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({ executablePath, env, args, headless: true })
}

/** An own phone with an own session; `differences` for a narrower screen, a place or no network. */
export function openPhone(browser: Browser, differences: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ ...phone, ...differences })
}
