// Files on H5: picked with the browser's own dialogue, read in both encodings, rejects saved as a download.
import type { Encoding } from './cut'

export type Picked = { name: string; bytes: Uint8Array }

/** Nothing where the person changed their mind; some browsers then never answer, which is harmless. */
export function pickFile(): Promise<Picked | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.csv,text/csv'
  return new Promise((resolve) => {
    input.onchange = () => resolve(read(input.files?.[0]))
    input.oncancel = () => resolve(undefined)
    input.click()
  })
}

/** By FileReader, because phones of 2018 know no File.arrayBuffer. */
function read(file: File | undefined): Promise<Picked | undefined> {
  if (!file) return Promise.resolve(undefined)
  const reader = new FileReader()
  return new Promise((resolve) => {
    reader.onload = () => resolve({ name: file.name, bytes: new Uint8Array(reader.result as ArrayBuffer) })
    reader.onerror = () => resolve(undefined)
    reader.readAsArrayBuffer(file)
  })
}

/** Nothing where the bytes are not text of this encoding. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export async function keepText(name: string, text: string): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
