// stub
import { View } from '@tarojs/components'
export default function ImportsHome() { return <View /> }
