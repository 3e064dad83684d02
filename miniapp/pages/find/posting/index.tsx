// One posting: what decides first, then the rest, one main button; log-in is asked only after that button.
import { Button, View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { PostingPage } from '#contract/card'
import type { Refusal } from '../../../api/client'
import { instantNow } from '../../../api/clock'
import { spoken } from '../../../components/aria'
import { Page } from '../../../components/page'
import { Empty, ErrorBox, Skeleton } from '../../../components/states'
import { openTab } from '../../../components/tabs'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { common } from '../../../i18n/common/words'
import { language, useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'
import { FactsPanel, FirmPanel, PayPanel } from './facts'
import { Result, Similar } from './result'
import { share } from './share'
import { canSpeak, hush, speak } from './speak'
import { usePosting, verbOf } from './use-posting'
import './posting.css'

/** What the person can mend and then tap again; every other answer has its own next step. */
const mendable = ['overlaps', 'too_many_days']

export default function FindPosting() {
  const words = useWords(posting)
  const postingId = useRouter().params.id ?? ''
  const { page, refusal, load, outcome, busy, act } = usePosting(postingId)
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
  const isOpen = page.status === 'open' && page.closes > instantNow()
  const isFull = isOpen && !outcome && page.kind === 'gig' && page.left === 0
  const mayGo =
    isOpen && !isFull && (!outcome || (outcome.state === 'refused' && mendable.includes(outcome.refusal.code)))
  const again = () => void act(verbOf(page))
  return (
    <Page title={page.title} bar={mayGo ? <GoBar page={page} busy={busy} go={again} /> : null}>
      <Top heading={page.title} back />
      <View className="stack">
        {outcome ? <Result outcome={outcome} page={page} onRetry={again} /> : null}
        {isOpen ? null : <Closed />}
        {isFull ? <Full page={page} /> : null}
        <PayPanel page={page} />
        <FactsPanel page={page} />
        <FirmPanel page={page} />
        <Extras page={page} />
      </View>
    </Page>
  )
}

function GoBar({ page, busy, go }: { page: PostingPage; busy: boolean; go: () => void }) {
  const words = useWords(posting)
  const said = useWords(common)
  const isGig = page.kind === 'gig'
  const doing = isGig ? words.doing : words.asking
  return (
    <>
      <View className="go-left">
        <View className="strong">{said.left(page.left)}</View>
        <View className="soft">{words.ofPlaces(page.places)}</View>
      </View>
      <Tap className="grow" busy={busy} onTap={go}>
        {busy ? doing : isGig ? words.go.gig : words.go.other}
      </Tap>
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

/** Nobody is asked to tap for a place that is not there. */
function Full({ page }: { page: PostingPage }) {
  const said = useWords(common)
  return (
    <View className="notice waiting" {...spoken('status')}>
      <View className="notice-title">{said.left(0)}</View>
      <Similar page={page} />
    </View>
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

function Extras({ page }: { page: PostingPage }) {
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
