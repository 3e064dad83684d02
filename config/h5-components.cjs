// A babel plugin for H5: imports each Taro component by its own name, so that a page loads only the ones it shows.
const barrel = '@tarojs/components'

// The query makes webpack treat each component as a module of its own, and drop the other ninety from it.
const source = (name) => `@tarojs/components/lib/react/components.js?only=${name}`

module.exports = ({ types: t }) => {
  const one = (specifier) =>
    t.importDeclaration(
      [t.importSpecifier(specifier.local, specifier.imported)],
      t.stringLiteral(source(specifier.imported.name)),
    )
  return {
    visitor: {
      ImportDeclaration(path) {
        const { source: from, specifiers, importKind } = path.node
        if (from.value !== barrel || importKind === 'type') return
        const values = specifiers.filter((specifier) => specifier.importKind !== 'type')
        if (values.every((specifier) => t.isImportSpecifier(specifier))) path.replaceWithMultiple(values.map(one))
      },
    },
  }
}
