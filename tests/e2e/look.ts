// Measures a page as eyes and fingers meet it: texts that are cut, texts that overlap, targets too small; judges nothing.
import type { Page } from 'playwright-core'

/** Texts wider than their box, or outside the screen, unless their row scrolls sideways. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.taro_page')]
      .filter((one) => (one as HTMLElement).offsetParent !== null || one.getClientRects().length > 0)
      .at(-1)
    const sideways = (element: Element | null): boolean => {
      if (!element) return false
      const { overflowX } = getComputedStyle(element)
      return (
        ((overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth) ||
        sideways(element.parentElement)
      )
    }
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return [...(shown?.querySelectorAll('*') ?? [])]
      .filter((element) => hasText(element) && element.getClientRects().length > 0 && !element.closest('style, script'))
      .filter((element) => {
        const box = element.getBoundingClientRect()
        if (box.width === 0 || box.height === 0) return false
        const cut =
          element.clientWidth > 0 &&
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX !== 'visible'
        const outside = box.right > innerWidth + 1 || box.left < -1
        return (cut || outside) && !sideways(element)
      })
      .map((element) => element.textContent?.trim().slice(0, 30) ?? '')
  })

/** Pairs of texts whose lines lie on each other; what floats over the page on purpose (fixed) is left out. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.taro_page')].filter((one) => one.getClientRects().length > 0).at(-1)
    const floats = (element: Element | null): boolean =>
      Boolean(element) &&
      (getComputedStyle(element as Element).position === 'fixed' || floats((element as Element).parentElement))
    const lines: { text: string; box: DOMRect }[] = []
    const walker = document.createTreeWalker(shown ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || floats(node.parentElement)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.bottom > 0 && box.top < innerHeight)
          lines.push({ text: node.textContent.trim().slice(0, 20), box })
    }
    const on = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6
    return lines.flatMap((a, at) =>
      lines
        .slice(at + 1)
        .filter((b) => on(a.box, b.box))
        .map((b) => `${a.text} | ${b.text}`),
    )
  })

/** Buttons and fields lower or narrower than `least` pixels. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((pixels) => {
    const shown = [...document.querySelectorAll('.taro_page')].filter((one) => one.getClientRects().length > 0).at(-1)
    return [...(shown?.querySelectorAll('taro-button-core, [role="button"], [role="tab"], input') ?? [])]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < pixels - 0.5 || box.width < pixels - 0.5)
      .map(
        ({ element, box }) =>
          `${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      )
  }, least)
