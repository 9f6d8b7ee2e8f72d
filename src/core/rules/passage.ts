import {classNumber, classOf} from './character-class.js'
import type {EdgedLine} from './han-mate.js'

const {han, lower, upper} = classNumber

/**
 * Latin letters for each Han from which on a passage is Western: on a page of
 * Chinese it must hold more, since an article may speak of firms by their names.
 */
const lettersOnChinese = 6
const lettersElsewhere = 2
/** A line with fewer letters and Han than this is read with its neighbours. */
const enough = 20

/** Which text a line with Han and Latin letters in it is of. */
export type Passage = 'chinese' | 'mixed' | 'western'

/**
 * Which text a line with Han in it, read with the edges of its neighbours where it
 * is short, is of: `led by Mr. Li (李文清), arrived` is Western, its marks and blanks
 * are those of that text, whatever the page is. Of one with more letters than Han
 * on a page of Chinese nobody can tell: nothing of it is fixed unseen.
 */
export function passageOf(
  {text, before, after}: EdgedLine,
  language: string
): Passage {
  const counts = {letters: 0, han: 0}
  count(text, counts)
  if (counts.letters + counts.han < enough) {
    count(before, counts)
    count(after, counts)
  }

  const least = language.startsWith('zh') ? lettersOnChinese : lettersElsewhere
  if (counts.letters > least * counts.han) return 'western'
  return counts.letters > counts.han ? 'mixed' : 'chinese'
}

function count(text: string, counts: {letters: number; han: number}): void {
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === lower || kind === upper) counts.letters++
    else if (kind === han) counts.han++
  }
}
