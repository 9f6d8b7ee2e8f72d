// Matches an ISO date: `2022`, `2022-08`, `2022-08-30`.
const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u
// Matches a number and its unit: `120 m`, `-3.5 ℃`, `18 处`, `42`.
const numberAndUnit = /^(-?\d{1,30}(?:\.\d{1,30})?)(?: (\S+))?$/u
// Matches a range and its unit: `3/5 m`, `350000000/400000000 CNY`.
const rangeAndUnit =
  /^(\d{1,30}(?:\.\d{1,30})?)\/(\d{1,30}(?:\.\d{1,30})?)(?: (\S+))?$/u

/** Whether a value is a date that exists: a year, a month, or a day. */
export function isIsoDate(value: string): boolean {
  const match = isoDate.exec(value)
  if (!match) return false
  const [, year = '', month = '01', day = '01'] = match
  if (year === '0000') return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return (
    !Number.isNaN(date.valueOf()) &&
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day)
  )
}

/**
 * A date value (design §6) as attributes of `date`: `when`, or `from` and
 * `to`, where it is an ISO date; else `when-custom`.
 */
export function dateAttributes(value: string): Record<string, string> {
  if (isIsoDate(value)) return {when: value}
  const [from = '', to = '', ...rest] = value.split('/')
  if (rest.length === 0 && isIsoDate(from) && isIsoDate(to)) return {from, to}
  return isWord(value) ? {'when-custom': value} : {}
}

/** A quantity value, `NUMBER UNIT` or a range, as attributes of `measure`. */
export function quantityAttributes(value: string): Record<string, string> {
  const [, quantity, unit] = numberAndUnit.exec(value) ?? []
  if (quantity !== undefined) return {quantity, ...unitAttribute(unit)}
  const [, atLeast, atMost, ofRange] = rangeAndUnit.exec(value) ?? []
  if (atLeast === undefined || atMost === undefined) return {}
  return {atLeast, atMost, ...unitAttribute(ofRange)}
}

function unitAttribute(unit: string | undefined): Record<string, string> {
  return unit !== undefined && isWord(unit) ? {unit} : {}
}

/** Whether a text may stand where TEI wants a word (`teidata.word`). */
export function isWord(text: string): boolean {
  return /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(text)
}
