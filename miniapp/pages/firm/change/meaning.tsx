// What the change would mean, before it is made and after: nothing is changed without this sheet.
import { View } from '@tarojs/components'
import { isUnanswered, type Refusal } from '../../../api/client'
import { spoken } from '../../../components/aria'
import { Sheet } from '../../../components/sheet'
import { ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { firm } from '../../../i18n/firm/words'
import { useWords } from '../../../i18n/language'
import { whatItMeans } from './means'
import { isSame } from './terms'
import type { Asked, Change } from './use-change'

type Props = { title: string; asked: Asked; change: Change; staff: boolean }

export function MeaningSheet({ title, asked, change: { preview, change, busy, close }, staff }: Props) {
  const words = useWords(firm).change
  const { terms, seen, meaning, done } = asked
  const refusal = asked.refusal ?? tooFew(asked)
  const mayGo = meaning && !done && !isSame(terms, seen) && (!refusal || isUnanswered(refusal))
  // Once it is refused for good, what it would have meant is past.
  const isPast = asked.refusal && !isUnanswered(asked.refusal)
  return (
    <Sheet title={title} closing={done ? undefined : words.back} onClose={close}>
      {done ? (
        <View className="notice good" {...spoken('status')}>
          ✓ {words[done]}
        </View>
      ) : null}
      {done || isPast ? null : <Sentences asked={asked} />}
      {refusal ? (
        <ErrorBox refusal={refusal} onRetry={meaning || !isUnanswered(refusal) ? undefined : preview} />
      ) : null}
      {staff && refusal?.code === 'people_hold_places' ? <View>{words.byName}</View> : null}
      {mayGo ? (
        <Tap wide busy={busy} onTap={() => void change(asked)}>
          {busy ? words.going : words.go}
        </Tap>
      ) : null}
    </Sheet>
  )
}

function Sentences({ asked: { meaning, terms, seen } }: { asked: Asked }) {
  const { means } = useWords(firm)
  if (!meaning) return null
  return (
    <View {...spoken('status')}>
      {whatItMeans(meaning, terms, seen).map(([name, count]) => (
        <View key={name} className="firm-means">
          {means[name](count)}
        </View>
      ))}
    </View>
  )
}

/** Known before it is tried; the server would refuse it with the same code. */
const tooFew = ({ terms, meaning }: Asked): Refusal | undefined =>
  meaning && terms.places < meaning.least ? { code: 'people_hold_places', facts: { least: meaning.least } } : undefined
