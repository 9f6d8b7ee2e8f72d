/**
 * Whether a download server answers within three seconds. Asked before any
 * download, because the programs that download wait for minutes.
 */
export async function reachable(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'HEAD',
      signal: AbortSignal.timeout(3000)
    })
    // A root without a page answers 404; a proxy that refuses, 403 or 407.
    return response.status < 500 && ![403, 407].includes(response.status)
  } catch {
    return false
  }
}
