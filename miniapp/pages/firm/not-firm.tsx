// What stands on a firm's pages for whoever is neither a firm nor staff: who they are for, and the way to log in.
import Taro from '@tarojs/taro'
import { Empty } from '../../components/states'
import { Tap } from '../../components/tap'
import { firm } from '../../i18n/firm/words'
import { useWords } from '../../i18n/language'

export function NotFirm() {
  const words = useWords(firm)
  return (
    <Empty title={words.notFirm} why={words.notFirmWhy}>
      <Tap onTap={() => void Taro.navigateTo({ url: '/pages/people/log-in/index' })}>{words.logIn}</Tap>
    </Empty>
  )
}
