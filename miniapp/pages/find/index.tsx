// A first page that proves both builds; 找活 will replace it.
import { Button, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { bodyBytes } from '#contract/common'

export default function Find() {
  const [big, setBig] = useState(false)
  return (
    <View className={big ? 'page big' : 'page'}>
      <View>
        <Text>嵩山路街道 · 超市理货(早班) · 走12分钟,还要3人</Text>
      </View>
      <View className="limit">130元一天 ≤ {bodyBytes}</View>
      <Button onClick={() => setBig(!big)}>{big ? '大字 开' : '我去'}</Button>
    </View>
  )
}
