// Finds words that stand in the wrong room: keys, clock and chance, the environment, Chinese, folders and machine names.
import ts from 'typescript'
import { lineOf, nodesOf, type Source } from './sources'

const at = (source: Source, node: ts.Node) =>
  `${source.file}:${lineOf(source, node)} ${node.getText(source.tree).slice(0, 60).split('\n')[0]}`

const isText = (node: ts.Node): node is ts.Node & { text: string } =>
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node)

/** Every name that opens a part of a key, read from keys.ts itself. */
export const keyNamesOf = (keys: Source): string[] => [
  ...new Set(
    nodesOf(keys.tree)
      .filter(isText)
      .flatMap(({ text }) => /^([A-Z]{2,})#/.exec(text)?.[1] ?? []),
  ),
]

/** Texts that begin like a key, whether they build one or take one apart. */
export const ownKeys = (source: Source, names: readonly string[]): string[] =>
  nodesOf(source.tree)
    .filter((one) => isText(one) && names.some((name) => one.text.startsWith(`${name}#`)))
    .map((one) => at(source, one))

/** `new Date()` of now, not `new Date(instant)`. */
export const clockOrChance = (source: Source): string[] =>
  nodesOf(source.tree)
    .filter((one) => isClock(one) || isMember(one, 'Math', 'random') || isMember(one, 'process', 'env'))
    .map((one) => at(source, one))

const isClock = (node: ts.Node) =>
  isMember(node, 'Date', 'now') ||
  isMember(node, 'performance', 'now') ||
  ((ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === 'Date' &&
    (ts.isCallExpression(node) || !node.arguments?.length))

const isMember = (node: ts.Node, owner: string, name: string): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) && node.name.text === name && node.expression.getText() === owner

/** Names read from process.env; one that is not written out (process.env[name], spread) is '*'. */
export const environmentNames = (source: Source): string[] =>
  nodesOf(source.tree)
    .filter((one) => isMember(one, 'process', 'env'))
    .map(({ parent }) => (ts.isPropertyAccessExpression(parent) ? parent.name.text : '*'))

/** Ideographs, Chinese punctuation, full-width forms. */
const chinese = /[\u2e80-\u2fff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Comments may speak Chinese, people only see texts. */
export const visibleChinese = (source: Source): string[] =>
  nodesOf(source.tree)
    .filter((one) => (isText(one) || ts.isIdentifier(one)) && chinese.test(one.text))
    .map((one) => at(source, one))

export const hasChinese = (text: string): boolean => chinese.test(text)

const emptyNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'base',
  'manager',
  'managers',
  'service',
  'services',
]
/** Folders whose name says nothing about what is inside. */
export const emptyFolders = (files: readonly string[], allowed: readonly string[]): string[] => {
  const folders = new Set(
    files.flatMap((file) =>
      file
        .split('/')
        .slice(0, -1)
        .map((_, depth, all) => all.slice(0, depth + 1).join('/')),
    ),
  )
  return [...folders].filter((one) => emptyNames.includes(one.split('/').at(-1) ?? '') && !allowed.includes(one))
}

const machine = [
  /\bregistry\.[a-z-]+\.[a-z]{2,6}\b(?!\()|\bnpmmirror\b|\bverdaccio\b/,
  /(^|[\s'"`(=:])\/(work|home|root|farm|Users)\//,
  /\/tmp\/[a-z]/,
  /\b[A-Z]:\\Users\b/,
]
/** Lines that only hold on one person's machine. */
export const machineWords = (file: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, row) =>
      machine.some((one) => one.test(line)) ? [`${file}:${row + 1} ${line.trim().slice(0, 80)}`] : [],
    )
