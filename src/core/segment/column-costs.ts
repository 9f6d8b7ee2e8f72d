import {lineFlag} from './line-flags.js'

/**
 * What the reading of lines as columns costs: negative natural logarithms of
 * rough probabilities, so that they add up. `3` is one in twenty.
 */
export const cost = {
  /** A line goes on its paragraph; one line in seven begins one. */
  rest: 0.1,
  first: 1.2,
  /** A sentence ends at a line end by chance once in twenty-five. */
  finalInside: 3.3,
  /** A paragraph ends without a full stop, with a comma, with a bracket. */
  openEnd: 4,
  pauseEnd: 6,
  softEnd: 1,
  /**
   * With a cry or a question: of Chinese paragraphs one in thirty ends so, of
   * headlines one in twenty-five.
   */
  cryEnd: 3.4,
  /** A line breaks though the next word would have fitted. */
  forced: 2.5,
  forcedStep: 0.35,
  forcedMost: 9,
  /** A line is longer than its column; by a mark that hangs out of it. */
  hang: 0.3,
  /** It is longer by the rest of a word that was cut at its end. */
  joined: 0.1,
  over: 0.7,
  overStep: 0.6,
  overMost: 9,
  /** A first line is as full as the others, its indent lost. */
  fullFirst: 2.5,
  /** A paragraph begins with a small letter, or a mark that closes. */
  lowerStart: 4,
  closerStart: 6,
  /** The column changes between two paragraphs; inside one. */
  change: 4.5,
  changeAtGap: 2.8,
  changeInside: 5.5,
  /** A column opens after a head or furniture. */
  open: 2.4,
  /** Each line that a column has fewer than `commonWidth`. */
  rare: 0.3,
  /** A column narrower than this share of an English page's usual one, by how much of it is missing. */
  narrow: 20,
  narrowShare: 0.85,
  /** A body breaks off in mid-sentence. */
  cut: 1.6,
  /**
   * A body that broke off goes on after a head or furniture; a body that broke
   * off further above, with a small letter and without.
   */
  resumeCut: 0.7,
  resumeLower: 2.5,
  resumeWhole: 2.5,
  /** More where a head stands right above: it belongs to another text. */
  resumeBelowHead: 0.8,
  /** The rest of a sentence begins with a capital; after a cut word it cannot. */
  resumeUpper: 1.5,
  /** A column opens again after what interrupted it. */
  reopen: 1.2,
  /** A body that broke off is followed by the beginning of another. */
  abandon: 0.7,
  /** A head after a body; after another line of the head; after furniture. */
  toHead: 2.3,
  /** The first line of a head is as full as the lines of the body above. */
  fullHead: 1,
  headOn: 0.9,
  headAfterOther: 1,
  /** A line of a head begins with a small letter below a blank line that parts heads. */
  lowerUnit: 3,
  /** Furniture. */
  toOther: 0.3,
  softOther: 1,
  /** A blank line between two paragraphs where the page sets none between most. */
  parted: 2,
  /** Between lines of one block a blank line where the page sets none; none where it sets them. */
  gap: 3.5,
  tight: 1.8,
  /** Between two blocks no blank line where the page sets them. */
  close: 0.7
} as const

/**
 * Part of a Western column that its lines vary in, where letters are of many
 * widths: `ill` is as long as `m`.
 */
export const letterPlay = 0.08

/** From so many stretches on a width is that of a column and no chance. */
export const commonWidth = 8

/** What it costs that a paragraph ends on a line with these end flags. */
export function endPrice(flags: number): number {
  if (flags & lineFlag.final) return flags & lineFlag.cry ? cost.cryEnd : 0.03
  if (flags & lineFlag.soft) return cost.softEnd
  return flags & (lineFlag.pause | lineFlag.hyphen)
    ? cost.pauseEnd
    : cost.openEnd
}

/** What it costs that a line inside a paragraph leaves `excess` half-ems more room than the next word needs. */
export function forcedPrice(excess: number): number {
  return Math.min(cost.forcedMost, cost.forced + cost.forcedStep * excess)
}

/** Bounds of the share that the next word takes of a column, and their −ln. */
export const leastShare = 0.02
export const mostShare = 0.5
export const leastFullness = 0.69
export const mostFullness = 3.9

/**
 * What the last line of a paragraph costs for its length: last lines are of any
 * length, so the chance that one is full is what the next word would take of
 * the column. `share` is that, `fullness` its negative logarithm; `isLoose`
 * tells whether the next word would have fitted.
 */
export function lastLinePrice(
  isLoose: boolean,
  share: number,
  fullness: number
): number {
  if (isLoose)
    return share < leastShare
      ? leastShare
      : share > mostShare
        ? mostShare
        : share
  return fullness < leastFullness
    ? leastFullness
    : fullness > mostFullness
      ? mostFullness
      : fullness
}
