// Names that our own phone code must not use, because WeChat's engine lacks them or has them half; H5's own files may.
import ts from 'typescript'
import { lineOf, nodesOf, type Source } from '../architecture/sources'

const absent = new Set(
  (
    'document window navigator localStorage sessionStorage fetch XMLHttpRequest alert confirm eval Function Intl crypto ' +
    'TextEncoder TextDecoder URL URLSearchParams AbortController structuredClone FormData BigInt Blob FileReader ' +
    'requestAnimationFrame wx'
  ).split(' '),
)

/** What runs in WeChat: the phone's pages but those of H5 alone, and of the contract what is no shape. */
export const runsInWechat = (file: string): boolean =>
  /^(miniapp\/|functions\/contract\/)/.test(file) && !/\.h5\.tsx?$|shapes?\.ts$/.test(file)

export const absentInWechat = (source: Source): string[] =>
  nodesOf(source.tree)
    .filter((node) => (ts.isIdentifier(node) && (isLocaleCall(node) || isFree(node))) || ts.isBigIntLiteral(node))
    .map((node) => `${source.file}:${lineOf(source, node)} ${node.getText(source.tree)}`)

const isLocaleCall = ({ text, parent }: ts.Identifier) =>
  text.startsWith('toLocale') && ts.isPropertyAccessExpression(parent)

/** The global itself: no member, no key, no type, no name of ours. */
function isFree(node: ts.Identifier): boolean {
  const { parent, text } = node
  if (!absent.has(text) || isOwn(node)) return false
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !(ts.isTypeReferenceNode(parent) || ts.isPropertySignature(parent) || ts.isJsxAttribute(parent))
}

/** Declared in this file, as a parameter, a constant or an import. */
function isOwn(node: ts.Identifier): boolean {
  return nodesOf(node.getSourceFile()).some(
    (one) =>
      (ts.isVariableDeclaration(one) ||
        ts.isParameter(one) ||
        ts.isBindingElement(one) ||
        ts.isFunctionDeclaration(one) ||
        ts.isImportSpecifier(one)) &&
      one.name?.getText() === node.text,
  )
}
