// A person with a phone in front of the real page: taps what has a name, types into labelled fields, and counts both.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPhone } from './browser'

export type Resident = {
  page: Page
  taps: number
  typed: number
  errors: string[]
  tap: (name: string | RegExp, which?: number) => Promise<void>
  /** What shows a sign instead of a word is tapped by its spoken name. */
  tapSpoken: (label: string) => Promise<void>
  type: (label: string, text: string) => Promise<void>
  pickBirthDate: (wanted?: 'newest') => Promise<void>
  sees: (text: string | RegExp) => Promise<void>
  leave: () => Promise<void>
}

const patience = 15_000

/** `stored` lies in the phone's storage before the page opens, as an earlier visit would have left it. */
export async function resident(
  browser: Browser,
  address: string,
  { stored = {}, ...differences }: BrowserContextOptions & { stored?: Record<string, unknown> } = {},
): Promise<Resident> {
  const context = await openPhone(browser, differences)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const one: Resident = { page, taps: 0, typed: 0, errors: [], ...fingers(() => one), leave: () => context.close() }
  page.on('pageerror', (error) => one.errors.push(error.message))
  await page.addInitScript((values) => {
    for (const [key, value] of Object.entries(values))
      if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify({ data: value }))
  }, stored)
  await page.goto(address)
  return one
}

function fingers(who: () => Resident) {
  const visible = (name: string | RegExp) =>
    who()
      .page.locator('.taro_page:not([style*="display: none"])')
      .last()
      .locator('taro-button-core, [role="button"], [role="tab"]')
      .filter({ hasText: name })
  return {
    async tap(name: string | RegExp, which = 0) {
      who().taps += 1
      await visible(name).nth(which).tap()
    },
    async tapSpoken(label: string) {
      who().taps += 1
      await who().page.locator(`[aria-label="${label}"]`).last().tap()
    },
    async type(label: string, text: string) {
      who().typed += 1
      await who().page.locator(`[aria-label="${label}"] input, input[aria-label="${label}"]`).last().fill(text)
    },
    /** The wheel stands in 1970; `newest` turns it up to this year. */
    async pickBirthDate(wanted?: 'newest') {
      who().taps += 1
      await who().page.locator('[aria-label="生日"]').last().tap()
      if (wanted) await turnYearsUp(who().page)
      await who().page.getByText('确定', { exact: true }).last().tap()
    },
    async sees(text: string | RegExp) {
      await who().page.getByText(text).locator('visible=true').first().waitFor()
    },
  }
}

async function turnYearsUp(page: Page): Promise<void> {
  const wheel = page.locator('.weui-picker__group').first()
  await wheel.waitFor()
  // The sheet slides in: it stands when it is where it was a moment ago.
  await page.waitForFunction(
    () => {
      const top = document.querySelector('.weui-picker')?.getBoundingClientRect().top
      const before = (window as { top0?: number }).top0
      ;(window as { top0?: number }).top0 = top
      return top !== undefined && top === before
    },
    undefined,
    { polling: 100 },
  )
  const box = await wheel.boundingBox()
  if (!box) throw new Error('the wheel of years is not on the screen')
  const x = box.x + box.width / 2
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.move(x, box.y + box.height - 10)
    await page.mouse.down()
    await page.mouse.move(x, box.y + 10, { steps: 4 })
    await page.mouse.up()
  }
}
