import {
  classes,
  classOf,
  duties,
  dutyOf,
  frequencyOf,
  type Token
} from './lattice.js'

/** Characters that names of villages end with and given names hardly do. */
export const villageEnds = '屯沟寨峪洼坝圩埠乡镇溝壩鄉鎮'
/** As rare as a word that stands 60 times in the dictionary's corpus. */
export const rare = 6

/** Whether a word is the name of a place, or may be one. */
export function isPlace(token: Token | undefined): boolean {
  const kind = token && classOf(token)
  return kind === classes.place || kind === classes['weak-place']
}

/** Whether a name may begin at a token: no other name or noun runs into it. */
export function isFree(
  text: string,
  tokens: readonly Token[],
  index: number
): boolean {
  const first = tokens[index]
  const before = tokens[index - 1]
  if (!first || !before || before.end !== first.start) return true
  const kind = classOf(before)
  if (isPlace(before) || dutyOf(before) === duties.stranger) return true
  if (dutyOf(before) === duties['short-place-head']) return true
  if (before.type === 'person') {
    return villageEnds.includes(text.charAt(before.end - 1))
  }

  return (
    kind === classes.verb || kind === classes.deed || kind === classes.function
  )
}

// Matches what a village is called by its end, which sub-districts keep:
// `石榴庄`, `大红门`.
const villageName =
  /^\p{Script=Han}{1,3}[庄莊村園园桥橋营營坊湾灣店屯寨堡塘井河门門]$/u

/**
 * Where a sub-district begins whose `街道` stands at `index`, as the index of a
 * token: with a rare word, or one that ends like a village. `花乡街道`, but none
 * in `老街道`.
 */
export function subDistrict(
  text: string,
  tokens: readonly Token[],
  index: number
): number | undefined {
  const head = tokens[index]
  if (!head || text.slice(head.start, head.end) !== '街道') return undefined
  for (let from = index - 1; from >= Math.max(0, index - 3); from--) {
    const first = tokens[from]
    if (!first || dutyOf(first) >= duties.stranger) return undefined
    const isRare =
      from === index - 1 &&
      first.end - first.start > 1 &&
      classOf(first) === classes.noun &&
      frequencyOf(first) < rare
    const isVillage = villageName.test(text.slice(first.start, head.start))
    if ((isRare || isVillage) && isFree(text, tokens, from)) return from
  }

  return undefined
}
