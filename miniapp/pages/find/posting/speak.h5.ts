// 听一听 on H5: the browser's own voice, where it has one; nothing is sent anywhere.

export const canSpeak = (): boolean => 'speechSynthesis' in window

/** A little slower than normal speech. */
const rate = 0.9

export function speak(text: string, language: string, onEnd: () => void): void {
  const said = new SpeechSynthesisUtterance(text)
  said.lang = language === 'zh' ? 'zh-CN' : 'en-GB'
  said.rate = rate
  said.onend = onEnd
  said.onerror = onEnd
  window.speechSynthesis.cancel()
  window.speechSynthesis.speak(said)
}

export const hush = (): void => window.speechSynthesis.cancel()
