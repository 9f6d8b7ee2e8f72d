import {matchesOf} from '../../model/matches.js'
import {UnitSet} from '../../model/unit-set.js'
import {
  classes,
  classOf,
  duties,
  dutyOf,
  frequencyOf,
  type Token
} from '../han/lattice.js'
import type {Candidate, Recogniser, Subject} from './recogniser.js'

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
      text: '双井东里的菜站重开，古城南里社区也有。',
      finds: [{text: '双井东里', kind: 'place'}, {text: '古城南里'}]
    },
    {
      text: '他家住永福里，在王庄村、大柳树村开会，芦桥街道和菱塘社区的居民到右安门西区、天坛东里参观。',
      finds: [
        {text: '永福里', kind: 'place'},
        {text: '王庄村'},
        {text: '大柳树村'},
        {text: '右安门西区'},
        {text: '天坛东里'}
      ]
    },
    {
      text: '学校东区、小区南区和展馆西区，家住城里，住在这里，城市街道和老旧社区。',
      finds: []
    },
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

    return [...found, ...quarterLanes(text, han), ...homes(text)].sort(
      (a, b) => a.start - b.start
    )
  }
}

// Matches the lane that somebody lives in: `永福里` of `家住永福里`.
const home =
  /(?<=家住|住在|居住于|居住在)(?![这這那城村家心夜哪屋手市县縣乡鄉山校厂廠院])\p{Script=Han}{2}里(?=[的、，。；）社小居街\d一二三四五六七八九十]|$)/gu

function homes(text: string): Candidate[] {
  if (!text.includes('住')) return []
  return matchesOf(text, home).map(({index, 0: name}) => ({
    start: index,
    end: index + name.length,
    kind: 'place',
    confidence: 0.74
  }))
}

// Matches a quarter that is parted by the sky, and what comes after it:
// `双井东里的`, `古城南里社区`, `右安门西区、`.
const skyQuarter =
  /(?:\p{Script=Han}{2,3}?[东西南北東]里|\p{Script=Han}{1,2}[门門庄莊桥橋营營关關庙廟寺坟墳][东西南北東][区區园園])(?=[的、，。；）社小居参改内办到一二三四五六七八九十\d]|$)/gu

// Matches a quarter of the sky before what it parts: `东里`, `西区`.
const sky = /[东西南北東][里区區园園]/u

function quarterLanes(text: string, han: Subject['han']): Candidate[] {
  if (!sky.test(text)) return []
  const starts = new Set(
    han.flatMap(({tokens}) =>
      tokens
        .filter((token) => dutyOf(token) !== duties.stranger)
        .map(({start}) => start)
    )
  )
  return Array.from(text.matchAll(skyQuarter))
    .filter(({index}) => starts.has(index))
    .map(({index, 0: name}) => ({
      start: index,
      end: index + name.length,
      kind: 'place',
      confidence: 0.74
    }))
}

/** Characters that names of villages end with and given names hardly do. */
const villageEnds = '屯沟寨峪洼坝圩埠乡镇溝壩鄉鎮'
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
/** As rare as a word that stands 60 times in the dictionary's corpus. */
const rare = 6

/** Where the place begins that ends with a token; `undefined` where none does. */
function settlementStart(
  text: string,
  tokens: readonly Token[],
  index: number
): number | undefined {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !lasts.has(text.charCodeAt(token.end - 1))) return undefined
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

function isPlace(token: Token | undefined): boolean {
  const kind = token && classOf(token)
  return kind === classes.place || kind === classes['weak-place']
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

/** Whether a name may begin at a token: no other name or noun runs into it. */
function isFree(
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
