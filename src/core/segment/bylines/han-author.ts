import type {Lexicon} from '../../lexicon.js'
import {noticeStrength} from '../cues/notice-words.js'
import {foldScript} from '../fold-script.js'
import type {FoundByline, Reporter} from './byline.js'
import {isSurname, looksLikeName} from './han-names.js'

// Matches a name alone on its line, with dots round it or set wide, and what its owner did: `杨晓冬`, `·方　言·`, `文　山　著`.
const alone =
  /^([·•．・]? ?)([\u3400-\u9fff]{2,3}|[\u3400-\u9fff][ \u3000]{1,3}[\u3400-\u9fff])(?: ?[·•．・]|[ \u3000]{1,3}[著文译譯])?$/u
// Matches names side by side and nothing else: `杨晓冬 林禾`, `杨晓冬、林禾`; more with `、` are part of a text.
const several =
  /^[\u3400-\u9fff]{2,3}(?:(?:[ \u3000]{1,3}[\u3400-\u9fff]{2,3}){1,3}|、[\u3400-\u9fff]{2,3})$/u
/** Shortest line of text below a name, in characters. */
const leastBelow = 9
/** Longest line of names, in characters. */
const longest = 18
/** How common a word may be that is a given name as well: 建国, 文明. */
const mostCommon = 100

/** A name that fills a line, or several. */
export function readHanAuthor(text: string): FoundByline | undefined {
  if (text.length > longest) return undefined
  if (several.test(text)) return readSeveral(text)
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

function readSeveral(text: string): FoundByline | undefined {
  const people: Reporter[] = []
  for (const {0: name, index} of text.matchAll(/[\u3400-\u9fff]+/gu)) {
    if (!looksLikeName(name)) return undefined
    people.push({
      role: '',
      name,
      span: {start: index, end: index + name.length}
    })
  }

  return {span: {start: 0, end: text.length}, people}
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
  if (next.length < leastBelow) return false
  // What is cut in mid-sentence goes on.
  if (previous.length === 1 || /[，、；：,;]$/u.test(previous)) return false
  // Where no words are known, 高标准 严要求 look like two names.
  if (found.people.length > 1)
    return (
      words !== undefined &&
      found.people.every(({name}) => isNoWord(name, words))
    )
  // What has ended has no author below it.
  if (/[。！？]$/u.test(previous)) return false
  const isMarked = found.people[0]?.name.length !== text.length
  // `公　告` is set wide, too.
  if (isMarked) return noticeStrength(text, 'han') < 1
  // Two characters are a word oftener than a name.
  if (!words) return text.length === 3 && !/[的了是在]/u.test(text)
  // The rest of a headline: 主|席到访.
  const across = previous.slice(-1) + text.charAt(0)
  if (across.length > 1 && words.weight(across) >= mostCommon) return false
  return isNoWord(text, words)
}

/** Whether a name is none of the words that look like names: 高效, 成果. */
function isNoWord(name: string, words: Lexicon): boolean {
  const folded = foldScript(name)
  const weigh = (start: number): number =>
    Math.max(words.weight(name, start), words.weight(folded, start))
  return weigh(0) === 0 && (name.length === 2 || weigh(1) < mostCommon)
}
