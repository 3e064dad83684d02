// The project's own files and what stands in them, read once, for the architecture tests; it judges nothing.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export type Source = { file: string; text: string; tree: ts.SourceFile }
/** `target` is a file of ours without its ending (`functions/table/keys`), or a package as it is written. */
export type Import = { target: string; names: string[]; isType: boolean }

export const root = path.resolve(__dirname, '../..')
const code = /\.(ts|tsx|js|cjs|mjs)$/

/** What .gitignore names is nobody's source; of its patterns only folders and endings are used. */
const ignored = ['.git', ...readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n')].filter(Boolean)
const isIgnored = (name: string) =>
  ignored.some((one) => (one.startsWith('*') ? name.endsWith(one.slice(1)) : one.replace('/', '') === name))

export const namesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => !isIgnored(name))
    .sort()

function filesUnder(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const file = path.posix.join(folder, name)
    return statSync(path.join(root, file)).isDirectory() ? filesUnder(file) : [file]
  })
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')
export const allFiles: readonly string[] = filesUnder('.')

/** A source out of a text: tests feed their deliberate breaks through this. */
export const sourceOf = (file: string, text: string): Source => ({
  file,
  text,
  tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true),
})

export const sources: readonly Source[] = allFiles
  .filter((file) => code.test(file))
  .map((file) => sourceOf(file, textOf(file)))

export function nodesOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child, ...nodesOf(child)))
  return children
}

export const lineOf = ({ tree }: Source, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

const withoutEnding = (file: string) => file.replace(/\.(ts|tsx)$/, '')

function targetOf(file: string, written: string): string {
  if (written.startsWith('#')) return `functions/${written.slice(1)}`
  return written.startsWith('.') ? withoutEnding(path.posix.join(path.posix.dirname(file), written)) : written
}

/** `import { type A } from 'x'` still loads x at run time (verbatimModuleSyntax); only `import type` does not. */
export function importsOf({ file, tree }: Source): Import[] {
  return nodesOf(tree).flatMap((node) => {
    const found = asImport(node)
    return found ? [{ ...found, target: targetOf(file, found.target) }] : []
  })
}

function asImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return {
      target: node.moduleSpecifier.text,
      names: namesOf(node.importClause),
      isType: node.importClause?.isTypeOnly ?? false,
    }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { target: node.moduleSpecifier.text, names: ['*'], isType: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return { target: node.argument.literal.text, names: ['*'], isType: true }
  return asCall(node)
}

function asCall(node: ts.Node): Import | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const [first] = node.arguments
  const isLoad = node.expression.kind === ts.SyntaxKind.ImportKeyword || /^require\b/.test(node.expression.getText())
  return isLoad && first && ts.isStringLiteralLike(first)
    ? { target: first.text, names: ['*'], isType: false }
    : undefined
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const bound = clause?.namedBindings
  const named = bound && ts.isNamedImports(bound) ? bound.elements.filter(({ isTypeOnly }) => !isTypeOnly) : []
  return [
    ...(clause?.name ? ['default'] : []),
    ...(bound && ts.isNamespaceImport(bound) ? ['*'] : []),
    ...named.map(({ name, propertyName }) => (propertyName ?? name).text),
  ]
}
