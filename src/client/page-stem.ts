/** The name of a page without its endings: `page-3` for `page-3.news.md`. */
export function pageStem(name: string): string {
  // Matches the endings of a page's name: `.transcript.txt`, `.news.md`, `.txt`.
  return name.replace(
    /(?:\.(?:transcript|ocr|news))?\.(?:txt|md|transcript)$/iu,
    ''
  )
}

/** Whether a name is that of a clean copy: `page-3.news.md`. */
export function isCleanCopyName(name: string): boolean {
  return name.endsWith('.news.md') && pageStem(name) !== ''
}
