// The vm host itself: each thing that breaks on a phone breaks here too, shown with packages of a few lines.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openPhone, type Phone } from './host'
import { notJson } from './pages'
import { declaredNames } from './wx'

const opened: { folder: string; phone?: Phone }[] = []

afterEach(() => {
  for (const { folder, phone } of opened.splice(0)) {
    phone?.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

const template = (attributes: string) =>
  `<template name="tmpl_0_8">\n  <view ${attributes} id="{{i.sid}}"></view></template>`

/** A package of two pages, with one file written otherwise. */
function aPhone(files: Record<string, string> = {}): Phone {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-host-'))
  opened.push({ folder })
  const all = {
    'app.json': JSON.stringify({ pages: ['a/a', 'b/b'] }),
    'base.wxml': template('bindtap="eh"'),
    'app.js': 'App({})',
    'a/a.js': 'Page({ data: { root: { cn: [] } } })',
    'b/b.js': 'Page({})',
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const phone = openPhone({ folder })
  opened.push({ folder, phone })
  return phone
}

/** What goes wrong while the first page opens. */
async function faultsOf(onLoad: string): Promise<string> {
  const { open, faults, until } = aPhone({ 'a/a.js': `Page({ onLoad() { ${onLoad} } })` })
  open('/a/a')
  return until(() => faults.join()).catch((error: Error) => error.message)
}

describe('what a phone lacks, the host lacks', () => {
  const broken: [string, string][] = [
    ['window.scrollTo(0, 0)', 'window is not defined'],
    ['document.title', 'document is not defined'],
    ['fetch("/")', 'fetch is not defined'],
    ['new Function("return this")()', 'Code generation from strings'],
    ['new Intl.DateTimeFormat()', 'Intl is not defined'],
    ['new URL("https://a.b")', 'URL is not defined'],
    ['new TextEncoder()', 'TextEncoder is not defined'],
    ['crypto.randomUUID()', 'crypto is not defined'],
    ['structuredClone({})', 'structuredClone is not defined'],
    ['new AbortController()', 'AbortController is not defined'],
    ['new FormData()', 'FormData is not defined'],
    ['new Date().toLocaleDateString()', 'toLocaleDateString is unreliable'],
    ['[1].at(-1)', 'is not a function'],
    ['process.env.A', 'process is not defined'],
    ['setTimeout(() => nowhere())', 'nowhere is not defined'],
    ['wx.scanCode({})', 'wx.scanCode was called'],
    ['wx.sendToMoon()', 'wx.sendToMoon is not a function'],
    ['wx.request({ url: "https://elsewhere.example/v1" })', 'not in the mini-program'],
  ]

  test.each(broken)('%s fails with its name', async (line, said) => {
    expect(await faultsOf(line)).toContain(said)
  })

  test('a file outside the package cannot be required, nor a package of npm', () => {
    expect(() => aPhone({ 'app.js': 'require("../outside")' })).toThrow('outside the package')
    expect(() => aPhone({ 'app.js': 'require("react")' })).toThrow('not a relative path')
    expect(() => aPhone({ 'app.js': 'require("./gone")' })).toThrow('not in the package')
  })

  test('wx has exactly the methods that WeChat declares', () => {
    const names = declaredNames()
    const { open, calls, until } = aPhone({
      'a/a.js': 'Page({ onLoad() { wx.showToast({ title: Object.keys(wx).join() }) } })',
    })
    open('/a/a')
    const title = String(calls[0]?.given.title)
    const methods = [...names].filter(([, isMethod]) => isMethod).map(([name]) => name)
    expect(methods.length).toBeGreaterThan(400)
    expect(
      title
        .split(',')
        .filter((name) => name !== 'env')
        .sort(),
    ).toEqual(methods.sort())
    return until(() => true)
  })
})

describe('what WeChat limits, the host limits', () => {
  test('a value that is no JSON and a setData above 1 MB are told', async () => {
    expect(await faultsOf('this.setData({ go() {} })')).toContain('go is a function')
    expect(await faultsOf('this.setData({ at: new Date() })')).toContain('at is [object Date]')
    expect(await faultsOf('this.setData({ text: "x".repeat(1048576) })')).toContain('bytes')
    expect(notJson({ a: [1, 'b', null, { c: true, d: undefined }] })).toEqual([])
    expect(notJson({ a: [Number.NaN] })).toEqual(['a.0 is NaN'])
  })

  test('the eleventh page does not open, and going back ends at the first', async () => {
    const next = 'onShow() { if (getCurrentPages().length < 11) wx.navigateTo({ url: "/a/a", fail: this.no }) }'
    const no = 'no({ errMsg }) { wx.setClipboardData({ data: errMsg }) }'
    const { open, calls, until, stack } = aPhone({ 'a/a.js': `Page({ ${next}, ${no} })` })
    open('/a/a')
    const told = await until(() => calls.find(({ name }) => name === 'setClipboardData'))
    expect([stack().length, told.given.data]).toEqual([10, 'navigateTo:fail webview count limit exceed'])
  })

  test('a page that registers twice is seen twice', () => {
    expect(aPhone({ 'a/a.js': 'Page({}); Page({})' }).registered).toEqual(['a/a', 'a/a', 'b/b'])
  })

  test('a page that app.json does not name does not open', () => {
    const { open } = aPhone()
    expect(() => open('/c/c')).toThrow('"c/c" is not found')
  })
})

describe('what a finger can do', () => {
  const root = '[{ sid: "_1", nn: "8", cn: [{ sid: "_2", nn: "9", v: "我去" }] }]'
  const page = `Page({ onLoad() { this.setData({ "root.cn": ${root} }) }, eh(event) { wx.setClipboardData({ data: event.currentTarget.id }) } })`

  test('a tap reaches the page only where the built template binds it', async () => {
    for (const [attributes, reached] of [
      ['bindtap="eh"', ['_1']],
      ['class="{{i.cl}}"', []],
    ] as const) {
      const { open, find, tap, until, calls } = aPhone({ 'a/a.js': page, 'base.wxml': template(attributes) })
      open('/a/a')
      tap(await until(() => find('我去')))
      expect(calls.filter(({ name }) => name === 'setClipboardData').map(({ given }) => given.data)).toEqual(reached)
    }
  })

  test('what has no template is told as not drawn', async () => {
    const { open, until, find, undrawn } = aPhone({ 'a/a.js': page })
    open('/a/a')
    await until(() => find('我去'))
    expect(undrawn().map(({ nn }) => nn)).toEqual(['9'])
  })
})
