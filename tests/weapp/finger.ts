// What a person does to the page on the phone: look, tap, type, pick; events go the way that the built template lets them.
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from './engine'
import type { Page } from './pages'
import type { Owner } from './wx'
import { attribute, everyNode, innermost, type Node, readTemplates, textOf, wayTo } from './wxml'

type Hand = {
  folder: string
  engine: Engine
  faults: string[]
  owner: Owner
  page: () => Page | undefined
}
/** A text as it stands, a pattern, or what the control is called for a screen reader. */
export type What = string | RegExp | { label: string | RegExp }

const patience = 15_000
const beat = 5

/** Arrows and ticks round a text are ornament. */
const plain = (text: string) => text.replace(/^[\s✓‹]+|[\s▾›]+$/g, '')

const says = (wanted: string | RegExp, text: unknown): boolean =>
  typeof text === 'string' && (typeof wanted === 'string' ? plain(text) === plain(wanted) : wanted.test(text))

export function openFinger({ folder, engine, faults, owner, page }: Hand) {
  const templates = readTemplates(folder)
  const root = (): Node[] => page()?.data.root?.cn ?? []
  const has = (node: Node, name: string) => attribute(templates, node, name)

  const findAll = (what: What): Node[] =>
    typeof what === 'string' || what instanceof RegExp
      ? innermost(root(), (node) => node.v === undefined && says(what, textOf(node)))
      : innermost(root(), (node) => says(what.label, has(node, 'aria-label')))

  const isControl = (node: Node) => ['button', 'input', 'textarea', 'picker'].includes(templates.of(node)?.tag ?? '')

  const text = () => root().map(textOf).join(' ')

  async function until<T>(condition: () => T, name = String(condition)): Promise<NonNullable<T>> {
    const last = Date.now() + patience
    for (;;) {
      if (faults.length > 0) throw new Error(faults.join('\n'))
      const found = condition()
      if (found) return found
      if (Date.now() > last) throw new Error(`waited in vain for ${name} on ${page()?.route}: ${text().slice(0, 900)}`)
      await pause(beat)
    }
  }

  /** Calls `eh` of each node on the way up whose template binds the event, as WeChat does. */
  function send(target: Node, type: string, detail: Record<string, unknown>, bubbles: boolean): void {
    const way = wayTo(root(), target.sid).reverse()
    if (way.length === 0) throw new Error(`${textOf(target) || target.sid} is no longer on the page`)
    const eh = page()?.eh as ((event: object) => void) | undefined
    const point = (node: Node) => ({
      id: node.uid ?? node.sid,
      dataset: { sid: node.sid },
      offsetLeft: 0,
      offsetTop: 0,
    })
    for (const node of bubbles ? way : way.slice(0, 1)) {
      const bound = templates.of(node)?.binds.get(type)
      if (!bound) continue
      const event = { type, timeStamp: Date.now(), target: point(target), currentTarget: point(node), mark: {}, detail }
      eh?.call(page(), engine.parse(JSON.stringify(event)) as object)
      if (bound === 'catch') return
    }
  }

  const nearest = (node: Node, tag: string): Node | undefined =>
    wayTo(root(), node.sid).findLast((each) => templates.of(each)?.tag === tag)

  function usable(node: Node, tag: string): Node {
    const found = nearest(node, tag)
    if (!found) throw new Error(`"${textOf(node)}" is in no <${tag}>`)
    if (has(found, 'disabled') === true) throw new Error(`"${textOf(found)}" is disabled`)
    return found
  }

  function tap(node: Node): void {
    const button = nearest(node, 'button') && usable(node, 'button')
    send(node, 'tap', { x: 1, y: 1 }, true)
    if (button && has(button, 'open-type') === 'getPhoneNumber')
      send(button, 'getphonenumber', phoneAnswer(owner), false)
  }

  function type(node: Node, typed: string): void {
    const field = usable(node, 'input')
    const value = typed.slice(0, Number(has(field, 'maxlength') ?? 140))
    send(field, 'input', { value, cursor: value.length, keyCode: 0 }, false)
  }

  function pick(node: Node, value: string): void {
    const picker = usable(node, 'picker')
    const [start, end] = [has(picker, 'start'), has(picker, 'end')]
    if (has(picker, 'mode') === 'date' && (value < String(start) || value > String(end)))
      throw new Error(`the wheel goes from ${start} to ${end}`)
    send(picker, 'change', { value }, false)
  }

  return {
    text,
    findAll,
    find: (what: What) => findAll(what)[0],
    attribute: (node: Node | undefined, name: string) => node && has(node, name),
    until,
    tap,
    type,
    pick,
    /** Controls that a screen reader has no name for. */
    nameless: () =>
      everyNode(root()).filter((node) => isControl(node) && !has(node, 'aria-label') && !textOf(node).trim()),
    /** Nodes for which WeChat has no template and so draws nothing. */
    undrawn: () => everyNode(root()).filter((node) => !templates.of(node)),
  }
}

const phoneAnswer = ({ phoneCode }: Owner) =>
  phoneCode ? { errMsg: 'getPhoneNumber:ok', code: phoneCode } : { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
