// 听一听 in WeChat: its engine has no voice, so nothing is offered. H5 has its own file.

export const canSpeak = (): boolean => false

export function speak(_text: string, _language: string, _onEnd: () => void): void {
  return
}

export function hush(): void {
  return
}
