// What came of 我去 or 想去: green only after the server said so, amber while no answer came, else why and what next.
import { View } from '@tarojs/components'
import type { PostingPage } from '#contract/card'
import { spoken } from '../../../components/aria'
import { Card } from '../../../components/card'
import { ErrorBox, Skeleton } from '../../../components/states'
import { openTab } from '../../../components/tabs'
import { Tap } from '../../../components/tap'
import { codeWords, sentenceOf } from '../../../i18n/codes/words'
import { common } from '../../../i18n/common/words'
import { useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'
import type { Outcome } from './use-posting'
import { useSimilar } from './use-similar'

type Props = { outcome: Outcome; page: PostingPage; onRetry: () => void }

export function Result({ outcome, page, onRetry }: Props) {
  const words = useWords(posting)
  const said = useWords(common)
  const sentences = useWords(codeWords)
  if (outcome.state === 'held')
    return <Good title={words.held.title} next={words.held.next(said.span(outcome.from, outcome.to))} />
  if (outcome.state === 'asked') {
    const { dueAt, holidaysKnown } = outcome
    const later = holidaysKnown ? '' : words.asked.holidays
    return <Good title={words.asked.title} next={words.asked.next(dueAt) + later} />
  }
  if (outcome.state === 'unanswered')
    return (
      <ErrorBox refusal={outcome.refusal} onRetry={onRetry}>
        <View className="notice-next">{words.once}</View>
      </ErrorBox>
    )
  const { code } = outcome.refusal
  if (code === 'already_yours' || code === 'already_asked') {
    const { why, next } = sentenceOf(sentences, outcome.refusal)
    return <Good title={why} next={next} />
  }
  return (
    <ErrorBox refusal={outcome.refusal}>
      {code === 'overlaps' || code === 'too_many_days' ? (
        <Tap look="line" wide onTap={() => openTab('days')}>
          {words.seeDays}
        </Tap>
      ) : null}
      {code === 'full' || code === 'closed' || code === 'started' ? <Similar page={page} /> : null}
    </ErrorBox>
  )
}

function Good({ title, next }: { title: string; next: string }) {
  const words = useWords(posting)
  return (
    <View className="notice good" {...spoken('status')}>
      <View className="notice-title">✓ {title}</View>
      <View className="notice-next">{next}</View>
      <Tap wide onTap={() => openTab('days')}>
        {words.seeDays}
      </Tap>
    </View>
  )
}

export function Similar({ page }: { page: PostingPage }) {
  const words = useWords(posting)
  const similar = useSimilar(page)
  if (!similar) return <Skeleton rows={1} />
  return (
    <View className="similar">
      <View className="strong">{similar.length > 0 ? words.similar : words.noSimilar}</View>
      {similar.map((placed) => (
        <Card key={placed.card.postingId} placed={placed} />
      ))}
    </View>
  )
}
