// The second yes to a call, because it is done for somebody: it names whom and what before it is done, and why it was refused.
import { View } from '@tarojs/components'
import { spoken } from '../../../components/aria'
import { Sheet } from '../../../components/sheet'
import { ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import type { Sentence } from '../../../i18n/codes/words'
import { common } from '../../../i18n/common/words'
import { desk } from '../../../i18n/desk/words'
import { useWords } from '../../../i18n/language'
import type { OneCall, OneCallProps } from './use-one-call'

export function Sure({ call: { posting, from, to }, rung, one: { asked, busy, trouble, say, choose } }: OneCallProps) {
  const words = useWords(desk).sure
  const said = useWords(common)
  if (!asked) return null
  const { clash } = asked
  const { title, why, does } = words[asked.answer]
  return (
    <Sheet title={title(rung.name)} closing={words.back} onClose={() => choose()}>
      <View>{why(posting.title, said.span(from, to))}</View>
      {clash ? <View className="strong">{words.instead(clash.title, said.span(clash.from, clash.to))}</View> : null}
      {trouble ? <Trouble trouble={{ refusal: trouble.refusal }} instead={Boolean(clash)} /> : null}
      {!trouble || trouble.again ? (
        <Tap wide busy={busy} onTap={() => void say(asked)}>
          {busy ? words.noting : does}
        </Tap>
      ) : null}
    </Sheet>
  )
}

type Sentences = Record<string, ((facts: Record<string, unknown>) => Sentence) | undefined>
type TroubleProps = { trouble: NonNullable<OneCall['trouble']>; instead?: boolean }

/** `instead` where another shift was to be given up. */
export function Trouble({ trouble: { refusal, again }, instead }: TroubleProps) {
  const { refused, refusedInstead } = useWords(desk)
  const own: Sentences = instead ? { ...refused, ...refusedInstead } : refused
  const sentence = own[refusal.code]?.(refusal.facts)
  if (!sentence) return <ErrorBox refusal={refusal} onRetry={again} />
  return (
    <View className="notice bad" {...spoken('alert')}>
      <View className="notice-title">{sentence.why}</View>
      <View className="notice-next">{sentence.next}</View>
    </View>
  )
}
