import {UnitSet} from '../model/unit-set.js'
import {isHanAt} from './character-class.js'
import {coverWeight, noWeights} from '../word-bits.js'
import type {Lexicon} from '../lexicon.js'

/** A character with what stands around it, line ends left out. */
export interface Surrounded {
  readonly text: string
  readonly at: number
  /** `text` as code units. */
  readonly units: readonly number[]
}

/**
 * What grammar says of the twins that it tells apart where the words beside them
 * are too common to: `已`, `未` stand before verbs, `己` in a few phrases,
 * `末` behind times, `曰` never behind a number, `巳` in years and hours alone, `各`
 * behind no number, `名` before no `级`, and nothing is done by a `井`.
 * Undefined where a character may be right.
 */
export function grammaticalTwin(
  place: Surrounded,
  lexicon: Lexicon
): string | undefined {
  const {text, at, units} = place
  const twin = twins.get(text.charAt(at))?.(place)
  if (twin === undefined) return undefined
  return coverWeight(lexicon, units, at, noWeights()) > 0 ? undefined : twin
}

/** The code units that {@link grammaticalTwin} has a say about. */
export const grammaticalUnits = new UnitSet('己巳曰末未各名井')

const twins: ReadonlyMap<string, (place: Surrounded) => string | undefined> =
  new Map([
    ['己', ofSelf],
    ['巳', ofHour],
    ['曰', ofSaying],
    ['末', ofEnd],
    ['未', ofNotYet],
    ['各', ofEach],
    ['名', ofNamed],
    ['井', ofWell]
  ])

/** What `己` stands behind: `舍己`, `律己`, `一己`; and the stems before it. */
const beforeSelf = new UnitSet(
  '自知克舍捨利律责責正推为為以由于於异異诸諸修贴貼体體梯损損及一各安守虚屈爱愛与與对對将將如非如求反戊任从從罪'
)
/** What stands behind `己`: `己见`, `己任`, and branches: `己亥`. */
const afterSelf = new UnitSet('见見方任所身欲出及之丑卯巳未酉亥度立達达溺饥飢')

function ofSelf({text, at}: Surrounded): string | undefined {
  if (!isHanAt(text, at + 1)) return undefined
  if (beforeSelf.has(text.charCodeAt(at - 1))) return undefined
  if (afterSelf.has(text.charCodeAt(at + 1))) return undefined
  return '已'
}

const stems = new UnitSet('乙丁己辛癸')

function ofHour({text, at}: Surrounded): string | undefined {
  if (
    !isHanAt(text, at + 1) ||
    /^[时時蛇年火初正刻]/u.test(text.slice(at + 1))
  ) {
    return undefined
  }

  return stems.has(text.charCodeAt(at - 1)) ? undefined : '已'
}

function ofSaying({text, at}: Surrounded): string | undefined {
  // Matches a day before its unit: `8月30`, `月三十`.
  return /月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u.test(
    text.slice(Math.max(0, at - 6), at)
  )
    ? '日'
    : undefined
}

/** What `未` stands before, and `末` behind no time does not. */
const afterNotYet = new UnitSet(
  '来來能曾必经經尝嘗免婚及予获獲遂果卜知定满滿按被'
)
/** What `末` stands behind: times, dynasties, ends of things. */
const beforeEnd = new UnitSet(
  '年月周週季期岁歲世纪紀代初本始中个個天段元明清宋唐汉漢隋秦晋晉魏梁陈陳金辽遼毫微细細篇章词詞句行线線场場节節之'
)

function ofEnd({text, at}: Surrounded): string | undefined {
  if (!afterNotYet.has(text.charCodeAt(at + 1))) return undefined
  return beforeEnd.has(text.charCodeAt(at - 1)) ? undefined : '未'
}

/** What `末` makes a common word with: `周末`, `年末`. */
const endsWith = new UnitSet('年月周週季期岁歲纪紀')

function ofNotYet({text, at}: Surrounded): string | undefined {
  if (!endsWith.has(text.charCodeAt(at - 1))) return undefined
  // Nothing ends with `未`.
  return /^[，。、；：！？）”的]/u.test(text.slice(at + 1, at + 2))
    ? '末'
    : undefined
}

function ofEach({text, at}: Surrounded): string | undefined {
  if (!isHanAt(text, at + 1)) return undefined
  // Matches a number: `27`, `27 `, `多`, `数十`.
  return /(?:\d ?|[十百千万萬多余餘几幾两兩])$/u.test(
    text.slice(Math.max(0, at - 2), at)
  )
    ? '名'
    : undefined
}

function ofNamed({text, at}: Surrounded): string | undefined {
  // Matches what there are many of, and what is nobody's.
  return /^(?:[级級类類项項界]|领域|領域|部门|部門|环节|環節)/u.test(
    text.slice(at + 1, at + 3)
  ) &&
    !/[\d一二三四五六七八九十百千万萬几幾两兩多第]\s?$/u.test(text.slice(0, at))
    ? '各'
    : undefined
}

function ofWell({text, at}: Surrounded): string | undefined {
  // Matches a mark before, and a word behind that only a verb follows.
  const isFirst = /[，；]$/u.test(text.slice(0, at))
  return isFirst &&
    /^[对對将將以被由向把与與在于於为為]/u.test(text.slice(at + 1, at + 2))
    ? '并'
    : undefined
}
