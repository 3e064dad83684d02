// What stands where content is missing: still coming, nothing there, or it did not go; each offers the next step.
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Refusal } from '../api/client'
import { codeWords, sentenceOf } from '../i18n/codes/words'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { spoken } from './aria'
import { Tap } from './tap'
import './states.css'

export function Skeleton({ rows = 3 }: { rows?: number }) {
  const words = useWords(common)
  return (
    <View className="stack" {...spoken('status', words.loading)}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <View key={row} className="panel bones">
          <View className="bone" />
          <View className="bone short" />
          <View className="bone" />
        </View>
      ))}
    </View>
  )
}

export function Empty({ title, why, children }: PropsWithChildren<{ title: string; why?: string }>) {
  return (
    <View className="empty" {...spoken('status')}>
      <View className="empty-title">{title}</View>
      {why ? <View className="soft">{why}</View> : null}
      {children}
    </View>
  )
}

type Props = PropsWithChildren<{ refusal: Refusal; onRetry?: () => void }>

/** Amber where trying again helps, red where the person must do something else. */
export function ErrorBox({ refusal, onRetry, children }: Props) {
  const words = useWords(common)
  const { why, next } = sentenceOf(useWords(codeWords), refusal)
  return (
    <View className={onRetry ? 'notice waiting' : 'notice bad'} {...spoken('alert')}>
      <View className="notice-title">{why}</View>
      <View className="notice-next">{next}</View>
      {children}
      {onRetry ? (
        <Tap look="amber" wide onTap={onRetry}>
          {words.retry}
        </Tap>
      ) : null}
    </View>
  )
}
