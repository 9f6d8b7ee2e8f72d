/** The name of a page without its endings: `page-3` for `page-3.news.md`. */
export function pageStem(name: string): string {
  // Matches the endings of a page's name: `.transcript.txt`, `.news.md`, `.txt`.
  return name.replace(
    /(?:\.(?:transcript|ocr|news))?\.(?:txt|md|transcript)$/iu,
    ''
  )
}
