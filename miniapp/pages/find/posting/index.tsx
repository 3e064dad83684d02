// One posting: what decides first, then the rest, one main button; log-in is asked only after that button.
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { Refusal } from '../../../api/client'
import { instantNow } from '../../../api/clock'
import { Page } from '../../../components/page'
import { Empty, ErrorBox, Skeleton } from '../../../components/states'
import { openTab } from '../../../components/tabs'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'
import { GoBar } from './bar'
import { Extras } from './extras'
import { FactsPanel, FirmPanel, PayPanel } from './facts'
import { isRefused, type Outcome } from './outcome'
import { Full, Own, Result, Similar } from './result'
import { isFull, type OnePosting, usePosting, verbOf } from './use-posting'
import './posting.css'

const isOpen = ({ status, closes }: OnePosting): boolean => status === 'open' && closes > instantNow()

/** Only what the person can mend, or what the page answers with another button, leaves something to tap. */
const mayTry = (outcome: Outcome | undefined): boolean =>
  !outcome || isRefused(outcome, ['overlaps', 'too_many_days', 'full', 'not_full', 'moved'])

type Mine = ReturnType<typeof usePosting>

/** Waiting is no promise: who waits, or can only wait, sees below what else there is. */
function mayNeedOthers(page: OnePosting, { own, outcome }: Mine): boolean {
  if (own) return own.state === 'waiting'
  return outcome ? outcome.state === 'queued' : isOpen(page) && isFull(page)
}

export default function FindPosting() {
  const words = useWords(posting)
  const postingId = useRouter().params.id ?? ''
  const mine = usePosting(postingId)
  const { page, refusal, load, own, outcome, busy, act } = mine
  useShareAppMessage(() => ({
    title: page ? words.shareTitle(page) : words.title,
    path: `/pages/find/posting/index?id=${postingId}`,
  }))
  if (!page) {
    return (
      <Page title={words.title}>
        <Top heading={words.title} back />
        <View className="stack">{refusal ? <Trouble refusal={refusal} load={load} /> : <Skeleton />}</View>
      </Page>
    )
  }
  const mayGo = isOpen(page) && !own && mayTry(outcome)
  const bar = mayGo ? <GoBar page={page} busy={busy} go={() => void act(verbOf(page))} /> : null
  return (
    <Page title={page.title} ownTurn={postingId} bar={bar}>
      <Top heading={page.title} back />
      <View className="stack">
        <State page={page} mine={mine} />
        <PayPanel page={page} />
        <FactsPanel page={page} />
        <FirmPanel page={page} />
        {mayNeedOthers(page, mine) ? <Similar page={page} /> : null}
        <Extras page={page} />
      </View>
    </Page>
  )
}

/** How the person stands with it counts more than what was answered before, and both more than how it stands for all. */
function State({ page, mine: { own, outcome, act } }: { page: OnePosting; mine: Mine }) {
  if (own) return <Own own={own} />
  return (
    <>
      {outcome ? <Result outcome={outcome} page={page} onRetry={act} /> : null}
      {isOpen(page) ? null : <Closed />}
      {isOpen(page) && isFull(page) && !outcome ? <Full /> : null}
    </>
  )
}

function Trouble({ refusal, load }: { refusal: Refusal; load: () => void }) {
  const words = useWords(posting)
  if (refusal.code !== 'not_found') return <ErrorBox refusal={refusal} onRetry={load} />
  return (
    <ErrorBox refusal={refusal}>
      <Tap look="line" wide onTap={() => openTab('find')}>
        {words.others}
      </Tap>
    </ErrorBox>
  )
}

function Closed() {
  const words = useWords(posting)
  return (
    <Empty title={words.closed} why={words.closedNext}>
      <Tap onTap={() => openTab('find')}>{words.others}</Tap>
    </Empty>
  )
}
