// The second yes before a place is given up: it says clearly which one, and what becomes of it.
import { View } from '@tarojs/components'
import type { Given } from '../../../api/turns'
import { Sheet } from '../../../components/sheet'
import { ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { days as dayWords } from '../../../i18n/days/words'
import { useWords } from '../../../i18n/language'
import type { Came } from './use-answers'

type Said = { title: string; why: string; yes: string; no: string; busy: string; safe: boolean }
type Props = { given: Given; came?: Came; busy: boolean; send: (given: Given) => void; onClose: () => void }

export function AnswerSheet({ given, came, busy, send, onClose }: Props) {
  const { title, why, yes, no, busy: going, safe } = useSaid(given)
  return (
    <Sheet title={title} closing={no} safe={safe} onClose={onClose}>
      <View>{why}</View>
      {came?.refusal ? <ErrorBox refusal={came.refusal} /> : null}
      <Tap look={safe ? 'line' : 'main'} wide busy={busy} onTap={() => send(given)}>
        {busy ? going : yes}
      </Tap>
    </Sheet>
  )
}

function useSaid({ act, of }: Given): Said {
  const words = useWords(dayWords)
  const said = useWords(common)
  const { sheets } = words
  const own = { title: of.posting.title, when: said.span(of.from, of.to) }
  const clash = 'clash' in of && of.clash
  if (clash && (act === 'accept' || of.state === 'asked')) {
    const other = { title: clash.title, when: said.span(clash.from, clash.to) }
    const [go, stay] = act === 'accept' ? [own, other] : [other, own]
    const { title, why, yes } = sheets.instead
    const busy = words.turn.accepting
    return { title: title(go.title), why: why(stay.title, stay.when), yes, no: sheets.sure, busy, safe: false }
  }
  const kept = { busy: words.leaving, safe: true }
  if (of.state === 'offered' || of.state === 'waiting') {
    const { title, why, yes } = sheets[of.state]
    const no = of.state === 'waiting' ? sheets.waiting.no : sheets.sure
    return { title, why: why(own.title, own.when), yes, no, ...kept }
  }
  const { leaveTitle, leaveWhy, leaveYes, leaveNo } = words
  return { title: leaveTitle, why: leaveWhy(own.title, own.when), yes: leaveYes, no: leaveNo, ...kept }
}
