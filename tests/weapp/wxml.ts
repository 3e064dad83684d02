// Reads the built base.wxml: which tag Taro's node becomes in WeChat, with which attributes and which events; it draws nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A node of the `{root}` that Taro hands to setData; attributes stand under short keys that only the template knows. */
export type Node = { sid: string; uid?: string; nn: string; v?: string; cn?: Node[]; [key: string]: unknown }

/** `keys` leads from the attribute's name to the node's key; `binds` holds the events that reach the page. */
export type Template = { tag: string; keys: Map<string, string>; binds: Map<string, 'bind' | 'catch'> }
export type Templates = { of(node: Node): Template | undefined }

export function readTemplates(folder: string): Templates {
  const all = new Map<string, Template>()
  const text = readFileSync(join(folder, 'base.wxml'), 'utf8')
  for (const [, name = '', tag = '', attributes = ''] of text.matchAll(
    /<template name="tmpl_0_(\w+)">\s*<([\w-]+)([^>]*)>/g,
  ))
    all.set(name, { tag, ...attributesOf(attributes) })
  // Fields have two templates each; xs.c in utils.wxs picks one by whether `focus` is given.
  const of = (node: Node) => all.get(`${node.nn}_${'focus' in node ? 'focus' : 'blur'}`) ?? all.get(node.nn)
  return { of }
}

function attributesOf(text: string): Omit<Template, 'tag'> {
  const keys = new Map<string, string>()
  const binds = new Map<string, 'bind' | 'catch'>()
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const event = /^(bind|catch):?(\w+)$/.exec(name)
    if (event && value === 'eh') binds.set(event[2] ?? '', event[1] as 'bind' | 'catch')
    const key = /\bi\.(\w+)/.exec(value)?.[1]
    if (key) keys.set(name, key)
  }
  return { keys, binds }
}

/** What WeChat gets for an attribute; undefined also where the template does not pass it on. */
export function attribute(templates: Templates, node: Node, name: string): unknown {
  const key = templates.of(node)?.keys.get(name)
  return key === undefined ? undefined : node[key]
}

export const textOf = (node: Node): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('')

/** The way from the page's outermost node down to this one. */
export function wayTo(nodes: Node[], sid: string): Node[] {
  for (const node of nodes) {
    if (node.sid === sid) return [node]
    const below = wayTo(node.cn ?? [], sid)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

/** Every node that fits and has none below it that fits. */
export function innermost(nodes: Node[], fits: (node: Node) => boolean): Node[] {
  return nodes.flatMap((node) => {
    const below = innermost(node.cn ?? [], fits)
    if (below.length > 0) return below
    return fits(node) ? [node] : []
  })
}

export const everyNode = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...everyNode(node.cn ?? [])])
