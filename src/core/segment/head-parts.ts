import type {Lexicon} from './bodies.js'
import type {Body} from './articles.js'
import type {FeatureIndex} from './features.js'
import {lineFlag, type LineTable} from './measure.js'
import type {Scorer} from './match.js'
import type {Pins} from './pins.js'

/** One part of a head: its rows and what it is. */
export interface HeadPart {
  readonly role: 'kicker' | 'headline' | 'deck'
  readonly start: number
  readonly end: number
}

interface Unit {
  start: number
  end: number
  role?: HeadPart['role']
}

/** Cut a head into kicker, headline and deck. */
export function headParts(
  table: LineTable,
  group: {readonly start: number; readonly end: number; readonly body: number},
  body: Body | undefined,
  {
    index,
    lexicon,
    scorer,
    pins,
    habit,
    hasTightRows
  }: {
    index: FeatureIndex
    lexicon: Lexicon
    scorer: Scorer
    pins: Pins
    habit: 'all' | 'blocks' | 'none'
    /** Whether rows without a gap occur where every line has one. */
    hasTightRows: boolean
  }
): HeadPart[] {
  const isInBody = (feature: number): boolean => scorer.has(feature, group.body)
  const units: Unit[] = []
  let widest = 0
  for (let row = group.start; row < group.end; row++)
    widest = Math.max(widest, table.width[row] ?? 0)

  for (let row = group.start; row < group.end; row++) {
    const pinned = pinnedPart(pins, row)
    const last = units.at(-1)
    const isNew =
      !last ||
      opensDeck(table, row) ||
      pinned !== last.role ||
      (pinned
        ? pins.group[row] !== pins.group[row - 1]
        : joinScore(table, row, {
            index,
            isInBody,
            widest,
            habit,
            hasTightRows
          }) < 0)
    if (isNew) {
      const role = pinned ?? (opensDeck(table, row) ? 'deck' : undefined)
      units.push({start: row, end: row + 1, ...(role ? {role} : {})})
    } else last.end = row + 1
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
  return role === 'kicker' || role === 'headline' || role === 'deck'
    ? role
    : undefined
}

/** A deck opens with a dash in the Chinese press: `——记某某`. */
function opensDeck(table: LineTable, row: number): boolean {
  return /^(?:——|―|—|--)/u.test(table.texts[row] ?? '')
}

/** Above 0 the line goes on the one before it. */
function joinScore(
  table: LineTable,
  row: number,
  {
    index,
    isInBody,
    widest,
    habit,
    hasTightRows
  }: {
    index: FeatureIndex
    isInBody: (feature: number) => boolean
    widest: number
    habit: 'all' | 'blocks' | 'none'
    hasTightRows: boolean
  }
): number {
  const before = table.texts[row - 1] ?? ''
  const text = table.texts[row] ?? ''
  const gap = table.gap[row] ?? 0
  let score = 0.4
  // Where every line is followed by a blank one and some are not, those that
  // are not belong together, and those that are do not.
  if (habit === 'all') {
    score += gap === 0 ? 2 : gap > 1 ? -2 : hasTightRows ? -2.6 : 0
  }

  if (habit === 'blocks') score += gap === 0 ? 0.5 : -1.5
  const bits = table.flags[row] ?? 0
  const bitsBefore = table.flags[row - 1] ?? 0
  if (
    !table.han &&
    (bits & lineFlag.capitals) !== (bitsBefore & lineFlag.capitals) &&
    text.length > 6
  )
    score -= 3
  if (bitsBefore & lineFlag.final) score -= 1
  if (bitsBefore & (lineFlag.pause | lineFlag.hyphen) || bits & lineFlag.lower)
    score += 2
  // The next word would have fitted: the line was ended on purpose.
  const slack = widest - (table.width[row - 1] ?? 0) - (table.token[row] ?? 0)
  if (slack >= (table.han ? 4 : 8)) score -= 1
  else if (slack < 1) score += 0.5
  if (table.han) {
    const across = index.read([before.slice(-1) + text.slice(0, 1)])
    if (across.some((feature) => isInBody(feature))) score += 1.6
    else score -= 0.5
  }

  return score
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
  if (free.length === 0) {
    const first = units[0]
    if (
      first &&
      !units.some(({role}) => role === 'headline') &&
      units.length === 1 &&
      first.role === 'deck'
    )
      return
    return
  }

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

  const lead = new Set(body?.pieces[0]?.leadFeatures)
  const share = ({start, end}: Unit): number => {
    let sum = 0
    for (const feature of index.read(table.texts.slice(start, end)))
      if (lead.has(feature)) sum += lexicon.weight(feature)
    return sum
  }

  return share(second) > share(first) * 1.2 ? second : first
}
