// A sheet from below with one question or one fact; the page behind it waits.
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { spoken } from './aria'
import { Tap } from './tap'
import './sheet.css'

type Props = PropsWithChildren<{ title: string; closing?: string; onClose: () => void }>

export function Sheet({ title, closing, onClose, children }: Props) {
  const words = useWords(common)
  return (
    <View className="sheet-shade">
      <View className="sheet-away" onClick={onClose} />
      <View className="sheet" {...spoken('dialog', title)}>
        <View className="sheet-title">{title}</View>
        {children}
        <Tap look="line" wide onTap={onClose}>
          {closing ?? words.close}
        </Tap>
      </View>
    </View>
  )
}
