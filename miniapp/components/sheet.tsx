// A sheet from below with one question or one fact; the page behind it waits.
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { spoken } from './aria'
import { Tap } from './tap'
import './sheet.css'

/** `safe` where going back is what most people should do. */
type Props = PropsWithChildren<{ title: string; closing?: string; safe?: boolean; onClose: () => void }>

export function Sheet({ title, closing, safe, onClose, children }: Props) {
  const words = useWords(common)
  return (
    <View className="sheet-shade">
      <View className="sheet-away" onClick={onClose} />
      <View className="sheet" {...spoken('dialog', title)}>
        <View className="sheet-title">{title}</View>
        <View className="sheet-body">{children}</View>
        <Tap look={safe ? 'main' : 'line'} wide onTap={onClose}>
          {closing ?? words.close}
        </Tap>
      </View>
    </View>
  )
}
