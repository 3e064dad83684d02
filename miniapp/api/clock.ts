// What time it is for the server, whose clock decides what today is; it changes no clock and formats nothing.

let ahead = 0

/** The `date` header of any answer sets the difference; its whole seconds are exact enough for days. */
export function setClock(header: string | undefined): void {
  const server = Date.parse(header ?? '')
  if (Number.isNaN(server)) return
  const off = server - Date.now()
  ahead = Math.abs(off) < 2000 ? 0 : off
}

export const now = (): Date => new Date(Date.now() + ahead)

export const instantNow = (): string => now().toISOString()
