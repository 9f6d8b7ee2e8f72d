import {partitionPoint} from '../model/partition-point.js'
/**
 * The first Han character of each pinyin initial, in the order of the ICU's
 * pinyin collation. With it the initial of any character is a binary search,
 * and no table of readings has to ship.
 */
const firsts = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀' as const
const initials = 'abcdefghjklmnopqrstwxyz' as const

/** Gives the initials of a name in pinyin: 何立群 → `hlq`. */
export interface PinyinInitials {
  of(name: string): string
}

/**
 * Initials by the collation of the host; `undefined` where it has none for
 * pinyin. A character is looked up once.
 */
export function createPinyinInitials(): PinyinInitials | undefined {
  const {compare} = new Intl.Collator('zh-Hans-u-co-pinyin')
  // Without Chinese data the host sorts by code point.
  if (compare('八', '阿') <= 0 || compare('帀', '丫') <= 0) return undefined
  const known = new Map<string, string>()

  return {
    of(name) {
      let found = ''
      for (const character of name) {
        let initial = known.get(character)
        if (initial === undefined) {
          initial = initialOf(character, compare)
          known.set(character, initial)
        }

        found += initial
      }

      return found
    }
  }
}

/** `h` for 何; a letter or digit as it is; nothing for anything else. */
function initialOf(
  character: string,
  compare: (a: string, b: string) => number
): string {
  if (!/^\p{Script=Han}$/u.test(character)) {
    return /^[\p{L}\p{N}]$/u.test(character) ? character.toLowerCase() : ''
  }

  const before = partitionPoint(
    firsts.length,
    (at) => compare(firsts.charAt(at), character) <= 0
  )
  return before === 0 ? '' : initials.charAt(before - 1)
}
