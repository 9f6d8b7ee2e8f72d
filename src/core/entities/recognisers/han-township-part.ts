import {matchesOf} from '../../model/matches.js'
import {
  classes,
  classOf,
  duties,
  dutyOf,
  frequencyOf,
  type Token
} from '../han/lattice.js'
import {isPlace, rare, subDistrict} from '../han/stems.js'
import type {Candidate, Recogniser} from './recogniser.js'

/**
 * Villages and estates right behind the township or sub-district that they
 * belong to: the part tells that a name follows, be it one that no dictionary
 * has.
 */
export const hanTownshipPart: Recogniser = {
  id: 'han-township-part',
  words: {
    en: 'a village or an estate behind its township',
    'zh-cn': '紧接所属乡镇、街道的村庄或小区'
  },
  languages: ['zh'],
  examples: [
    {
      text: '走进芦溪乡时村和柳桥镇塔前村，家住石榴庄街道嘉园三里社区、银河街道金泰城小区。',
      finds: [
        {text: '时村', kind: 'place'},
        {text: '塔前村'},
        {text: '嘉园三里社区'},
        {text: '金泰城小区'}
      ]
    },
    {
      text: '芦溪乡各村和柳桥镇示范村开会，和平街道召开社区会，芦溪乡全村、柳桥镇贫困村的村民，城乡新村，乡镇社区。',
      finds: []
    }
  ],
  find({text, han}) {
    if (!township.test(text)) return []
    const found: Candidate[] = []
    // Runs, tokens and matches stand in the order of the text.
    let place = 0
    let head = -1
    for (const {index, 0: name, 1: stem = ''} of matchesOf(text, part)) {
      while ((han[place]?.end ?? Number.POSITIVE_INFINITY) <= index) {
        place++
        head = -1
      }

      const run = han[place]
      const tokens = run && run.start <= index ? run.tokens : []
      while ((tokens[head + 1]?.end ?? Number.POSITIVE_INFINITY) <= index)
        head++
      if (tokens[head]?.end !== index) continue
      if (!isTownship(text, tokens, head)) continue
      if (!isName(tokens, head + 1, index + stem.length)) continue
      // Surer than 小瓦窑村 with the 乡 before it.
      const end = index + name.length
      found.push({start: index, end, kind: 'place', confidence: 0.76})
    }

    return found
  }
}

// Matches what a township ends with: `乡`, `街道`.
const township = /[乡镇鄉鎮]|街道|地区|地區/u

// Matches what stands behind one, its stem apart: `时村`, `嘉园三里社区`,
// `金泰城小区`; neither `村民`, `村委会` nor
// `全村`, `文明村`.
const part =
  /(?<=[乡镇鄉鎮]|街道|地区|地區)((?![全本各该該某两兩几幾多每此其农農山城乡鄉新老一二三四五六七八九十][村庄莊]|(?:文明|小康|民俗|移民|亿元|空心|城中|中心|亲水|主题)[村社])\p{Script=Han}{1,4}?)(?:(?:[一二三四五六七八九十]{1,2}[里区區])?(?:小区|小區|社区|社區)|新村|家园|家園|[一二三四五六七八九十]{1,2}[里区區]|[村庄莊屯](?![民委里口级級办辦落头頭官支干组組长長史容貌道稼子园園]))/gu

/** As rare as a word that stands 500 times in the dictionary's corpus. */
const uncommon = 9

/** Whether a township or sub-district with its name ends with a token. */
function isTownship(
  text: string,
  tokens: readonly Token[],
  index: number
): boolean {
  const token = tokens[index]
  if (!token) return false
  const size = token.end - token.start
  const before = tokens[index - 1]
  const isNear = before?.end === token.start
  const word = text.slice(token.start, token.end)
  if (word === '街道')
    return (
      isNear &&
      (isPlace(before) || subDistrict(text, tokens, index) !== undefined)
    )
  if (word === '地区' || word === '地區') return isNear && isPlace(before)
  if (size > 1) return size > 2 || isRareName(token)
  return isNear && mayName(before)
}

/** Whether the tokens up to an offset may be the stem of a name. */
function isName(tokens: readonly Token[], from: number, end: number): boolean {
  for (let index = from; ; index++) {
    const token = tokens[index]
    if (!token || token.start >= end) return true
    // `示范村` of the dictionary is a sort of village.
    if (token.end > end && token.type === 'word' && !isPlace(token))
      return false
    if (!mayName(token)) return false
  }
}

function mayName(token: Token): boolean {
  if (token.type !== 'word' || isPlace(token)) return true
  if (dutyOf(token) >= duties.stranger) return false
  const kind = classOf(token)
  if (token.end - token.start === 1) return true
  return (
    kind === classes.proper ||
    kind === classes.organisation ||
    kind === classes.person ||
    (kind === classes.noun && frequencyOf(token) < uncommon)
  )
}

/** `花乡`, not `城乡`. */
function isRareName(token: Token): boolean {
  return isPlace(token) || frequencyOf(token) < rare
}
