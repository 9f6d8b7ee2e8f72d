import {matchesOf} from '../../model/matches.js'
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
    }
  ],
  find({text}) {
    const found: Candidate[] = []
    const taken = new TakenSpans(text.length)
    for (const form of [money, length, measured]) {
      for (const match of matchesOf(text, form.pattern)) {
        const span = {start: match.index, end: match.index + match[0].length}
        if (!taken.take(span)) continue
        const value = form.value(match)
        found.push({
          ...span,
          kind: 'quantity',
          confidence: 0.93,
          ...(value === undefined ? {} : {value})
        })
      }
    }

    return found.sort((a, b) => a.start - b.start)
  }
}

interface Form {
  readonly pattern: RegExp
  readonly value: (match: RegExpExecArray) => string | undefined
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
  '¥': 'JPY',
  dollars: 'USD',
  pounds: 'GBP',
  euros: 'EUR',
  francs: 'FRF'
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
  value([, whole, part, times, printed = '']) {
    const unit = units[printed.toLowerCase()] ?? printed
    const figure = amount(whole, part, times)
    const duration = durations[unit]
    return duration
      ? `${duration[0]}${figure}${duration[1]}`
      : `${figure} ${unit}`
  }
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
