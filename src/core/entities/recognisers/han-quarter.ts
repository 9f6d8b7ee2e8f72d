import {matchesOf} from '../../model/matches.js'
import {
  classes,
  classOf,
  duties,
  dutyOf,
  frequencyOf,
  type Token
} from '../han/lattice.js'
import {isFree, isPlace, rare} from '../han/stems.js'
import type {Candidate, Recogniser, Subject} from './recogniser.js'

/**
 * Quarters and estates of a town that are parted by a number or by the sky:
 * `方庄二区`, `双井东里`; and lanes that somebody lives in.
 */
export const hanQuarter: Recogniser = {
  id: 'han-quarter',
  words: {
    en: 'built like the name of a quarter',
    'zh-cn': '符合小区、片区名称的构成'
  },
  languages: ['zh'],
  examples: [
    {
      text: '双井东里的菜站重开，古城南里社区也有。',
      finds: [{text: '双井东里', kind: 'place'}, {text: '古城南里'}]
    },
    {
      text: '家住新华门西里二区的居民来了。',
      finds: [{text: '新华门西里二区', kind: 'place'}]
    },
    {
      text: '他家住永福里，右安门西区、天坛东里的居民来参观。',
      finds: [
        {text: '永福里', kind: 'place'},
        {text: '右安门西区'},
        {text: '天坛东里'}
      ]
    },
    {
      text: '方庄二区和芳城园一区停水，安贞里五区的食堂开门，怡海花园二里改造。',
      finds: [
        {text: '方庄二区', kind: 'place'},
        {text: '芳城园一区'},
        {text: '安贞里五区'},
        {text: '怡海花园二里'}
      ]
    },
    {
      text: '学校东区、小区南区和展馆西区，家住城里，住在这里，全市一区一县，小区二区，分为三区。',
      finds: []
    },
    {
      text: '上海五区联动，在花园一里外，公园二区正在修，村庄三里外。',
      finds: []
    }
  ],
  find({text, han}) {
    return [
      ...numberedQuarters(text, han),
      ...quarterLanes(text, han),
      ...homes(text)
    ].sort((a, b) => a.start - b.start)
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
// `双井东里的`, `古城南里社区`, `青年桥西里二区的`, `右安门西区、`.
const skyQuarter =
  /(?:\p{Script=Han}{2,3}?[东西南北東]里(?:[一二三四五六七八九十]{1,2}[区區])?|\p{Script=Han}{1,2}[门門庄莊桥橋营營关關庙廟寺坟墳][东西南北東][区區园園])(?=[的、，。；）社小居参改内办到一二三四五六七八九十\d]|$)/gu

// Matches a quarter of the sky before what it parts: `东里`, `西区`.
const sky = /[东西南北東][里区區园園]/u

function quarterLanes(text: string, han: Subject['han']): Candidate[] {
  const named = sky.test(text) ? matchesOf(text, skyQuarter) : []
  if (named.length === 0) return []
  const starts = new Map(
    han.flatMap(({tokens}) =>
      tokens
        .filter((token) => dutyOf(token) !== duties.stranger)
        .map((token) => [token.start, isPlace(token)] as const)
    )
  )
  return named
    .filter(({index}) => starts.has(index))
    .map(({index, 0: name}) => ({
      start: index,
      end: index + name.length,
      kind: 'place',
      // Surer than the place that it is called by.
      confidence: starts.get(index) ? 0.8 : 0.74
    }))
}

// Matches the number of a quarter: `二区` of `方庄二区的`, `二里`; neither
// `一区一县` nor `二里外`.
const number =
  /[一二三四五六七八九十]{1,2}[区區里](?![外远遠路地多半域县縣市一二三四五六七八九十])/gu

/** Characters that quarters end with which may be numbered. */
const quarterEnds = '园園里苑庄莊村桥橋门門坊湾灣营營'
/** Words that do, after a name: `怡海花园`. */
const estates = new Set('花园 花園 家园 家園 新村 嘉园 佳苑 新苑'.split(' '))

function numberedQuarters(text: string, han: Subject['han']): Candidate[] {
  const found: Candidate[] = []
  for (const {index, 0: part} of matchesOf(text, number)) {
    const run = han.find(({start, end}) => start <= index && index < end)
    const at = run?.tokens.findIndex(({end}) => end === index) ?? -1
    const start = run && at >= 0 ? nameStart(text, run.tokens, at) : undefined
    if (start === undefined) continue
    found.push({
      start,
      end: index + part.length,
      kind: 'place',
      // Surer than the quarter without its number.
      confidence: 0.8
    })
  }

  return found
}

/** Where the name of a quarter begins that ends with the token at `index`. */
function nameStart(
  text: string,
  tokens: readonly Token[],
  index: number
): number | undefined {
  const last = tokens[index]
  if (!last || dutyOf(last) >= duties.stranger) return undefined
  // `安贞里`, which reads as a person before a number, too.
  const isName = last.type === 'person' && last.end - last.start === 3
  const word = text.slice(last.start, last.end)
  if (!quarterEnds.includes(word.slice(-1))) return undefined
  if (isName || (isPlace(last) && word.length > 1)) return last.start
  const isRare = classOf(last) === classes.noun && frequencyOf(last) < rare
  if (isRare && word.length > 1) {
    return isFree(text, tokens, index) ? last.start : undefined
  }

  if (word.length > 1 && !estates.has(word)) return undefined
  return stemStart(text, tokens, index)
}

/** A word of two characters, or two that make none: 和平, 芳|城. */
function stemStart(
  text: string,
  tokens: readonly Token[],
  index: number
): number | undefined {
  const last = tokens[index]
  let from = index
  while (last && from > 0 && last.start - (tokens[from]?.start ?? 0) < 2) {
    const token = tokens[from - 1]
    if (!token || dutyOf(token) >= duties.stranger) return undefined
    const kind = classOf(token)
    if (kind === classes.function || kind === classes.number) return undefined
    from--
  }

  const first = tokens[from]
  if (!first || !last) return undefined
  return last.start - first.start === 2 && isFree(text, tokens, from)
    ? first.start
    : undefined
}
