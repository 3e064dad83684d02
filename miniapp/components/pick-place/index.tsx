// Picking where to look from: by typing a name, from the streets, or by the phone's own position. No log-in, no map.
import { Input, View } from '@tarojs/components'
import type { NamedPlace } from '../../api/place'
import { find } from '../../i18n/find/words'
import { useWords } from '../../i18n/language'
import { spoken } from '../aria'
import { ErrorBox, Skeleton } from '../states'
import { Tap } from '../tap'
import { useGrowing, usePickPlace } from './use-pick-place'
import './pick-place.css'

const none: NamedPlace[] = []

export function PickPlace({ onPicked }: { onPicked: () => void }) {
  const words = useWords(find).place
  const { typed, setTyped, found, refusal, retry, pick, own, useOwnPosition } = usePickPlace(onPicked)
  const places = useGrowing(found?.places ?? none)
  return (
    <View className="stack pick-place">
      <View className="soft">{words.hint}</View>
      <Input
        className="field"
        value={typed}
        maxlength={20}
        confirmType="search"
        placeholder={words.search}
        onInput={({ detail }) => setTyped(detail.value)}
        {...spoken('textbox', words.search)}
      />
      <Tap look="line" wide busy={own === 'asking'} onTap={useOwnPosition}>
        {words.useOwn}
      </Tap>
      <View className="soft">{own === 'refused' ? words.refused : words.ownHint}</View>
      {refusal ? <ErrorBox refusal={refusal} onRetry={retry} /> : null}
      {found?.typed ? <View>{words.nothing(found.typed)}</View> : null}
      <View className="strong">{typed && !found?.typed ? words.found : words.list}</View>
      {found || refusal ? null : <Skeleton rows={2} />}
      <View className="pick-list" {...spoken('list')}>
        {places.map((one) => (
          <Tap key={one.area + one.name} look="bare" className="pick-one" onTap={() => pick(one)}>
            <View className="strong">{one.name}</View>
            <View className="soft">
              {one.city} · {one.district}
              {one.street === one.name ? '' : ` · ${one.street}`}
            </View>
          </Tap>
        ))}
      </View>
    </View>
  )
}
