// What a screen reader hears of a control, in the names that WeChat and browsers each know; it draws nothing.

type Role =
  | 'button'
  | 'tab'
  | 'tablist'
  | 'dialog'
  | 'status'
  | 'alert'
  | 'heading'
  | 'list'
  | 'listitem'
  | 'progressbar'
  | 'navigation'
  | 'textbox'

/** Taro passes `ariaLabel` to WeChat and `aria-label` to H5; `role` likewise. */
export const spoken = (role: Role, label?: string) => ({
  ariaRole: role,
  role,
  ...(label ? { ariaLabel: label, 'aria-label': label } : {}),
})

export const pressed = (on: boolean) => ({ 'aria-pressed': on ? 'true' : 'false' })
