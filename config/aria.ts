// A Taro plugin for weapp: lets WeChat's screen reader hear `ariaLabel` and `ariaRole`, which Taro's own templates leave out.
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { spokenComponents } from '../miniapp/spoken-components'

type Platform = {
  runtimePath: string | string[]
  template: { mergeComponents(ctx: IPluginContext, components: object): void }
}

export default function aria(ctx: IPluginContext): void {
  if (process.env.TARO_ENV !== 'weapp') return
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      platform.template.mergeComponents(ctx, spokenComponents)
      // The running app numbers the attributes by the same list, so it has to know it too.
      const runtime = path.resolve(__dirname, '../miniapp/spoken-runtime.ts')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
