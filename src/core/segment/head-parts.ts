import type {Body} from './articles.js'
import type {Lexicon} from './cohesion.js'
import type {FeatureIndex} from './features.js'
import {isClauseBreak, opensDeck} from './head-units.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/** One part of a head: its rows and what it is. */
export interface HeadPart {
  readonly role: 'kicker' | 'headline' | 'deck' | 'crosshead'
  readonly start: number
  readonly end: number
}

interface Unit {
  start: number
  end: number
  role?: HeadPart['role']
}

/** Cut a head into kicker, headline and deck, by its units. */
export function headParts(
  table: LineTable,
  group: {readonly start: number; readonly end: number},
  body: Body | undefined,
  {
    index,
    lexicon,
    pins,
    unitStarts
  }: {
    index: FeatureIndex
    lexicon: Lexicon
    pins: Pins
    /** 1 on every row that begins a unit of a head. */
    unitStarts: Uint8Array
  }
): HeadPart[] {
  const units: Unit[] = []
  for (let row = group.start; row < group.end; row++) {
    const last = units.at(-1)
    if (last && !unitStarts[row]) {
      last.end = row + 1
      continue
    }

    const role =
      pinnedPart(pins, row) ?? (opensDeck(table, row) ? 'deck' : undefined)
    units.push({start: row, end: row + 1, ...(role ? {role} : {})})
  }

  nameUnits(table, units, body, index, lexicon)
  return units.map(({start, end, role}) => ({
    start,
    end,
    role: role ?? 'headline'
  }))
}

function pinnedPart(pins: Pins, row: number): HeadPart['role'] | undefined {
  const role = pins.role[row]
  return role === 'kicker' ||
    role === 'headline' ||
    role === 'deck' ||
    role === 'crosshead'
    ? role
    : undefined
}

/** Introduces what somebody said: a kicker ends so. */
const introduces =
  /(?:强调|強調|指出|要求|表示|提出|时说|時說|透露|主持|呼吁|呼籲|[：:])$/u

function nameUnits(
  table: LineTable,
  units: Unit[],
  body: Body | undefined,
  index: FeatureIndex,
  lexicon: Lexicon
): void {
  const free = units.filter(({role}) => role === undefined)
  if (free.length === 0) return

  const pinnedHeadline = units.find(({role}) => role === 'headline')
  const headline =
    pinnedHeadline ?? chooseHeadline(table, free, body, index, lexicon)
  for (const unit of free) {
    unit.role =
      unit === headline
        ? 'headline'
        : unit.start < headline.start
          ? 'kicker'
          : 'deck'
  }
}

function chooseHeadline(
  table: LineTable,
  free: Unit[],
  body: Body | undefined,
  index: FeatureIndex,
  lexicon: Lexicon
): Unit {
  const [first, second, third] = free
  if (!first) throw new TypeError('A head has at least one part')
  if (!second) return first
  if (third && free.length === 3) return second
  if (introduces.test(table.texts[first.end - 1] ?? '')) return second
  if (!table.han) return first
  if (first.end - first.start !== second.end - second.start) {
    return first.end - first.start > second.end - second.start ? first : second
  }

  // Where clauses are parted by blanks, the lines are set as they are meant: what
  // is set smaller, kicker or deck, holds more on a line than the headline.
  if (
    isClauseBreak(table, second.start) &&
    first.end - first.start === 1 &&
    second.end - second.start === 1
  ) {
    const width = table.width[second.start] ?? 0
    return width < (table.width[first.start] ?? 0) ? second : first
  }

  const lead = new Set(body?.pieces[0]?.leadFeatures)
  const share = ({start, end}: Unit): number => {
    let sum = 0
    for (const feature of index.read(table.texts.slice(start, end)))
      if (lead.has(feature)) sum += lexicon.weight(feature)
    return sum
  }

  return share(second) > share(first) * 1.2 ? second : first
}
