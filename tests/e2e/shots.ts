// Takes a picture of every page in both modes for people to look at; judges nothing.
import { mkdirSync } from 'node:fs'
import { launch, openPhone } from './browser'

const pages: Record<string, string> = {
  find: 'pages/find/list/index',
  place: 'pages/find/place/index',
  learn: 'pages/learn/list/index',
  days: 'pages/days/list/index',
  me: 'pages/me/home/index',
  logIn: 'pages/people/log-in/index',
  imports: 'pages/imports/home/index',
}

async function main() {
  const address = process.argv[2] ?? 'http://127.0.0.1:4180'
  const folder = '.cache/shots'
  mkdirSync(folder, { recursive: true })
  const browser = await launch()
  for (const big of [false, true]) {
    const phone = await openPhone(browser)
    const page = await phone.newPage()
    page.on('pageerror', (error) => console.log('page error', error.message))
    page.on('console', (line) => line.type() === 'error' && console.log('console', line.text()))
    await page.goto(`${address}/local/enter?person=${process.argv[3] ?? 'per_demozhangguilan'}`)
    await page.waitForURL(`${address}/`)
    await page.waitForTimeout(1000)
    if (big) await page.evaluate(() => localStorage.setItem('big', JSON.stringify({ data: true })))
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`${address}/#/${path}`)
      await page.reload()
      await page.waitForTimeout(1500)
      await page.screenshot({ path: `${folder}/${name}${big ? '-big' : ''}.png` })
    }
    await phone.close()
  }
  await browser.close()
}

main()
