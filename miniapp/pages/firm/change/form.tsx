// The form of a shift: how many places by plus and minus, the day and both clock times by picker; it sends nothing.
import { Picker, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { addDays, dayOf } from '#contract/both/days'
import { shiftLimits } from '#contract/postings'
import { instantNow } from '../../../api/clock'
import { spoken } from '../../../components/aria'
import { Tap } from '../../../components/tap'
import { common } from '../../../i18n/common/words'
import { firm } from '../../../i18n/firm/words'
import { useWords } from '../../../i18n/language'
import { formOf, inLimits, isSameTime, type Terms } from './terms'
import type { Change } from './use-change'
import '../../../theme/wheel.css'

export function ShiftForm({ seen, change: { edits, edit, terms } }: { seen: Terms; change: Change }) {
  const words = useWords(firm).change
  const said = useWords(common)
  const { places, day, starts, ends } = { ...formOf(seen), ...edits }
  return (
    <View className="panel firm-form">
      <Field label={words.places}>
        <Stepper places={places} onPlaces={(next) => edit({ places: inLimits(next) })} />
      </Field>
      <Picked label={words.day} text={said.dateOf(day)} value={day} onPick={(picked) => edit({ day: picked })} isDay />
      <View className="firm-times">
        <Picked label={words.starts} text={starts} value={starts} onPick={(picked) => edit({ starts: picked })} />
        <Picked label={words.ends} text={ends} value={ends} onPick={(picked) => edit({ ends: picked })} />
      </View>
      {isSameTime(terms, seen) ? null : (
        <View className="strong" {...spoken('status')}>
          {words.changed(said.span(terms.from, terms.to))}
        </View>
      )}
    </View>
  )
}

function Field({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <View className="firm-field">
      <View className="firm-label">{label}</View>
      {children}
    </View>
  )
}

function Stepper({ places, onPlaces }: { places: number; onPlaces: (places: number) => void }) {
  const words = useWords(firm).change
  const isLeast = inLimits(places - 1) === places
  const isMost = inLimits(places + 1) === places
  return (
    <View className="firm-stepper">
      <Tap look="line" label={words.fewer} busy={isLeast} onTap={() => onPlaces(places - 1)}>
        −
      </Tap>
      <View className="firm-count" {...spoken('status')}>
        {words.count(places)}
      </View>
      <Tap look="line" label={words.more} busy={isMost} onTap={() => onPlaces(places + 1)}>
        +
      </Tap>
    </View>
  )
}

type PickedProps = { label: string; text: string; value: string; onPick: (value: string) => void; isDay?: boolean }

function Picked({ label, text, value, onPick, isDay }: PickedProps) {
  const words = useWords(firm).change
  const today = dayOf(instantNow())
  const common = {
    value,
    textProps: { okText: words.picked, cancelText: words.notPicked },
    onChange: ({ detail }: { detail: { value: string } }) => onPick(detail.value),
  }
  const field = (
    <View className="field firm-pick" {...spoken('button', `${label}:${text}`)}>
      <View className="grow">{text}</View>
      <View className="down" />
    </View>
  )
  return (
    <Field label={label}>
      {isDay ? (
        <Picker mode="date" start={today} end={addDays(today, shiftLimits.daysAhead)} {...common}>
          {field}
        </Picker>
      ) : (
        <Picker mode="time" {...common}>
          {field}
        </Picker>
      )}
    </Field>
  )
}
