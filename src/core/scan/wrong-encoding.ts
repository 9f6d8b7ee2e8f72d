import type {Finding} from '../model/finding.js'

/** Id of the finding; there is no rule of this name to turn off. */
export const wrongEncodingId = 'wrong-encoding'

/** As much of a page as is looked at, in UTF-16 units. */
const headLength = 100_000
/** Fewer characters than this that could not be read are scars of the page. */
const fewest = 9
/**
 * And a smaller share of the head than this. Read as UTF-8, a page in GB 18030
 * or Big5 has .3 and more, French in Windows-1252 .03, English with curly
 * quotes alone .003; a PDF whose font lacks a glyph stays below.
 */
const share = 0.002

/**
 * The finding that a page was read in a wrong encoding; `undefined` where it
 * was not. What else could be said of such a page is noise, and a change of it
 * would lose what the file still holds: it stands for all others, without fix.
 */
export function wrongEncoding(text: string): Finding | undefined {
  const length = Math.min(text.length, headLength)
  const first = text.indexOf('\uFFFD')
  if (first < 0 || first >= length) return undefined
  let count = 0
  let at = first

  while (at >= 0 && at < length) {
    count++
    at = text.indexOf('\uFFFD', at + 1)
  }

  if (count < fewest || count < length * share) return undefined
  return {
    ruleId: wrongEncodingId,
    severity: 'error',
    span: {start: first, end: first + 1},
    reason: {
      words: {
        en: 'This page seems to be in another encoding: many characters cannot be read. Open it again in GB 18030, Big5 or what it is in; until then nothing is fixed',
        'zh-cn':
          '版面的编码似乎不对：许多字符无法读取。请用 GB 18030、Big5 等正确编码重新打开；在此之前不作任何改正'
      }
    },
    fixes: []
  }
}
