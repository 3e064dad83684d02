// Log-in: one form, one button, a plain notice what for; then back to what was begun.
import { View } from '@tarojs/components'
import { intent } from '../../../api/intent'
import { Page } from '../../../components/page'
import { ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { useWords } from '../../../i18n/language'
import { people } from '../../../i18n/people/words'
import { BirthDate, TypedField } from './fields'
import { useCode } from './use-code'
import { cleanCode, cleanPhone, done, type Field, isPhone, useLogIn } from './use-log-in'
import { inWechat, useKnownByWechat } from './use-wechat'
import { WechatButton } from './wechat-button'
import './log-in.css'

export default function LogIn() {
  const words = useWords(people)
  const log = useLogIn()
  const { isNew, choose, missing, refusal, busy, submit } = log
  useKnownByWechat(done)
  const isBegun = intent.get()?.waits === 'log-in'
  const missed = (field: Field) => (missing === field ? words.missing[field] : undefined)
  return (
    <Page title={words.title}>
      <Top heading={words.title} back />
      <View className="stack">
        {isBegun ? <View className="notice good">{words.begun}</View> : null}
        <BeenHere isNew={isNew} choose={choose} />
        {refusal ? <ErrorBox refusal={refusal} /> : null}
        {isNew ? <Newcomer log={log} missed={missed} /> : null}
        {inWechat ? <WechatButton log={log} /> : null}
        <PhoneAndCode log={log} missed={missed} />
        <Tap wide busy={busy} onTap={submit}>
          {busy ? words.going : isBegun ? words.goOn : words.go}
        </Tap>
        <View className="soft">{isNew ? words.notice : words.noticeAgain}</View>
      </View>
    </Page>
  )
}

type Log = ReturnType<typeof useLogIn>
type Part = { log: Log; missed: (field: Field) => string | undefined }

function BeenHere({ isNew, choose }: Pick<Log, 'isNew' | 'choose'>) {
  const words = useWords(people)
  return (
    <View className="row">
      <Tap look={isNew ? 'chip on' : 'chip'} className="grow" onTap={() => choose(true)}>
        {words.first}
      </Tap>
      <Tap look={isNew ? 'chip' : 'chip on'} className="grow" onTap={() => choose(false)}>
        {words.again}
      </Tap>
    </View>
  )
}

function Newcomer({ log: { form, set }, missed }: Part) {
  const words = useWords(people)
  return (
    <>
      <TypedField
        label={words.name}
        hint={words.nameHint}
        text={form.name}
        onText={set('name')}
        missed={missed('name')}
      />
      <BirthDate day={form.bornOn} onDay={set('bornOn')} missed={missed('bornOn')} />
    </>
  )
}

function PhoneAndCode({ log, missed }: Part) {
  const words = useWords(people)
  const { seconds, sent, send } = useCode()
  const { form, set, setMissing, setRefusal } = log
  const ask = async () => {
    if (!isPhone(form.phone)) return setMissing('phone')
    setRefusal(await send(form.phone))
  }
  return (
    <>
      <TypedField
        label={words.phone}
        hint={words.phoneHint}
        digits
        text={form.phone}
        onText={(text) => set('phone')(cleanPhone(text))}
        missed={missed('phone')}
      />
      <View className="code-row">
        <TypedField
          label={words.code}
          hint={words.codeHint}
          digits
          text={form.code}
          onText={(text) => set('code')(cleanCode(text))}
          missed={missed('code')}
        />
        <Tap look="line" className="send-code" busy={seconds > 0} onTap={ask}>
          {seconds > 0 ? words.sendAgain(seconds) : words.sendCode}
        </Tap>
      </View>
      {sent ? <View className="soft">{words.sent}</View> : null}
    </>
  )
}
