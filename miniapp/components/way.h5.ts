// 怎么走 on H5: a marker in the map site, which opens its app where there is one; the point is already GCJ-02.
import type { Point } from '#contract/both/distance'

export function showWay({ lng, lat }: Point, name: string): void {
  const url = `https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`
  window.open(url, '_blank', 'noopener')
}
