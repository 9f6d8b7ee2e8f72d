import {UnitSet} from '../../model/unit-set.js'
import {
  classes,
  classOf,
  duties,
  dutyOf,
  frequencyOf,
  type Token
} from '../han/lattice.js'
import {isFree, isPlace, rare, villageEnds} from '../han/stems.js'
import type {Candidate, Recogniser} from './recogniser.js'

/**
 * Villages, hamlets and lanes that no dictionary has, whose characters read as
 * other words: `下河村` as 下 and 河村, `李家沟` as a person.
 */
export const hanSettlement: Recogniser = {
  id: 'han-settlement',
  words: {
    en: 'built like the name of a village or a lane',
    'zh-cn': '符合村庄、里巷名称的构成'
  },
  languages: ['zh'],
  examples: [
    {
      text: '记者走进下河村，家住七里庄的刘玉兰说，李家沟、柳树屯通水了。',
      finds: [
        {text: '下河村', kind: 'place'},
        {text: '七里庄'},
        {text: '李家沟'},
        {text: '柳树屯'}
      ]
    },
    {
      text: '石牌里社区在桃园二巷办起食堂，深入石牌镇调研。',
      finds: [
        {text: '石牌里', kind: 'place'},
        {text: '桃园二巷'},
        {text: '石牌镇'}
      ]
    },
    {
      text: '在王庄村、大柳树村开会，芦桥街道和菱塘社区的居民参观。',
      finds: [{text: '王庄村', kind: 'place'}, {text: '大柳树村'}]
    },
    {text: '城市街道和老旧社区。', finds: []},
    {text: '小城镇建设中，房间里居民很多，村民李大山种了三条街。', finds: []}
  ],
  find({text, han}) {
    const found: Candidate[] = []
    for (const {tokens} of han) {
      for (const [index, token] of tokens.entries()) {
        const start = settlementStart(text, tokens, index)
        if (start === undefined) continue
        // `桃园二巷` is surer than 桃园.
        const isVillagePerson =
          token.type === 'person' && text.charAt(token.end - 1) === '村'
        const isLonger = isPlace(tokens.find((each) => each.start === start))
        // `马家寨村`: with what sort of place it is.
        const next = tokens[index + 1]
        const isVillage =
          next !== undefined &&
          text.slice(next.start, next.end) === '村' &&
          // `村委会` has the 村 of its own.
          !'村委'.includes(text.charAt(next.end) || '。')
        found.push({
          start,
          end: isVillage ? next.end : token.end,
          kind: 'place',
          confidence: isVillage
            ? 0.82
            : isLonger || isVillagePerson
              ? 0.8
              : 0.74
        })
      }
    }

    return found
  }
}

/** Those that end one after a family's name: `张家湾`. */
const familyEnds =
  villageEnds + '湾庄村岭坡店集营堡台桥铺塘冲坪坊巷园渡坎灣莊嶺營橋鋪'
/** What such a name may begin with, as a character apart: `下河村`. */
const prefixes = '上下前后後东東西南北中大小新老一二三四五六七八九十两双雙'
/** Characters that a name with such a beginning ends with. */
const ends = '村庄沟屯湾岭坪寨堡峪洼坡坝莊溝灣嶺壩'
/** What a village is built at, before `村`: `王庄村`. */
const beforeVillage =
  '庄莊树樹营營坊店桥橋湾灣河沟溝塘井坪坡堡寨泉湖岭嶺洼窑窯崖岗崗'
/** What stands after the name of a quarter on `里`. */
const quarters = new Set(
  '社区 社區 小区 小區 居民 街道 胡同 派出所 居委会 居委會 居委'.split(' ')
)
/** Lanes that are numbered: `桃园二巷`. */
const lanes = '巷弄路街'
const townEnds = '镇乡村鎮鄉'
/** All that a name built here ends with: most words of a text do not. */
const lasts = new UnitSet(villageEnds, familyEnds, ends, lanes, townEnds, '里')
/** Where the place begins that ends with a token; `undefined` where none does. */
function settlementStart(
  text: string,
  tokens: readonly Token[],
  index: number
): number | undefined {
  const token = tokens[index]
  if (!token || !lasts.has(text.charCodeAt(token.end - 1))) return undefined
  const before = index > 0 ? tokens[index - 1] : undefined
  const last = text.charAt(token.end - 1)
  const size = token.end - token.start
  if (token.type === 'person') {
    if (size !== 3 || (before && dutyOf(before) === duties.title)) {
      return undefined
    }

    // `王庄村`, `柳树村`: people are hardly called so.
    if (last === '村' && beforeVillage.includes(text.charAt(token.end - 2))) {
      const isLarge =
        before?.end === token.start &&
        before.end - before.start === 1 &&
        prefixes.includes(text.charAt(before.start))
      return isLarge ? before.start : token.start
    }

    const isFamily = '家'.includes(text.charAt(token.start + 1))
    return (isFamily ? familyEnds : villageEnds).includes(last)
      ? token.start
      : undefined
  }

  if (!before || before.end !== token.start) return undefined
  if (last === '里' && size === 1) {
    return ofQuarter(text, tokens, index) ? before.start : undefined
  }

  if (size === 1 && lanes.includes(last)) {
    const stem = tokens[index - 2]
    const isNumbered = stem && classOf(before) === classes.number
    if (isNumbered) return isStem(stem) ? stem.start : undefined
    // `北门巷`, but `小街巷` is none.
    const isNamed = '巷弄'.includes(last) && isStem(before)
    return isNamed && isFree(text, tokens, index - 1) ? before.start : undefined
  }

  if (size === 1 && townEnds.includes(last)) {
    const isRare = isStem(before) && frequencyOf(before) < rare
    return isRare && isFree(text, tokens, index - 1) ? before.start : undefined
  }

  const isPrefixed =
    ends.includes(last) &&
    isPlace(token) &&
    before.end - before.start === 1 &&
    prefixes.includes(text.charAt(before.start))
  return isPrefixed && isFree(text, tokens, index - 1)
    ? before.start
    : undefined
}

/** Whether a word may be what a place is called by: `石牌`, `桃园`. */
function isStem(token: Token): boolean {
  const kind = classOf(token)
  return (
    token.type === 'word' &&
    token.end - token.start === 2 &&
    (dutyOf(token) === duties.none || isPlace(token)) &&
    (isPlace(token) || kind === classes.noun || kind === classes.proper)
  )
}

/** Whether `里` is the end of a name: `石牌里社区`. */
function ofQuarter(
  text: string,
  tokens: readonly Token[],
  index: number
): boolean {
  const stem = tokens[index - 1]
  const after = tokens[index + 1]
  return (
    stem !== undefined &&
    after !== undefined &&
    isStem(stem) &&
    (isPlace(stem) || frequencyOf(stem) < rare) &&
    quarters.has(text.slice(after.start, after.end))
  )
}
