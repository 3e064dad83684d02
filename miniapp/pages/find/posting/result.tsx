// What came of 我去, 候补 or 想去, and how the person stands with a posting: green only after the server said so, amber for what waits.
import { View } from '@tarojs/components'
import type { PostingPage } from '#contract/card'
import type { Intent } from '../../../api/intent'
import type { Standing } from '../../../api/turns'
import { spoken } from '../../../components/aria'
import { Card } from '../../../components/card'
import { ErrorBox, Skeleton } from '../../../components/states'
import { openTab } from '../../../components/tabs'
import { Tap } from '../../../components/tap'
import { codeWords, sentenceOf } from '../../../i18n/codes/words'
import { common } from '../../../i18n/common/words'
import { useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'
import { isRefused, type Outcome } from './outcome'
import { useSimilar } from './use-similar'

type Props = { outcome: Outcome; page: PostingPage; onRetry: (verb: Intent['verb']) => void }

export function Result({ outcome, page, onRetry }: Props) {
  const words = useWords(posting)
  const said = useWords(common)
  if (outcome.state === 'held')
    return <Told look="good" title={words.held.title} next={words.held.next(said.span(outcome.from, outcome.to))} />
  if (outcome.state === 'queued') return <Queued place={outcome.place} />
  if (outcome.state === 'asked') {
    const { dueAt, holidaysKnown } = outcome
    const later = holidaysKnown ? '' : words.asked.holidays
    return <Told look="good" title={words.asked.title} next={words.asked.next(dueAt) + later} />
  }
  if (outcome.state === 'unanswered')
    return (
      <ErrorBox refusal={outcome.refusal} onRetry={() => onRetry(outcome.verb)}>
        <View className="notice-next">{words.once}</View>
      </ErrorBox>
    )
  return <Refused outcome={outcome} page={page} />
}

function Refused({ outcome, page }: { outcome: Outcome & { state: 'refused' }; page: PostingPage }) {
  const words = useWords(posting)
  const { why, next } = sentenceOf(useWords(codeWords), outcome.refusal)
  if (isRefused(outcome, ['already_yours', 'already_asked'])) return <Told look="good" title={why} next={next} />
  if (isRefused(outcome, ['already_waiting', 'already_offered'])) return <Told look="waiting" title={why} next={next} />
  return (
    <>
      <ErrorBox refusal={outcome.refusal}>
        {isRefused(outcome, ['overlaps', 'too_many_days']) ? (
          <Tap look="line" wide onTap={() => openTab('days')}>
            {words.seeDays}
          </Tap>
        ) : null}
      </ErrorBox>
      {isRefused(outcome, ['full', 'closed', 'started']) ? <Similar page={page} /> : null}
    </>
  )
}

/** What the phone knows already: nobody is asked to sign up for what is theirs. */
export function Own({ own }: { own: Standing }) {
  const words = useWords(posting)
  const said = useWords(common)
  const { answer, offered, offeredNext, asked, askedNext, held } = words.own
  if (own.state === 'held') return <Told look="good" title={held} next={words.held.next(said.span(own.from, own.to))} />
  if (own.state === 'waiting') return <Queued place={own.place} />
  if (own.state === 'asked') return <Told look="waiting" title={asked} next={askedNext} does={answer} />
  return <Told look="waiting" title={offered} next={own.until ? offeredNext(own.until) : ''} does={answer} />
}

function Queued({ place }: { place?: number }) {
  const { queued } = useWords(posting)
  return <Told look="waiting" title={place ? queued.title(place) : queued.untold} next={queued.next} />
}

/** Nobody is asked to tap for a place that is not there. */
export function Full() {
  const said = useWords(common)
  const words = useWords(posting)
  return (
    <View className="notice waiting" {...spoken('status')}>
      <View className="notice-title">{said.left(0)}</View>
      <View className="notice-next">{words.mayQueue}</View>
    </View>
  )
}

type ToldProps = { look: 'good' | 'waiting'; title: string; next: string; does?: string }

function Told({ look, title, next, does }: ToldProps) {
  const words = useWords(posting)
  return (
    <View className={`notice ${look}`} {...spoken('status')}>
      <View className="notice-title">{look === 'good' ? `✓ ${title}` : title}</View>
      <View className="notice-next">{next}</View>
      <Tap wide onTap={() => openTab('days')}>
        {does ?? words.seeDays}
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
