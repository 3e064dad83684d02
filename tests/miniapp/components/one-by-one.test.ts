// Large type shows one card at a time: "next" goes on to what is still coming, and round only where all has come.
import { expect, test } from '@jest/globals'
import { cardAfter } from '../../../miniapp/components/near-list/use-near'

jest.mock('@tarojs/taro', () => ({}))

test.each([
  ['the next card, in the middle', 1, true, 2],
  ['the card that is still on its way, at the last that has come', 2, false, 3],
  ['the first card, at the very last', 2, true, 0],
])('leads to %s', (_where, at, isWhole, next) => expect(cardAfter(at, 3, isWhole)).toBe(next))
