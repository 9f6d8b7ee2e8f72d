import type {Finding} from '../model/finding.js'
import type {Span} from '../model/span.js'
import {columnAt, lineIndexAt, sourceOffset} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import {isHanAt} from './character-class.js'

/** Longest text that is ignored, in UTF-16 code units. */
export const longestIgnored = 400

/**
 * Tells what lies inside a text that is never reported. Such a text is compared
 * with the page as it is read, mark-up left out: `新华杜获悉` covers the one
 * character in it that is reported, and no other `杜`.
 */
export function ignoredTexts(
  page: Page,
  ignored: readonly string[]
): (finding: Finding) => boolean {
  // A blank alone would silence every rule that speaks of blanks.
  const texts = ignored.filter(
    (text) => text.trim() !== '' && text.length <= longestIgnored
  )
  if (texts.length === 0) return () => false
  const longest = texts.reduce((most, {length}) => Math.max(most, length), 0)

  return ({span}) => {
    const {text, start, end} = surroundings(page, span, longest)
    return texts.some((ignored) => covers(text, ignored, start, end))
  }
}

/** Whether a text stands around or at `start` to `end` of another. */
function covers(
  text: string,
  ignored: string,
  start: number,
  end: number
): boolean {
  // The first that may reach as far as the end: none begins before it that does.
  const at = text.indexOf(ignored, Math.max(0, end - ignored.length))
  return at >= 0 && at <= start
}

interface Surroundings {
  readonly text: string
  /** Where the span lies in `text`. */
  readonly start: number
  readonly end: number
}

/** A span with so much of its line before and after. */
function surroundings(page: Page, span: Span, reach: number): Surroundings {
  const line = page.lines[lineIndexAt(page.lines, span.start)]
  if (!line || span.end > line.end) {
    // What runs over line ends is compared with the source.
    const text = page.text.slice(span.start, span.end)
    return {text, start: 0, end: text.length}
  }

  const start = columnAt(line, span.start)
  const end = columnAt(line, span.end)
  const from = Math.max(0, start - reach)
  return {
    text: line.text.slice(from, end + reach),
    start: start - from,
    end: end - from
  }
}

/** Characters of Han that are taken in on each side. */
const hanReach = 2
/** Longest word that is taken in on each side. */
const wordReach = 24
/** A text with so many letters speaks for itself. */
const enough = 4

/** A text with the place where it stands in the source. */
export interface StandingText {
  readonly span: Span
  /** As it is read, mark-up left out. */
  readonly text: string
}

/**
 * The text to be left alone where a finding is: what it flags, or, where that is
 * a blank or a character that stands everywhere, what stands around it, too.
 */
export function textAround(page: Page, span: Span): StandingText {
  const line = page.lines[lineIndexAt(page.lines, span.start)]
  if (!line || span.end > line.end) {
    return {span, text: page.text.slice(span.start, span.end)}
  }

  let start = columnAt(line, span.start)
  let end = columnAt(line, span.end)
  const {text} = line
  const own = text.slice(start, end)
  // Matches a letter or a digit: `木`, `8`.
  const letters = own.match(/[\p{L}\p{N}]/gu) ?? []
  if (letters.length >= enough) return {span, text: own}
  start -= lengthBefore(text, start)
  end += lengthAfter(text, end)
  return {
    span: {
      start: sourceOffset(line, start),
      end: end === 0 ? line.start : sourceOffset(line, end - 1) + 1
    },
    text: text.slice(start, end)
  }
}

function lengthBefore(text: string, column: number): number {
  let at = column
  while (at > 0 && isWordUnit(text, at - 1) && column - at < wordReach) {
    if (isHanAt(text, at - 1) && column - at >= hanReach) break
    at--
  }

  return column - at
}

function lengthAfter(text: string, column: number): number {
  let at = column
  while (at < text.length && isWordUnit(text, at) && at - column < wordReach) {
    if (isHanAt(text, at) && at - column >= hanReach) break
    at++
  }

  return at - column
}

/** Half of a pair of surrogates counts as a letter: pairs are not cut. */
function isWordUnit(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}\p{Cs}'’]$/u.test(text.charAt(at))
}
