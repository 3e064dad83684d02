// WeChat's own phone button; whoever says no there goes on with the fields below. Never drawn on H5.
import { Button, View } from '@tarojs/components'
import { spoken } from '../../../components/aria'
import { useWords } from '../../../i18n/language'
import { people } from '../../../i18n/people/words'
import { firstMissing, type useLogIn } from './use-log-in'
import { withPhone } from './use-wechat'

export function WechatButton({ log }: { log: ReturnType<typeof useLogIn> }) {
  const words = useWords(people)
  const { form, isNew, busy, setBusy, setMissing, answered } = log
  const lacks = isNew ? firstMissing(form, true, ['name', 'bornOn']) : undefined
  const go = async (phoneCode: string | undefined) => {
    if (!phoneCode || busy) return
    setBusy(true)
    answered(await withPhone(form, phoneCode))
  }
  return (
    <>
      <Button
        className="tap main wide"
        {...(lacks
          ? { onClick: () => setMissing(lacks) }
          : { openType: 'getPhoneNumber', onGetPhoneNumber: ({ detail }) => void go(detail.code) })}
        {...spoken('button', words.wechat)}
      >
        {words.wechat}
      </Button>
      <View className="soft">{words.orPhone}</View>
    </>
  )
}
