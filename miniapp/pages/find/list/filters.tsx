// The filters of 找活: a row of the most wanted, and a sheet with all; large type shows only the sheet's button.
import { View } from '@tarojs/components'
import type { Asked } from '#contract/both/match'
import { filters } from '#contract/postings'
import { spoken } from '../../../components/aria'
import { AskStation } from '../../../components/ask-station'
import { useBig } from '../../../components/big'
import { Sheet } from '../../../components/sheet'
import { Tap } from '../../../components/tap'
import { find } from '../../../i18n/find/words'
import { useWords } from '../../../i18n/language'
import { choose, clearAll } from './use-list'

type Words = (typeof find)['zh']
type Name = keyof Asked
type Choice = { name: Name; value: string; text: string }

const groups: Name[][] = [['sort'], ['day'], ['hours'], ['kind'], ['unit'], ['ring'], ['easy', 'fiftyPlus', 'full']]

/** The first screen's row, most wanted first. */
const quick: [Name, string][] = [
  ['day', 'today'],
  ['day', 'tomorrow'],
  ['unit', 'day'],
  ['hours', '9-15'],
  ['easy', 'yes'],
  ['ring', '15min'],
  ['fiftyPlus', 'yes'],
  ['day', 'weekend'],
]

function textOf({ filters: said, kinds, rings, sorts }: Words, name: Name, value: string): string {
  const byName: Record<Name, Record<string, string>> = {
    sort: sorts,
    kind: kinds,
    unit: said.unit,
    day: said.day,
    hours: said.hours,
    ring: rings,
    easy: { yes: said.easy },
    fiftyPlus: { yes: said.fiftyPlus },
    full: { yes: said.full },
  }
  return byName[name][value] ?? value
}

const choicesOf = (words: Words, name: Name): Choice[] =>
  filters[name].map((value) => ({ name, value, text: textOf(words, name, value) }))

function Chip({ choice: { name, value, text }, wish }: { choice: Choice; wish: Asked }) {
  const isOn = (wish[name] ?? (name === 'sort' ? 'near' : undefined)) === value
  return (
    <Tap look={isOn ? 'chip on' : 'chip'} onTap={() => choose(name, value as never)}>
      {text}
    </Tap>
  )
}

type ChipsProps = { wish: Asked; chosen: number; onMore: () => void }

export function FilterChips({ wish, chosen, onMore }: ChipsProps) {
  const words = useWords(find)
  const big = useBig()
  const count = chosen > 0 ? ` · ${words.filters.chosen} ${chosen}` : ''
  return (
    <View className="chips">
      <Tap look={chosen > 0 ? 'chip on' : 'chip'} onTap={onMore}>
        {words.filters.title + count}
        <View className="down" />
      </Tap>
      {big ? (
        <View className="chips-end">
          <AskStation />
        </View>
      ) : (
        quick.map(([name, value]) => (
          <Chip key={name + value} wish={wish} choice={{ name, value, text: textOf(words, name, value) }} />
        ))
      )}
    </View>
  )
}

export function FilterSheet({ wish, onClose }: { wish: Asked; onClose: () => void }) {
  const words = useWords(find)
  const titles: Partial<Record<Name, string>> = { ...words.filters.groups, easy: words.filters.groups.more }
  return (
    <Sheet title={words.filters.title} closing={words.filters.done} onClose={onClose}>
      {groups.map((names) => (
        <View key={names[0]}>
          <View className="soft filter-title" {...spoken('heading')}>
            {titles[names[0] as Name]}
          </View>
          <View className="row wrap">
            {names.flatMap((name) =>
              choicesOf(words, name).map((choice) => (
                <Chip key={choice.name + choice.value} wish={wish} choice={choice} />
              )),
            )}
          </View>
        </View>
      ))}
      <Tap look="plain" onTap={clearAll}>
        {words.filters.clear}
      </Tap>
    </Sheet>
  )
}
