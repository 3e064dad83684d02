// Files in WeChat: picked from a chat, read as UTF-8 only (its engine knows no GBK), rejects go to the clipboard. H5 has its own file.
import Taro from '@tarojs/taro'
import type { Encoding } from './cut'

export type Picked = { name: string; bytes: Uint8Array }

/** Nothing where the person changed their mind. */
export async function pickFile(): Promise<Picked | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv'] })
    const file = tempFiles[0]
    if (!file) return undefined
    const data = Taro.getFileSystemManager().readFileSync(file.path)
    return { name: file.name, bytes: new Uint8Array(data as ArrayBuffer) }
  } catch {
    return undefined
  }
}

/** Nothing where this phone cannot read the encoding, or where a file with UTF-8's mark is broken inside. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding !== 'utf-8') return undefined
  let escaped = ''
  for (const byte of bytes) escaped += `%${byte < 16 ? '0' : ''}${byte.toString(16)}`
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}

export async function keepText(_name: string, text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
