// Measures files and functions against section 8 of the design; which limits hold today stands in the test.
import ts from 'typescript'
import { lineOf, nodesOf, type Source } from './sources'

export const linesOf = ({ text }: Source): number => text.trimEnd().split('\n').length

/** The value that so large a share of all values does not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** A first line for the shell may stand before it. */
export const opensWithComment = ({ text }: Pick<Source, 'text'>): boolean =>
  /^(#!.*\n)?(\/\/ |\/\*\* |\/\* |# |<!doctype html>\s*<!-- )\S/i.test(text)

/** Lines that hold nothing but a comment. */
export function commentLines({ text, tree }: Source): number {
  const inComment = new Set<number>()
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, tree.languageVariant, text)
  const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line
  const literals = nodesOf(tree).filter(
    (one) => ts.isTemplateLiteralToken(one) || ts.isJsxText(one) || ts.isStringLiteral(one),
  )
  const isInside = (position: number) =>
    literals.some((one) => one.getStart(tree) <= position && position < one.getEnd())
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment = token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia
    if (!isComment || isInside(scanner.getTokenStart())) continue
    const [first, last] = [lineAt(scanner.getTokenStart()), lineAt(scanner.getTokenEnd())]
    const before = text
      .split('\n')
      [first]?.slice(0, tree.getLineAndCharacterOfPosition(scanner.getTokenStart()).character)
    if (before?.trim() === '') for (let line = first; line <= last; line += 1) inComment.add(line)
  }
  return inComment.size
}

/** Every function with its lines and the number of its arguments (a destructured object is one). */
export function functionsOf(source: Source): { name: string; lines: number; count: number }[] {
  return nodesOf(source.tree)
    .filter(isFunction)
    .map((one) => {
      const first = lineOf(source, one)
      const last = source.tree.getLineAndCharacterOfPosition(one.getEnd()).line + 1
      const count = one.parameters.filter(({ name }) => name.getText(source.tree) !== 'this').length
      return { name: `${source.file} ${nameOf(one, source)}`, lines: last - first + 1, count }
    })
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  (ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)) &&
  node.body !== undefined

function nameOf(node: ts.FunctionLikeDeclaration, { tree }: Source): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  if (node.name) return node.name.getText(tree)
  const { parent } = node
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
  return named ? parent.name.getText(tree) : 'a function without a name'
}
