import {UnitSet} from '../../model/unit-set.js'
import {numeralValue} from '../numerals.js'
import {aboutEnds, withRanges} from '../quantity-range.js'
import {durations, unitCodes, units} from '../han/units.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Numbers with their units: `120米`, `151.6亿元`, `3个月`, `九成`. */
export const hanQuantity: Recogniser = {
  id: 'han-quantity',
  words: {en: 'a number with its unit', 'zh-cn': '数字加单位'},
  languages: ['zh'],
  examples: [
    {
      text: '投资151.6亿元，修路120米，用了3个月，超九成居民满意。',
      finds: [
        {text: '151.6亿元', value: '15160000000 CNY'},
        {text: '120米', value: '120 m'},
        {text: '3个月', value: 'P3M'},
        {text: '九成', value: '9 成'}
      ]
    },
    {
      text: '到场一百二十人，补助二亿三千万元，四万万同胞，亩产七百多斤，增产百分之十五点六，降息25个基点。',
      finds: [
        {text: '一百二十人', value: '120 人'},
        {text: '二亿三千万元', value: '230000000 CNY'},
        {text: '七百多斤'},
        {text: '百分之十五点六', value: '15.6 %'},
        {text: '25个基点', value: '25 个基点'}
      ]
    },
    {
      text: '造价3.5亿元至4亿元，宽3至5米，占30%—50%，每户10～15万元，五至八公里，3—5年建成。',
      finds: [
        {text: '3.5亿元至4亿元', value: '350000000/400000000 CNY'},
        {text: '3至5米', value: '3/5 m'},
        {text: '30%—50%', value: '30/50 %'},
        {text: '10～15万元', value: '100000/150000 CNY'},
        {text: '五至八公里', value: '5/8 km'},
        {text: '3—5年', value: 'P3Y/P5Y'}
      ]
    },
    {
      text: '来了三四百人、二三十家，十五六岁，七八米高，用了三四个月。',
      finds: [
        {text: '三四百人', value: '300/400 人'},
        {text: '二三十家', value: '20/30 家'},
        {text: '十五六岁', value: '15/16 岁'},
        {text: '七八米', value: '7/8 m'},
        {text: '三四个月', value: 'P3M/P4M'}
      ]
    },
    {
      text: '由300元到500元，从2米至3米；8米到5米；第3至5名；电话3-5项。',
      finds: [
        {text: '300元', value: '300 CNY'},
        {text: '500元'},
        {text: '2米'},
        {text: '3米'},
        {text: '8米'},
        {text: '5米'},
        {text: '5名', value: '5 名'},
        {text: '3-5项', value: '3/5 项'}
      ]
    },
    {text: '第3名选手。千家万户有三个人，百分之百的人，千万个理由。', finds: []}
  ],
  find({text}) {
    const found: Candidate[] = []

    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (!numeralUnits.has(unit)) continue
      const kind = numerals.get(unit) ?? 'figure'
      const end = numeralEnd(text, index, kind)
      // Whatever part of it begins a quantity, its unit would stand here.
      if (kind !== 'scale' && !follows.has(text.charCodeAt(end))) {
        index = end - 1
        continue
      }

      quantity.lastIndex = index
      const match = quantity.exec(text)
      if (!match) continue
      const candidate = toCandidate(text, match)
      if (candidate) found.push(candidate)
      index = quantity.lastIndex - 1
    }

    if (!text.includes('百分之')) return withRanges(text, found)
    const all = [...found, ...shares(text)].sort((a, b) => a.start - b.start)
    return withRanges(text, all)
  }
}

function toCandidate(
  text: string,
  match: RegExpExecArray
): Candidate | undefined {
  const [whole, number = '', more = '', unit = ''] = match
  const before = text.charAt(match.index - 1)
  // `第3名` is an ordinal, `1.5.2` no number.
  if (before === '第' || /[\d.]/u.test(before)) return undefined
  const isHan = !/\d/u.test(number)
  if (isHan && !sureUnits.test(unit) && !isCounted(number, unit)) {
    return undefined
  }

  const value = valueOf(number, more, unit)
  return {
    start: match.index,
    end: match.index + whole.length,
    kind: 'quantity',
    confidence: isHan ? 0.75 : 0.92,
    ...(value === undefined ? {} : {value})
  }
}

// Matches a share in words: `百分之十五点六`, `百分之20`; not `百分之百`.
const share =
  /百分之((?:[一二三四五六七八九十]{1,4}|\d{1,4})(?:[点點.][〇零一二三四五六七八九\d]{1,4})?)/gu

function shares(text: string): Candidate[] {
  return Array.from(text.matchAll(share), (match) => {
    const [whole = '', part = ''] = match[1]?.split(/[点點.]/u) ?? []
    const places = Array.from(part, (each) => numeralValue(each) ?? 0).join('')
    const figure = String(numeralValue(whole) ?? 0)
    return {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'quantity',
      confidence: 0.75,
      value: `${figure}${places === '' ? '' : `.${places}`} %`
    }
  })
}

/**
 * `一百二十人`, `二十余岁`: a written number of two places and more counts
 * things; `三个`, `千家万户` and `十分` are words of the sentence.
 */
function isCounted(number: string, unit: string): boolean {
  return counted.has(unit) && largeNumeral.test(number)
}

// Matches a numeral above ten: `二十`, `十五`, `一百二十`, `三万`.
const largeNumeral =
  /[一二三四五六七八九两兩][十百千万萬亿億]|十[一二三四五六七八九]/u
/** What large numbers count, without what begins other words. */
const counted = new Set(
  '人 名 位 个 個 户 戶 岁 歲 天 家 处 處 座 条 條 件 台 臺 辆 輛 艘 架 棵 株 头 頭 只 隻 册 冊 间 間 所 斤 吨 噸 个小时 个工作日'.split(
    ' '
  )
)

/** What a number is made of: figures, numerals, or scales, that begin units. */
type Numeral = 'figure' | 'numeral' | 'scale'
const numerals = new Map<number, Numeral>(
  (
    [
      ['0123456789', 'figure'],
      ['一二三四五六七八九十两兩零萬亿億', 'numeral'],
      ['百千万', 'scale']
    ] as const
  ).flatMap(([characters, kind]) =>
    Array.from(characters, (each) => [each.charCodeAt(0), kind] as const)
  )
)
const numeralUnits = new UnitSet(String.fromCharCode(...numerals.keys()))
/** What may follow the figures or the numerals that begin a quantity. */
const follows = new UnitSet('多余餘来來 .,，百千万十萬亿億', units)

/** Where a run of figures, or of numerals without scales, ends. */
function numeralEnd(text: string, start: number, kind: Numeral): number {
  let end = start + 1
  while (end < text.length && numerals.get(text.charCodeAt(end)) === kind) end++
  return end
}

// Matches a number, what rounds it, and its unit: `1651家`, `3.5万余元`, `九成`.
const quantity = new RegExp(
  '((?:\\d{1,3}(?:[,，]\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?(?: ?[十百千万萬亿億]{1,2})?' +
    '|[一二三四五六七八九十百千万萬亿億两兩零]{1,12})' +
    `([多余餘来來]?) ?(${units})` +
    '(?![\\d])',
  'uy'
)
// Matches units that make a number in Han characters a quantity: `九成`, `三公里`.
const sureUnits =
  /^(?:[成倍米吨噸克元亩畝]|公里|千米|公斤|美元|欧元|港元|人次|平方米|平方公里|公顷|个百分点|個百分點|个月|個月|小时|小時|分钟|分鐘)$/u

function valueOf(
  number: string,
  more: string,
  unit: string
): string | undefined {
  const ends = more === '' ? aboutEnds(number) : undefined
  if (ends) {
    const [low, high] = ends.map((each) => valueOf(String(each), '', unit))
    return durations[unit]
      ? `${low ?? ''}/${high ?? ''}`
      : `${String(ends[0])}/${high ?? ''}`
  }

  const amount = numeralValue(number)
  // `190余人` is no exact number.
  if (amount === undefined || more !== '') return undefined
  const figure = String(Number(amount.toPrecision(12)))
  const duration = durations[unit]
  if (duration) return `${duration[0]}${figure}${duration[1]}`
  return `${figure} ${unitCodes[unit] ?? unit}`
}
