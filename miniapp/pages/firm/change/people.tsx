// Who is on a shift, by masked name; staff also see who waits, and may give a place back after a second yes.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '../../../components/aria'
import { Sheet } from '../../../components/sheet'
import { ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { firm } from '../../../i18n/firm/words'
import { useWords } from '../../../i18n/language'
import { useRelease } from './use-release'
import type { Claim, Shift } from './use-shift'

/** As many as are drawn at once: a shift may have hundreds. */
const handful = 30

type Props = { shift: Shift; staff: boolean; load: () => Promise<void> }

export function People({ shift, staff, load }: Props) {
  const words = useWords(firm)
  const [most, setMost] = useState(handful)
  const releasing = useRelease(shift.page.postingId, load)
  const { released, open } = releasing
  const { claims } = shift
  const more = Math.min(handful, claims.length - most)
  return (
    <>
      <View className="firm-head" {...spoken('heading')}>
        {words.people.title}
      </View>
      {released ? (
        <View className={released.outcome === 'done' ? 'notice good' : 'notice'} {...spoken('status')}>
          {released.outcome === 'done' ? '✓ ' : ''}
          {words.release[released.outcome](released.name)}
        </View>
      ) : null}
      <View className="panel">
        {claims.length === 0 ? <View>{words.people.empty}</View> : null}
        {claims.slice(0, most).map((claim) => (
          <Person key={claim.personId} claim={claim} onRelease={staff ? () => open(claim) : undefined} />
        ))}
      </View>
      {more > 0 ? (
        <Tap look="line" wide onTap={() => setMost(most + handful)}>
          {words.people.more(more)}
        </Tap>
      ) : null}
      <ReleaseSheet shift={shift} releasing={releasing} />
    </>
  )
}

const looks: Record<Claim['state'], string> = {
  held: 'tag',
  offered: 'tag amber',
  asked: 'tag amber',
  waiting: 'tag blue',
}

/** Who waits has no place that could be given back. */
function Person({ claim: { maskedName, state }, onRelease }: { claim: Claim; onRelease?: () => void }) {
  const words = useWords(firm)
  return (
    <View className="firm-person">
      <View className="row wrap">
        <Text className="strong">{maskedName}</Text>
        <Text className={looks[state]}>
          {state === 'held' ? '✓ ' : ''}
          {words.people.states[state]}
        </Text>
      </View>
      {onRelease && state !== 'waiting' ? (
        <Tap look="chip" label={words.release.label(maskedName)} onTap={onRelease}>
          {words.release.act}
        </Tap>
      ) : null}
    </View>
  )
}

type SheetProps = { shift: Shift; releasing: ReturnType<typeof useRelease> }

function ReleaseSheet({ shift: { page, seen }, releasing }: SheetProps) {
  const words = useWords(firm).release
  const said = useWords(common)
  const { asked, open, busy, refusal, release, mayRetry } = releasing
  if (!asked) return null
  return (
    <Sheet title={words.title(asked.maskedName)} closing={words.no} safe onClose={() => open(undefined)}>
      <View>{words.why(page.title, said.span(seen.from, seen.to))}</View>
      {refusal ? <ErrorBox refusal={refusal} /> : null}
      {mayRetry ? (
        <Tap look="line" wide busy={busy} onTap={() => void release(false)}>
          {busy ? words.going : words.yes}
        </Tap>
      ) : null}
      {mayRetry && page.places > 1 ? (
        <Tap look="line" wide busy={busy} onTap={() => void release(true)}>
          {busy ? words.going : words.fewer}
        </Tap>
      ) : null}
    </Sheet>
  )
}
