// What came of an import: how many of each, and each row that stayed out with its reason. It sends nothing.
import { View } from '@tarojs/components'
import { spoken } from '../../../components/aria'
import { Tap } from '../../../components/tap'
import { imports } from '../../../i18n/imports/words'
import { useWords } from '../../../i18n/language'
import { keepText } from './file'
import { type Reject, rejectsText } from './rejects'
import type { Counts } from './use-import'

/** More than this nobody reads on a screen; the download has them all. */
const mostShown = 50

export function Outcome({ counts, isWhole }: { counts: Counts; isWhole: boolean }) {
  const words = useWords(imports)
  const { created, updated, unchanged, rejected } = counts
  const numbers = { created, updated, unchanged, rejected: rejected.length }
  return (
    <>
      <View className={isWhole ? 'notice good' : 'notice waiting'} {...spoken('status')}>
        <View className="notice-title">{isWhole ? `✓ ${words.done}` : words.part}</View>
        {(Object.keys(numbers) as (keyof typeof numbers)[]).map((name) => (
          <View key={name} className="import-count">
            <View>{words.counts[name]}</View>
            <View className="strong">{words.rows(numbers[name])}</View>
          </View>
        ))}
      </View>
      {rejected.length > 0 ? <Rejects rejects={rejected} /> : null}
    </>
  )
}

function Rejects({ rejects }: { rejects: Reject[] }) {
  const words = useWords(imports)
  const say = ({ reason, value }: Reject) => words.reasons[reason](value)
  const save = () => keepText(words.fileName, rejectsText(words.columns, rejects, say))
  return (
    <>
      <View className="strong">{words.rejects}</View>
      <Tap look="line" wide onTap={save}>
        {words.download}
      </Tap>
      {rejects.slice(0, mostShown).map((one) => (
        <View key={`${one.row}${one.field}`} className="panel">
          <View className="strong">{words.reject(one.row, one.field)}</View>
          <View>{say(one)}</View>
          <View className="soft import-value">{words.rejectValue(one.value)}</View>
        </View>
      ))}
      {rejects.length > mostShown ? (
        <View className="soft">{words.moreRejects(rejects.length - mostShown)}</View>
      ) : null}
    </>
  )
}
