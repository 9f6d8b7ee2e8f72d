import type {Lexicon} from '../../lexicon.js'
import {noticeStrength} from '../cues/notice-words.js'
import {foldScript} from '../fold-script.js'
import type {FoundByline} from './byline.js'
import {isSurname, looksLikeName} from './han-names.js'

// Matches a name alone on its line, with dots round it or set wide, and what its owner did: `杨晓冬`, `·方　言·`, `文　山　著`.
const alone =
  /^([·•．・]? ?)([\u3400-\u9fff]{2,3}|[\u3400-\u9fff][ \u3000]{1,3}[\u3400-\u9fff])(?: ?[·•．・]|[ \u3000]{1,3}[著文译譯])?$/u
/** Shortest line of text below a name, in characters. */
const leastBelow = 9
/** How common a word may be that is a given name as well: 建国, 文明. */
const mostCommon = 100

/** A name that fills a line. */
export function readHanAuthor(text: string): FoundByline | undefined {
  if (text.length > 10) return undefined
  const [, before = '', name] = alone.exec(text) ?? []
  if (name === undefined) return undefined
  const closed = name.replace(/[ \u3000]/gu, '')
  // Set wide, 方　言 is no word.
  const isName =
    closed === name ? looksLikeName(name) : isSurname(name.charAt(0))
  if (!isName) return undefined
  const start = before.length
  const span = {start, end: start + name.length}
  return {
    span: {start: 0, end: text.length},
    people: [{role: '', name: closed, span}]
  }
}

/**
 * Whether a line that is nothing but a name says who wrote the text below it:
 * a headline stands above, the text below is longer. Many words look like names
 * (高效, 成果); where a lexicon is loaded, none of these is one.
 */
export function isHanAuthor(
  text: string,
  {previous, next}: {readonly previous: string; readonly next: string},
  words: Lexicon | undefined
): boolean {
  const found = readHanAuthor(text)
  if (!found) return false
  const isMarked = found.people[0]?.name.length !== text.length
  if (next.length < leastBelow) return false
  // What is cut in mid-sentence goes on; what has ended has no author below it.
  if (previous.length < 2 || /[，、；：。！？,;]$/u.test(previous)) return false
  // `公　告` is set wide, too.
  if (isMarked) return noticeStrength(text, 'han') < 1
  // Two characters are a word oftener than a name.
  if (!words) return text.length === 3 && !/[的了是在]/u.test(text)
  // The rest of a headline: 主|席到访.
  if (words.weight(previous.slice(-1) + text.charAt(0)) >= mostCommon)
    return false
  const folded = foldScript(text)
  const weigh = (start: number): number =>
    Math.max(words.weight(text, start), words.weight(folded, start))
  return weigh(0) === 0 && (text.length === 2 || weigh(1) < mostCommon)
}
