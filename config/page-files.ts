// A webpack plugin that writes pages.json beside index.html: which files each H5 page needs. It changes no file of the app.
import type { Chunk, Compilation, Compiler } from 'webpack'

export const pageFilesName = 'pages.json'

type ChunkGroup = Compilation['chunkGroups'][number]

/** Taro's entry imports each page by its path, so the request of the import names the page. */
function pageOf(group: ChunkGroup): string | undefined {
  for (const origin of group.origins) {
    const page = origin.request?.replaceAll('\\', '/').match(/pages\/.+$/)?.[0]
    if (page) return page
  }
  return undefined
}

/** Page path → the files it loads besides those that index.html names; what it imports later is not counted. */
function filesOfPages(compilation: Compilation): Record<string, string[]> {
  const pages: Record<string, string[]> = {}
  for (const group of compilation.chunkGroups) {
    const page = pageOf(group)
    if (page) pages[page] = group.chunks.flatMap((chunk: Chunk) => [...chunk.files])
  }
  return pages
}

export class PageFilesPlugin {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('page-files', (compilation) => {
      // Names carry content hashes, which are known only at the report stage.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'page-files', stage }, () => {
        const text = JSON.stringify(filesOfPages(compilation), null, 1)
        compilation.emitAsset(pageFilesName, new sources.RawSource(text))
      })
    })
  }
}
