/**
 * Tells the text of a file from what it held before: its length and its FNV-1a hash
 * of 32 bits, over UTF-16 code units. Line ends of every kind are one, and a byte
 * order mark at the start none, because an editor shows neither as they are.
 *
 * Tells of chance, not of malice. Linear.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function textDigest(text: string): string {
  let hash = 0x811c9dc5
  let length = 0
  const start = text.startsWith('\uFEFF') ? 1 : 0
  for (let index = start; index < text.length; index++) {
    let unit = text.charCodeAt(index)
    if (unit === 13) {
      if (text.charCodeAt(index + 1) === 10) continue
      unit = 10
    }

    hash = Math.imul(hash ^ unit, 0x01000193)
    length++
  }

  return `${length}.${hash >>> 0}`
}
