// Sharing on H5: the phone's own sheet, else the address is copied.

export async function share(title: string): Promise<'shared' | 'copied' | 'failed'> {
  const url = window.location.href
  try {
    if (navigator.share) {
      await navigator.share({ title, url })
      return 'shared'
    }
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch (error) {
    // Closing the sheet is no fault.
    return (error as Error).name === 'AbortError' ? 'shared' : 'failed'
  }
}
