import type {FoundByline} from './bylines/index.js'
import type {LineTable} from './measure.js'

/**
 * Whether a byline in brackets, which is run in oftener, fills a Chinese line that
 * ends on purpose: the next word would have fitted beside it.
 */
export function isBylineAlone(
  {han, texts, width, token}: LineTable,
  row: number,
  {people, span}: FoundByline
): boolean {
  const text = texts[row] ?? ''
  // The first line of the text below may be short: by its indent, by a mark.
  const column = Math.max(width[row + 1] ?? 0, width[row + 2] ?? 0)
  return (
    han &&
    people.length > 0 &&
    span.end === text.length &&
    // Matches what stands in brackets and nothing else: `【記者王小明／台北報導】`.
    /^[【〔［[（(][^】〕］\])）]*[】〕］\])）]$/u.test(text) &&
    // Run in, its own first line may have lost the indent.
    (width[row] ?? 0) + (token[row + 1] ?? 0) + 4 <= column
  )
}
