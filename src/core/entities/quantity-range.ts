import {numeralValue} from './numerals.js'
import type {Candidate} from './recognisers/recogniser.js'

// Matches what joins the ends of a range: `至`, `—`, ` to `.
const between = /^(?: ?(?:[至到~～]|[-–—－]{1,2}) ?| to )$/u
// Matches the beginning of a range that leaves its unit to the end, and what
// joins them: `3至` of `3至5米`, `10～` of `10～15万元`, `3 to ` of `3 to 5 miles`.
const bareStart =
  /(?<![\d$£€¥〇零一二三四五六七八九十百千万亿第年月日号\-–—－~～至到])(?<!\d[.,，:：/])(\d{1,6}(?:\.\d{1,4})?(?: ?[百千万萬亿億]{1,2})?|[一二三四五六七八九十百]{1,4})(?: ?(?:[至到~～]|[-–—－]{1,2}) ?| (?:to|or) )$/u
/** How far before a range what makes it a change may begin. */
const changeReach = 60
/** How far before a quantity the bare beginning of its range may reach. */
const reach = 16
// Matches a value with its unit: `350000000 CNY`, `P3Y`, `PT2H`; not a range.
const amount = /^(P|PT)?(\d{1,30}(?:\.\d{1,12})?)(.*)$/u
// Matches what makes two amounts of two ends: `由` of `由300元到500元`, `rose from `.
const change =
  /(?:[从從由自]|\b(?:rise|rose|rising|risen|fall|fell|fallen|gr[eo]w|grown|rais|increas|reduc|drop|cut|advanc|declin|lower|chang)[a-z]{0,5}(?: [^ .;]{1,12}){0,3} from )$/u
// Matches the scale that an end may lend to the beginning: `15万` of `10～15万元`.
const scaled = /^\d{1,12}(?:\.\d{1,6})? ?([百千万萬亿億]{1,2})/u

/**
 * Join the ends of ranges into one quantity, `3.5亿元至4亿元`, `3至5米`, whose
 * value is `350000000/400000000 CNY`, as design §6 writes ranges. What goes from
 * one amount to another, and what falls, stays apart. Candidates by start,
 * without overlaps.
 */
export function withRanges(
  text: string,
  found: readonly Candidate[]
): Candidate[] {
  const joined: Candidate[] = []
  for (const end of found) {
    const start = joined.at(-1)
    const isOneRange =
      start !== undefined &&
      end.start - start.end < 5 &&
      between.test(text.slice(start.end, end.start)) &&
      !isChange(text, start.start)
    const value = isOneRange ? range(start.value, end.value) : undefined
    if (start !== undefined && value !== undefined) {
      joined[joined.length - 1] = {...end, start: start.start, value}
      continue
    }

    joined.push(isOneRange ? end : withBareStart(text, end))
  }

  return joined
}

// Matches a number of two neighbouring digits: `三四百`, `十五六`, `七八`.
const neighbours =
  /^([十百千万萬亿億]?)([一二两兩三四五六七八])([二三四五六七八九])([十百千万萬亿億]{0,3})$/u

/** The ends that a number in Han characters gives itself: 300 and 400 of `三四百`. */
export function aboutEnds(
  number: string
): readonly [low: number, high: number] | undefined {
  const [, before = '', one = '', other = '', scale = ''] =
    neighbours.exec(number) ?? []
  const low = numeralValue(before + one + scale)
  const high = numeralValue(before + other + scale)
  const step = (numeralValue(other) ?? 0) - (numeralValue(one) ?? 0)
  return low === undefined || high === undefined || step !== 1
    ? undefined
    : [low, high]
}

function isChange(text: string, start: number): boolean {
  return change.test(text.slice(Math.max(0, start - changeReach), start))
}

/** The value of a range; `undefined` where its ends are not of one unit, or fall. */
function range(
  from: string | undefined,
  to: string | undefined
): string | undefined {
  const [, period = '', low = '', unit] = amount.exec(from ?? '') ?? []
  const [, toPeriod = '', high = '', toUnit] = amount.exec(to ?? '') ?? []
  if (period !== toPeriod || unit === undefined || unit !== toUnit) {
    return undefined
  }

  if (Number(low) >= Number(high)) return undefined
  return period === '' ? `${low}/${high}${unit}` : `${from}/${to}`
}

/** `3至5米`, found as `5米`: with the beginning that has no unit of its own. */
function withBareStart(text: string, end: Candidate): Candidate {
  const before = text.slice(Math.max(0, end.start - reach), end.start)
  const [whole, number = ''] = bareStart.exec(before) ?? []
  const [, period = '', high = '', unit = ''] =
    amount.exec(end.value ?? '') ?? []
  if (whole === undefined || high === '') return end
  const start = end.start - whole.length
  // `1999—2023年` are years.
  if (isChange(text, start) || (unit === 'Y' && Number(high) > 200)) return end
  const scale = scaled.exec(text.slice(end.start, end.end))?.[1] ?? ''
  const hasScale = /[百千万萬亿億]$/u.test(number)
  const low = [scale, '']
    .filter((each) => each === '' || !hasScale)
    .map((each) => numeralValue(number.replaceAll(' ', '') + each))
    .find((each) => each !== undefined && each < Number(high))
  if (low === undefined) return end
  const figure = String(Number(low.toPrecision(12)))
  return {
    ...end,
    start,
    value:
      period === ''
        ? `${figure}/${high}${unit}`
        : `${period}${figure}${unit}/${end.value ?? ''}`
  }
}
