// Fen as yuan digits, for both languages; it adds no currency word and rounds nothing up.

/** 12050 is '120.5'. */
export function yuan(fen: number): string {
  const cents = fen % 100
  const whole = (fen - cents) / 100
  return cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0').replace(/0$/, '')}`
}

/** One decimal, rounded down, so that nobody is promised more. */
export const yuanAbout = (fen: number): string => yuan(fen - (fen % 10))

/** '06:00' is '6:00'. */
export const shortClock = (clock: string): string => clock.replace(/^0/, '')
