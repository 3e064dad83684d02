// Bytes as base64 text, by hand: Taro's own gives an empty text on H5, and WeChat's engine has no btoa.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) text += fourOf(bytes, at)
  return text
}

/** Three bytes are four letters; what is missing at the end is padded. */
function fourOf(bytes: Uint8Array, at: number): string {
  const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  const four = [first >> 2, ((first & 3) << 4) | ((second ?? 0) >> 4)]
  if (second !== undefined) four.push(((second & 15) << 2) | ((third ?? 0) >> 6))
  if (third !== undefined) four.push(third & 63)
  return four
    .map((six) => letters[six])
    .join('')
    .padEnd(4, '=')
}
