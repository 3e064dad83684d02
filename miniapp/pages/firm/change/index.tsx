// One shift for its firm and for staff: who comes, and other places or another time, with what that means before it is done.
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Refusal } from '../../../api/client'
import { instantNow } from '../../../api/clock'
import { isFirm, isStaff, session } from '../../../api/session'
import { spoken } from '../../../components/aria'
import { Page } from '../../../components/page'
import { ErrorBox, Skeleton } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { common } from '../../../i18n/common/words'
import { firm } from '../../../i18n/firm/words'
import { useWords } from '../../../i18n/language'
import { NotFirm } from '../not-firm'
import { ShiftForm } from './form'
import { MeaningSheet } from './meaning'
import { People } from './people'
import { useChange } from './use-change'
import { type Shift, useShift } from './use-shift'
import '../firm.css'

export default function FirmChange() {
  const { title } = useWords(firm).change
  const postingId = useRouter().params.id ?? ''
  const person = session.use()?.person
  if (person && (isFirm(person) || isStaff(person)))
    return <Loaded key={person.personId} postingId={postingId} staff={isStaff(person)} />
  return (
    <Page title={title}>
      <Top heading={title} back />
      <NotFirm />
    </Page>
  )
}

function Loaded({ postingId, staff }: { postingId: string; staff: boolean }) {
  const { title } = useWords(firm).change
  const { shift, refusal, load, changed } = useShift(postingId)
  if (shift) return <OneShift staff={staff} given={{ shift, load, changed }} refusal={refusal} />
  return (
    <Page title={title}>
      <Top heading={title} back />
      <View className="stack">{refusal ? <Trouble refusal={refusal} load={load} /> : <Skeleton />}</View>
    </Page>
  )
}

/** Another try does not bring back what is not there. */
function Trouble({ refusal, load }: { refusal: Refusal; load: () => void }) {
  return <ErrorBox refusal={refusal} onRetry={refusal.code === 'not_found' ? undefined : load} />
}

type Props = { staff: boolean; given: Parameters<typeof useChange>[0]; refusal?: Refusal }

function OneShift({ staff, given, refusal }: Props) {
  const words = useWords(firm).change
  const said = useWords(common)
  const change = useChange(given)
  const { shift, load } = given
  const { page, seen } = shift
  const shut = shutOf(shift)
  const bar = (
    <Tap className="grow" busy={change.busy} onTap={change.preview}>
      {change.busy ? words.previewing : words.preview}
    </Tap>
  )
  return (
    <Page title={page.title} bar={shut ? null : bar}>
      <Top heading={page.title} back />
      <View className="stack">
        {refusal ? <Trouble refusal={refusal} load={load} /> : null}
        <View className="strong parts">{words.now(said.span(seen.from, seen.to), seen.places)}</View>
        {shut ? <Shut why={shut} /> : <ShiftForm seen={seen} change={change} />}
        <People shift={shift} staff={staff} load={load} />
      </View>
      {change.asked ? <MeaningSheet title={page.title} asked={change.asked} change={change} staff={staff} /> : null}
    </Page>
  )
}

const shutOf = ({ page, seen }: Shift): 'started' | 'closed' | undefined => {
  if (seen.from <= instantNow()) return 'started'
  // Sign-up may be over: who holds a place must still hear of another time.
  return page.status === 'closed' ? 'closed' : undefined
}

function Shut({ why }: { why: 'started' | 'closed' }) {
  const words = useWords(firm).change
  return (
    <View className="notice" {...spoken('status')}>
      <View className="notice-title">{words.shut[why]}</View>
      <View className="notice-next">{words.shutNext}</View>
    </View>
  )
}
