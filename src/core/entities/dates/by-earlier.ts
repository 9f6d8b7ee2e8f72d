import {isoDay} from '../calendar.js'

/** A date that the one before it in the article tells. */
export interface ByEarlier {
  readonly end: number
  /** Absent where the article has named no date that tells it. */
  readonly value: string | undefined
  /** Whether a part of the day may follow. */
  readonly isDay: boolean
  /** The part of the day that it names itself. */
  readonly part?: string
}

// Matches a day by the one before: `当天`, `次日`, `当晚`, `翌晨`.
const days = /[当當同][天日](?![天津])|[当當]晚|[次翌][日晨]/uy
// Matches a month or a year by the one before: `同月`, `次年`, `当年`.
const longer = /[当當同次翌][年月](?![级級度龄齡])/uy
// Matches a value that begins with a year: `2022`, `2022-08`, `2022-08-30TAF`.
const dated = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u

/** Read `次日` at an offset; `earlier` is the value of the date before it. */
export function readByEarlier(
  text: string,
  index: number,
  earlier: string | undefined
): ByEarlier | undefined {
  days.lastIndex = index
  const day = days.exec(text)
  const told = dated.exec(earlier?.split('/').at(-1) ?? '')
  if (day) {
    const [word] = day
    const end = index + word.length
    const base = dayOf(told, /^[次翌]/u.test(word) ? 1 : 0)
    const part = word.endsWith('晚') ? 'TEV' : word.endsWith('晨') ? 'TMO' : ''
    return {
      end,
      value: base === undefined ? undefined : base + part,
      isDay: part === '',
      ...(part === '' ? {} : {part})
    }
  }

  longer.lastIndex = index
  const match = longer.exec(text)
  if (!match || !told) return undefined
  const [word] = match
  const shift = /^[次翌]/u.test(word) ? 1 : 0
  const value = word.endsWith('年')
    ? String(Number(told[1]) + shift)
    : monthOf(told, shift)
  // `当月` of a year alone, `同月` without a month: words of the sentence.
  return value === undefined
    ? undefined
    : {end: index + word.length, value, isDay: false}
}

function dayOf(
  told: RegExpExecArray | null,
  shift: number
): string | undefined {
  const [, year, month, day] = told ?? []
  if (year === undefined || month === undefined || day === undefined) {
    return undefined
  }

  return isoDay(
    {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      isSaid: true
    },
    shift
  )
}

function monthOf(
  [, year, month]: RegExpExecArray,
  shift: number
): string | undefined {
  if (month === undefined) return undefined
  const date = new Date(Date.UTC(Number(year), Number(month) - 1 + shift, 1))
  return date.toISOString().slice(0, 7)
}
