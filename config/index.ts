// Taro's build of the phone's two shapes, weapp and h5; it decides how things are packed, never what the app does.
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { version } from '../package.json'
import { PageFilesPlugin } from './page-files'
import { stages } from './stages'

const root = path.resolve(__dirname, '..')

/** Live unless the build names another. */
const api = process.env.API_URL ?? `https://${stages.live.domain}`

const contract = { include: [path.join(root, 'functions/contract')] }

// Taro leaves most packages as they came: query-string's `?.` would be a white page on Chrome 70 and iOS 12.
const modernPackages = /[\\/]node_modules[\\/](?!react-dom|hls\.js|swiper|core-js|@babel)/

// px stays px on both: rpx and rem would shrink 18px text and 44px targets on a 320 wide phone.
const keepPixels = { pxtransform: { enable: false, config: {} } }

const packages = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`)

// Taro's default copies what pages share into each page's own chunk.
const splitChunks = {
  chunks: 'all',
  minSize: 10_000,
  maxInitialRequests: 6,
  maxAsyncRequests: 6,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    react: { name: 'react', chunks: 'initial', test: packages('react|react-dom|scheduler'), priority: 30 },
    taro: { name: 'taro', chunks: 'initial', test: packages('@tarojs|@stencil'), priority: 20 },
    shared: { minChunks: 2, priority: 10, reuseExistingChunk: true },
  },
}

const hashed = (ending: string) => `${ending}/[name].[contenthash:8].${ending}`

type Chain = { module: { rule(name: string): { include: { add(pattern: RegExp): unknown } } } }
const readByOldPhones = (chain: Chain) => chain.module.rule('script').include.add(modernPackages)

const mini = {
  // No rule of ours leans on the order of files: what overrides is more specific.
  miniCssExtractPluginOption: { ignoreOrder: true },
  compile: contract,
  postcss: keepPixels,
  // Read by Taro but missing in its types; it keeps the root free of WeChat's file.
  projectConfigName: 'miniapp/project.config.json',
  webpackChain: readByOldPhones,
}

export default defineConfig({
  projectName: 'doorstep',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'miniapp',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Read by miniapp/api/client.ts; H5 speaks to the address it came from, a mini-program to a stage's domain.
  env: { API_URL: JSON.stringify(api), VERSION: JSON.stringify(version) },
  plugins: [path.join(__dirname, 'aria.ts')],
  copy: { patterns: [], options: {} },
  mini,
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: contract,
    postcss: keepPixels,
    output: { filename: hashed('js'), chunkFilename: hashed('js') },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: hashed('css'), chunkFilename: hashed('css') },
    webpackChain(chain) {
      readByOldPhones(chain)
      chain.optimization.splitChunks(splitChunks)
      // config/budgets.ts is the one that refuses a size.
      chain.performance.hints(false)
      chain.plugin('pageFiles').use(PageFilesPlugin)
    },
  },
})
