/** The files of a folder that are pages as this one is, in natural order. */
export function pagesLike(name: string, names: readonly string[]): string[] {
  const ending = endingOf(name)
  const {compare} = new Intl.Collator(undefined, {numeric: true})
  return names.filter((each) => endingOf(each) === ending).sort(compare)
}

/** `.news.md` for a clean copy, else the last ending. */
function endingOf(name: string): string {
  // Matches what comes after the name proper: `.news.md`, `.txt`.
  return (
    /(?:\.(?:transcript|ocr|news))?\.[^.]+$/u.exec(name)?.[0].toLowerCase() ??
    ''
  )
}
