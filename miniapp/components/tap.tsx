// A thing to tap, in the look of a button, a chip or plain text; it decides nothing.
import { Button, type ButtonProps } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from './aria'
import './tap.css'

type Look = 'main' | 'line' | 'amber' | 'chip' | 'chip on' | 'plain' | 'bare'

type Props = PropsWithChildren<{
  look?: Look
  label?: string
  wide?: boolean
  busy?: boolean
  className?: string
  onTap?: () => void
  native?: Partial<ButtonProps>
}>

export function Tap({ look = 'main', label, wide, busy, className, onTap, native, children }: Props) {
  const names = ['tap', ...look.split(' '), wide && 'wide', busy && 'busy', className].filter(Boolean)
  const state = look.startsWith('chip') ? { 'aria-pressed': look === 'chip on' ? 'true' : 'false' } : {}
  return (
    <Button
      className={names.join(' ')}
      hoverClass="pressed"
      disabled={busy || undefined}
      onClick={onTap}
      {...spoken('button', label)}
      {...state}
      {...native}
    >
      {children}
    </Button>
  )
}
