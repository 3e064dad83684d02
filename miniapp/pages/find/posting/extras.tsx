// What else one can do with a posting: pass it on, and have it read aloud where the phone has a voice.
import { Button, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { PostingPage } from '#contract/card'
import { spoken } from '../../../components/aria'
import { Tap } from '../../../components/tap'
import { language, useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'
import { share } from './share'
import { canSpeak, hush, speak } from './speak'

export function Extras({ page }: { page: PostingPage }) {
  const words = useWords(posting)
  const tell = async () => {
    const how = await share(words.shareTitle(page))
    if (how !== 'shared')
      void Taro.showToast({ title: how === 'copied' ? words.copied : words.notShared, icon: 'none' })
  }
  const inWechat = process.env.TARO_ENV === 'weapp'
  return (
    <View className="row extras">
      {inWechat ? (
        <Button className="tap line grow" openType="share" {...spoken('button', words.share)}>
          {words.share}
        </Button>
      ) : (
        <Tap look="line" className="grow" onTap={tell}>
          {words.share}
        </Tap>
      )}
      {canSpeak() ? <Listen text={words.aloud(page)} /> : null}
    </View>
  )
}

function Listen({ text }: { text: string }) {
  const words = useWords(posting)
  const now = language.use()
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => hush, [])
  const toggle = () => {
    if (speaking) hush()
    else speak(text, now, () => setSpeaking(false))
    setSpeaking(!speaking)
  }
  return (
    <Tap look="line" className="grow" onTap={toggle}>
      {speaking ? words.listening : words.listen}
    </Tap>
  )
}
