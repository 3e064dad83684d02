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

const inWechat = process.env.TARO_ENV === 'weapp'

/** config/aria.ts lets the WeChat names through to the templates. */
export const spoken = (role: Role, label?: string) =>
  inWechat
    ? { ariaRole: role, ...(label ? { ariaLabel: label } : {}) }
    : { role, ...(label ? { 'aria-label': label } : {}) }
