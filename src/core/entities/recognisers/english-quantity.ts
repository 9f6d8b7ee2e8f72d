import {matchesOf} from '../../model/matches.js'
import {withRanges} from '../quantity-range.js'
import {TakenSpans} from '../taken-spans.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Numbers with their units: `$1.2 million`, `30 per cent`, `3 ft. 6 in.`. */
export const englishQuantity: Recogniser = {
  id: 'english-quantity',
  words: {en: 'a number with its unit', 'zh-cn': '数字加单位'},
  languages: ['en'],
  examples: [
    {
      text: 'It cost $1.2 million, or 30 per cent more; he is 6 ft. 2 in. tall and walked 20 miles in 3 hours.',
      finds: [
        {text: '$1.2 million', value: '1200000 USD'},
        {text: '30 per cent', value: '30 %'},
        {text: '6 ft. 2 in.', value: '74 in'},
        {text: '20 miles', value: '20 mi'},
        {text: '3 hours', value: 'PT3H'}
      ]
    },
    {
      text: 'From 3 to 5 feet of snow fell, rates rose from 6 to 8 per cent, 3 to 5 dollars, $3 million to $4 million, 10-15 per cent, 500 pounds of flour, fined 20 pounds, 300 pounds a year.',
      finds: [
        {text: '3 to 5 feet', value: '3/5 ft'},
        {text: '8 per cent', value: '8 %'},
        {text: '3 to 5 dollars', value: '3/5 USD'},
        {text: '$3 million to $4 million', value: '3000000/4000000 USD'},
        {text: '10-15 per cent', value: '10/15 %'},
        {text: '500 pounds', value: '500 lb'},
        {text: '20 pounds', value: '20 GBP'},
        {text: '300 pounds', value: '300 GBP'}
      ]
    }
  ],
  find({text}) {
    const found: Candidate[] = []
    const taken = new TakenSpans(text.length)
    for (const form of [money, length, measured]) {
      for (const match of matchesOf(text, form.pattern)) {
        const span = {start: match.index, end: match.index + match[0].length}
        if (!taken.take(span)) continue
        const value = form.value(match, text)
        found.push({
          ...span,
          kind: 'quantity',
          confidence: 0.93,
          ...(value === undefined ? {} : {value})
        })
      }
    }

    found.sort((a, b) => a.start - b.start)
    return withRanges(text, found)
  }
}

interface Form {
  readonly pattern: RegExp
  readonly value: (match: RegExpExecArray, text: string) => string | undefined
}

const number = '(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.(\\d{1,6}))?'
const scale = '(hundred|thousand|million|billion|trillion)'
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12
}
const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY'
}

const money: Form = {
  // Matches money: `$1.2 million`, `£5,000`.
  pattern: new RegExp(`([$£€¥]) ?${number}(?: ${scale})?`, 'giu'),
  value: ([, sign, whole, part, times]) =>
    `${amount(whole, part, times)} ${currencies[sign ?? ''] ?? ''}`
}

const length: Form = {
  // Matches a length in two units: `3 ft. 6 in.`, `6 feet 2 inches`.
  pattern:
    /\b(\d{1,4}) (?:ft\.?|feet|foot),? (\d{1,2}(?:\.\d)?) in(?:ches|ch)?\b\.?/giu,
  value: ([, feet, inches]) =>
    `${String(Number(feet) * 12 + Number(inches))} in`
}

/** Units as they are written, and as they are said in values. */
const units: Readonly<Record<string, string>> = {
  'per cent': '%',
  percent: '%',
  '%': '%',
  miles: 'mi',
  mile: 'mi',
  yards: 'yd',
  feet: 'ft',
  foot: 'ft',
  'ft.': 'ft',
  inches: 'in',
  inch: 'in',
  acres: 'acre',
  acre: 'acre',
  tons: 'ton',
  pounds: 'lb',
  'lbs.': 'lb',
  lbs: 'lb',
  ounces: 'oz',
  bushels: 'bushel',
  barrels: 'barrel',
  gallons: 'gal',
  kilometres: 'km',
  kilometers: 'km',
  km: 'km',
  metres: 'm',
  meters: 'm',
  kilograms: 'kg',
  kg: 'kg',
  degrees: '°',
  dollars: 'USD',
  cents: 'cent',
  francs: 'FRF',
  euros: 'EUR',
  years: 'Y',
  year: 'Y',
  months: 'M',
  month: 'M',
  weeks: 'W',
  week: 'W',
  days: 'D',
  day: 'D',
  hours: 'H',
  hour: 'H',
  minutes: 'MIN',
  men: 'men',
  people: 'people',
  persons: 'persons',
  members: 'members',
  votes: 'votes',
  head: 'head',
  soldiers: 'soldiers',
  troops: 'troops',
  houses: 'houses',
  copies: 'copies',
  shares: 'shares',
  students: 'students',
  passengers: 'passengers'
}
const durations: Readonly<Record<string, readonly [string, string]>> = {
  Y: ['P', 'Y'],
  M: ['P', 'M'],
  W: ['P', 'W'],
  D: ['P', 'D'],
  H: ['PT', 'H'],
  MIN: ['PT', 'M']
}

const measured: Form = {
  // Matches a number with its unit: `30 per cent`, `100,000 men`, `20 miles`.
  pattern: new RegExp(
    `(?<![\\d$£€.,])\\b${number}(?: ${scale})? ?(${Object.keys(units)
      .sort((a, b) => b.length - a.length)
      .map((unit) => unit.replace('.', '\\.'))
      .join('|')})(?!\\w)`,
    'giu'
  ),
  value({index, 0: {length: size}, ...match}, text) {
    const {1: whole, 2: part, 3: times, 4: printed = ''} = match
    const plain = units[printed.toLowerCase()] ?? printed
    const unit =
      plain === 'lb' && isMoney(text, index, index + size) ? 'GBP' : plain
    const figure = amount(whole, part, times)
    const duration = durations[unit]
    return duration
      ? `${duration[0]}${figure}${duration[1]}`
      : `${figure} ${unit}`
  }
}

// Matches what is paid, before its amount: `fined `, `a salary of `, `costs about `.
const paid =
  /\b(?:fines?d?|pa(?:y|ys|id|ying)|costs?|costing|worth|price[sd]?|value[sd]?|salar(?:y|ies)|wages|rewards?|rents?|debts?|taxe?[sd]?|spen[dt]|lent|borrowed|owed|subscribed|bail|sum|damages|loan|pension|cheque|prize)\b[^.;,\d]{0,16}$/iu
// Matches what says after pounds that they are money: ` sterling`, ` a year`.
const ofMoney =
  /^(?: sterling| a year| per annum| a week| (?:reward|fine|damages|bail)\b|,? \d{1,2} shillings)/iu

/** Whether pounds are money and no weight: `fined 20 pounds`, `300 pounds a year`. */
function isMoney(text: string, start: number, end: number): boolean {
  return (
    ofMoney.test(text.slice(end, end + 16)) ||
    (paid.test(text.slice(Math.max(0, start - 32), start)) &&
      // `paid for 20 pounds of flour`
      !text.startsWith(' of ', end))
  )
}

function amount(
  whole: string | undefined,
  part: string | undefined,
  times: string | undefined
): string {
  const base = Number(`${(whole ?? '').replaceAll(',', '')}.${part ?? '0'}`)
  const factor = scales[times?.toLowerCase() ?? ''] ?? 1
  return String(Number((base * factor).toPrecision(12)))
}
