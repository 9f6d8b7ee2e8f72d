/** The files of a folder that are pages as this one is, in natural order. */
export function pagesLike(name: string, names: readonly string[]): string[] {
  const ending = endingOf(name)
  const {compare} = new Intl.Collator(undefined, {numeric: true})
  return names.filter((each) => endingOf(each) === ending).sort(compare)
}

/**
 * The page after (1) or before (-1) one among its like; what the configuration
 * says is no page is passed over, where it does not say so of this one, too.
 */
export async function neighbour(
  names: readonly string[],
  {name, step}: {readonly name: string; readonly step: 1 | -1},
  isPage: (name: string) => Promise<boolean | null>
): Promise<string | undefined> {
  const isOne = await isPage(name)
  for (let at = names.indexOf(name) + step; ; at += step) {
    const next = names[at]
    if (next === undefined || isOne === false) return next
    if ((await isPage(next)) !== false) return next
  }
}

/** `.news.md` for a clean copy, else the last ending. */
function endingOf(name: string): string {
  // Matches what comes after the name proper: `.news.md`, `.txt`.
  return (
    /(?:\.(?:transcript|ocr|news))?\.[^.]+$/u.exec(name)?.[0].toLowerCase() ??
    ''
  )
}
