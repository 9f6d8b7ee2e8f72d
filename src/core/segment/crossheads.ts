import type {BodyPiece} from './bodies.js'
import {isEchoed} from './head-echoes.js'
import {isBracketed} from './head-shape.js'
import {opensDeck} from './head-units.js'
import {mostCompared, type LinkContext} from './links.js'
import {lineFlag} from './line-flags.js'
import {isSaidAgain} from './said-again.js'

/** Crossheads are short: 14 Han, five words; what it says against one that it is longer. */
const longCrosshead = 28
const longPrice = {han: 2.2, western: 1.2}
/** What each unit after the first costs. */
const anotherUnit = 2.5
// Matches a colon inside, or Han clauses that a blank parts.
const twoClauses = /\D[：:] ?\S|[\u3400-\u9fff]{3}[ \u3000]+[\u3400-\u9fff]{3}/u
// Matches what counts parts on a line of its own: `A`, `02`, `三`, `（二）`, `IV.`.
const countsParts =
  /^[（(【]?(?:[A-H壹贰叁肆伍]|0?\d{1,2}|[一二三四五六七八九十]{1,2}|[IVX]{1,4})[）)】]?[.．、]?$/u
/** What it says for a crosshead that it is counted. */
const countedOdds = 1.5
/** The same that heavy brackets hold it. */
const bracketedOdds = 3
/** The same that it is built as another head near by. */
const inStepOdds = 1.5
/** So much narrower than all headlines of the page, and what that says. */
const narrowShare = 0.7
const narrowOdds = 1.2
/** Lines of a crosshead, at most, and what the second of them says against it. */
const mostRows = 3
const secondRow = {han: 2, western: 1.2}

/**
 * Log-odds that a head between two pieces is a crosshead, besides the words and
 * the column of the pieces: it is short, has a line or two, and speaks of what
 * is next to it.
 */
export function crossheadOdds(
  {
    table,
    index,
    lexicon,
    unitStarts,
    inStep,
    tightOdds,
    narrowest
  }: LinkContext & {
    readonly inStep: ReadonlySet<number>
    readonly unitStarts: Uint8Array
    readonly tightOdds: number
    readonly narrowest: number
  },
  chain: readonly BodyPiece[],
  piece: BodyPiece,
  rows: readonly number[]
): number {
  // A number or letter of its own line counts parts of an article: `A`, `02`.
  const heads = rows.filter((row) => !countsParts.test(table.texts[row] ?? ''))
  if (heads.length === 0) return 0
  if (heads.length > mostRows || heads.some((row) => opensDeck(table, row)))
    return Number.NEGATIVE_INFINITY
  const script = table.han ? 'han' : 'western'
  let odds = rows.length > heads.length ? countedOdds : 0
  odds +=
    heads.length === 1 ? 0 : heads.length === 2 ? -secondRow[script] : -2.5
  if ((table.gap[piece.start] ?? 0) === 0) odds += tightOdds
  // A kicker above its headline, a headline above its deck: a crosshead is one.
  const units = heads.filter((row) => unitStarts[row] === 1).length
  odds -= Math.max(0, units - 1) * anotherUnit
  const isBrief = heads.length === 1 && isFewWords(table, heads[0] ?? 0)
  if (isBrief) odds += fewWordsOdds * lengthShare([...chain, piece])
  for (const row of heads) {
    // As wide as the column or wider: set for more than this column.
    const width = table.width[row] ?? 0
    if (width > piece.width + 1) odds -= 1.5
    if (width > longCrosshead && !isBrief) odds -= longPrice[script]
    // A whole sentence in capitals is set as headlines are: `FARMER HURT IN RUNAWAY.`
    if ((table.flags[row] ?? 0) & lineFlag.capitals)
      odds -= sentenceOdds(table.texts[row] ?? '')
    // Two clauses make a headline: `Mill fire: Two held`, `冬日暖阳下 村民晒秋忙`.
    if (twoClauses.test(table.texts[row] ?? '')) odds -= table.han ? 1.2 : 0.4
  }

  odds -= headlineOdds({table, index}, heads, piece)
  const [only = 0, another] = heads
  if (!another && (table.width[only] ?? 0) < narrowest * narrowShare)
    odds += narrowOdds
  const text = table.texts[only] ?? ''
  // Matches how crossheads are marked or counted: `▶加强合作`, `一、`, `（二）`, `2.`.
  if (
    /^(?:[▶►■◆●▲]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])/u.test(
      text
    )
  )
    odds += countedOdds
  if (heads.length === 1 && isBracketed(text)) odds += bracketedOdds
  if (heads.length === 1 && inStep.has(heads[0] ?? 0)) odds += inStepOdds
  // Few features of heads are looked for: no set of those near is worth it.
  const near = [piece, ...chain.slice(-2)]
  let known = 0
  let shared = 0
  for (const feature of index.read(
    heads.map((row) => table.texts[row] ?? '')
  )) {
    const weight = lexicon.weight(feature)
    known += weight
    if (near.some(({features}) => features.includes(feature))) shared += weight
  }

  // Words that other bodies have, and these have not: a headline of another.
  if (known > 4) odds += (shared / known - 0.6) * 2.5
  return odds
}

/** Words from which a head is longer than the crossheads of the press are. */
const headlineWords = 5
/** What it says for an English crosshead that it has fewer, on one line, with no mark behind them. */
const fewWordsOdds = 2

/**
 * Articles that crossheads part are long: how much few words say by the rows of the
 * texts above and below, nothing up to `few`, all from `enough` on.
 */
const longRows = {few: 8, enough: 14}

function lengthShare(pieces: readonly BodyPiece[]): number {
  let rows = 0
  for (const {start, end} of pieces.slice(-mostCompared)) rows += end - start
  const {few, enough} = longRows
  return Math.max(0, Math.min(1, (rows - few) / (enough - few)))
}

/**
 * Whether an English line has so few words as crossheads have, `Winter on the quay`:
 * headlines have more, or two clauses, or stand in capitals, or end as sentences do,
 * `Local News.`
 */
function isFewWords(
  {texts, flags, seams}: LinkContext['table'],
  row: number
): boolean {
  const text = texts[row] ?? ''
  return (
    seams.isEnglish &&
    ((flags[row] ?? 0) & lineFlag.capitals) === 0 &&
    // Matches a letter or a figure at the end: `quay`.
    /[\p{L}\p{N}]$/u.test(text) &&
    text.split(' ').length < headlineWords &&
    !twoClauses.test(text)
  )
}

/** What so many say against a crosshead, and two and more of them in the text below. */
const againstLong = 0.8
const againstEchoed = 2.5
/** Characters with which a Chinese head and the text below begin alike, and what they say. */
const alike = 3
const againstAlike = 1

/** What it says against a crosshead that a head is as long as headlines, and the text below says it again. */
function headlineOdds(
  {table, index}: Pick<LinkContext, 'table' | 'index'>,
  heads: readonly number[],
  {start}: BodyPiece
): number {
  const head = table.texts[start - 1] ?? ''
  const below = table.texts[start] ?? ''
  // `滬南電車添設新站` above `滬南電車公司因`: whom news is of.
  if (table.han) {
    const first = Array.from(head).slice(0, alike)
    return first.length === alike && below.startsWith(first.join(''))
      ? againstAlike
      : 0
  }

  // `Harold J. Stamm` above `Harold J. Stamm, 88, of Millbrook`: who died.
  if (below.startsWith(head) && ofAge.test(below.slice(head.length)))
    return Number.POSITIVE_INFINITY
  if (isSaidAgain(table, start - 1)) return 0
  const rows = heads.map((row) => table.texts[row] ?? '')
  if (rows.join(' ').split(' ').length < headlineWords) return 0
  return isEchoed({table, index}, heads, start) ? againstEchoed : againstLong
}

// Matches an age behind a name: `, 88, of Millbrook`; no number: `, 3,126 people`.
const ofAge = /^, (?:aged? )?1?\d\d(?:[,.] |[,.]?$)/u
/** Words from which a line in capitals says more than a crosshead does. */
const manyWords = 4
/** What so many say against a crosshead, and what a full stop behind them says. */
const againstMany = 1.4
const againstStop = 0.8

/** What a line in capitals says against its being a crosshead. */
function sentenceOdds(text: string): number {
  const words = text.split(' ').length
  const forStop = words > 1 && text.endsWith('.') ? againstStop : 0
  return forStop + (words >= manyWords ? againstMany : 0)
}
