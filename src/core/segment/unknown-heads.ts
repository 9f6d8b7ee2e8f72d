/** A head that was found, before it is known whose it is. */
export interface FoundHead {
  readonly start: number
  readonly end: number
  /** Index of the body; −1 where it has none. */
  readonly body: number
  /** Whether somebody said which body it has, or none. */
  readonly isSaid: boolean
}

/** More heads without a body than this are a list, of which nothing is left to be told. */
const mostUnknown = 1024
/** What words must tell of a body of a few lines: it is mostly the rest of another. */
const leastShort = 2

/**
 * Give heads whose words tell no body those bodies that are left without one, the
 * likeliest first, of those that are as likely the nearest; one of a few lines only where
 * words tell. What has no body then goes
 * with the head below that it touches, else with the one above.
 */
export function giveUnknown(
  heads: readonly FoundHead[],
  bodies: ReadonlyArray<{readonly start: number; readonly isShort: boolean}>,
  worths: (row: number) => ReadonlyMap<number, number>
): FoundHead[] {
  const isOpen = ({body, isSaid}: FoundHead): boolean => body < 0 && !isSaid
  const headed = new Set(heads.map(({body}) => body))
  const open = heads.filter(isOpen)
  if (open.length > mostUnknown) return [...heads]
  const pairs = open.flatMap((head) => {
    const sums = new Map<number, number>()
    for (let row = head.start; row < head.end; row++)
      for (const [body, worth] of worths(row))
        sums.set(body, (sums.get(body) ?? 0) + worth)
    return bodies.flatMap(({start, isShort}, body) => {
      if (headed.has(body)) return []
      const worth = (sums.get(body) ?? 0) - (isShort ? leastShort : 0)
      if (isShort && worth <= 0) return []
      return [{head, body, worth, way: Math.abs(start - head.start)}]
    })
  })
  pairs.sort((a, b) => b.worth - a.worth || a.way - b.way)
  const given = new Map<FoundHead, number>()
  for (const {head, body} of pairs) {
    if (given.has(head) || headed.has(body)) continue
    given.set(head, body)
    headed.add(body)
  }

  const result: FoundHead[] = []
  for (const head of [...heads].reverse()) {
    const below = result.at(-1)
    const found = {...head, body: given.get(head) ?? head.body}
    const isJoined =
      isOpen(found) &&
      below !== undefined &&
      below.start === head.end &&
      below.body >= 0 &&
      !below.isSaid
    if (isJoined) result[result.length - 1] = {...below, start: head.start}
    else result.push(found)
  }

  result.reverse()
  return result.reduce<FoundHead[]>((joined, head) => {
    const above = joined.at(-1)
    if (
      isOpen(head) &&
      above !== undefined &&
      above.end === head.start &&
      above.body >= 0 &&
      !above.isSaid
    )
      joined[joined.length - 1] = {...above, end: head.end}
    else joined.push(head)
    return joined
  }, [])
}
