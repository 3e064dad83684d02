// Sends a text through the city's text-message gateway; keeps and logs nothing.
import type { Text } from './handler'

const patience = 3000

export const openTexts =
  ({ url, key }: { url: string; key: string }) =>
  async (phone: string, text: Text): Promise<void> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ phone, ...text }),
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error(`the text-message gateway answered ${answer.status}`)
  }
