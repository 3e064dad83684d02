// The one main thing to do about a posting, fixed at the bottom: 我去, 候补 where it is full, or 想去; it shows and hands the tap on.
import { View } from '@tarojs/components'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { useWords } from '../../../i18n/language'
import { posting } from '../../../i18n/posting/words'
import { type OnePosting, verbOf } from './use-posting'

export function GoBar({ page, busy, go }: { page: OnePosting; busy: boolean; go: () => void }) {
  const words = useWords(posting)
  const said = useWords(common)
  const { places, waiting = 0 } = page
  const verb = verbOf(page)
  const [does, doing] = {
    'gigs.join': [words.go.gig, words.doing],
    'gigs.queue': [words.go.queue, words.queueing],
    'postings.askFor': [words.go.other, words.asking],
  }[verb]
  return (
    <>
      <View className="go-left">
        <View className="strong">{said.left(verb === 'gigs.queue' ? 0 : page.left)}</View>
        <View className="soft">{waiting > 0 ? words.inQueue(waiting) : words.ofPlaces(places)}</View>
      </View>
      <Tap className="grow" busy={busy} onTap={go}>
        {busy ? doing : does}
      </Tap>
    </>
  )
}
