import {isDoubleSurname, surnameBits} from '../../entities/surnames.js'
import {foldScript} from '../fold-script.js'
import {noInitial, noNames} from './han-words.js'

// Matches a name of Han characters: `严梦茹`.
const plain = /^[\u3400-\u9fff]{2,4}$/u
// Matches a name with a middle dot: `阿依努尔·买买提`, `克里斯·雷恩`, `S·雷恩`.
const dotted =
  /^[\u3400-\u9fffA-Z]{1,8}(?:[·•・‧․∙][\u3400-\u9fff]{1,8}){1,3}$/u
/** Whether a text may be a name where a role says that one follows. */
function mayBeName(text: string): boolean {
  if (dotted.test(text)) return true
  // The line goes on with its text: `□本报记者 徐伟 石桥镇的`.
  if (!plain.test(text) || text.includes('的')) return false
  const folded = foldScript(text)
  return (
    !noNames.has(folded) &&
    !/^[和与及]/u.test(folded) &&
    (isSurname(text.charAt(0)) || !noInitial.test(folded))
  )
}

/** Whether a text looks like a Chinese name with nothing to say so. */
export function looksLikeName(text: string): boolean {
  if (dotted.test(text)) return true
  if (!mayBeName(text) || !plain.test(text)) return false
  if (isDoubleSurname(text.slice(0, 2))) return text.length > 2
  return text.length < 4 && isSurname(text.charAt(0))
}

/**
 * Cut names that are set without anything between them: `徐伟李明` are two,
 * `扎西次仁` and `欧阳小明` one. Lengths of the names, in order.
 */
export function cutNames(text: string): readonly number[] | undefined {
  if (mayBeName(text)) {
    const isTwo =
      text.length === 4 &&
      plain.test(text) &&
      !isDoubleSurname(text.slice(0, 2)) &&
      isSurname(text.charAt(0)) &&
      isSurname(text.charAt(2))
    return isTwo ? [2, 2] : [text.length]
  }

  if (!/^[\u3400-\u9fff]{5,9}$/u.test(text)) return undefined
  for (const sizes of splits[text.length] ?? []) {
    let at = 0
    const isEach = sizes.every((size) => {
      const part = text.slice(at, at + size)
      at += size
      // `记者来到上海这` goes on in the next line.
      return looksLikeName(part) && !noInitial.test(foldScript(part))
    })
    if (isEach) return sizes
  }

  return undefined
}

/** Lengths that names glued together may have; three characters are commonest. */
const splits: Readonly<Record<number, ReadonlyArray<readonly number[]>>> = {
  5: [
    [3, 2],
    [2, 3]
  ],
  6: [
    [3, 3],
    [2, 2, 2]
  ],
  7: [
    [3, 2, 2],
    [2, 3, 2],
    [2, 2, 3]
  ],
  8: [
    [3, 3, 2],
    [3, 2, 3],
    [2, 3, 3]
  ],
  9: [[3, 3, 3]]
}

export function isSurname(character: string): boolean {
  return surnameBits(character) !== undefined
}
