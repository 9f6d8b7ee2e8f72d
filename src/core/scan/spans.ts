import type {Span} from '../model/span.js'
import {readAttributes} from './attributes.js'
import type {Mark} from './mark.js'

/** Longest span over line ends in a raw page, in code units (design §2). */
const longestSpan = 400
/** Spans inside spans, at most: trees of marks are walked down. */
const deepest = 100

export interface SpanScan {
  /** Bracketed spans, outermost first at a place; `children` not yet filled. */
  readonly marks: Mark[]
  /** Source spans of mark-up: brackets, attributes, backslashes. */
  readonly hidden: Span[]
}

// Matches what the scan must stop at: `[`, `]`, `\`, and a blank line.
const stopPattern = /[[\]\\]|\n(?=[ \t]*\r?\n)/gu
/** ASCII punctuation: what a backslash escapes in a clean page (CommonMark). */
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/**
 * Find the bracketed spans of a region: a run of text without headings,
 * boundaries and fences. A bracket without attributes is text.
 *
 * Linear: each bracket is pushed and taken once; attributes are bounded.
 */
export function scanSpans(
  text: string,
  region: Span,
  layout: 'raw' | 'clean',
  scan: SpanScan
): void {
  // Where brackets open, and how many spans stand in one another behind each.
  const open: Array<{start: number; depth: number}> = []
  // A clean page's spans end with their block, as Pandoc's do.
  const longest = layout === 'raw' ? longestSpan : Infinity
  const stops = new RegExp(stopPattern)
  // Searched alone: a page of headings would be read to its end for each.
  const part = text.slice(region.start, region.end)

  for (let match = stops.exec(part); match; match = stops.exec(part)) {
    const offset = region.start + match.index
    const [stop] = match

    if (stop === '\\') {
      if (isEscape(text.charAt(offset + 1), layout)) {
        scan.hidden.push({start: offset, end: offset + 1})
        stops.lastIndex = match.index + 2
      }
    } else if (stop === '\n') {
      if (layout === 'clean') open.length = 0
    } else if (stop === '[') open.push({start: offset, depth: 0})
    else {
      const last = open.pop()
      if (!last) continue
      const {start, depth} = last
      const around = open.at(-1)
      if (around) around.depth = Math.max(around.depth, depth)
      // Brackets around more than anybody nests are text.
      if (offset - start > longest || depth === deepest) continue
      const attributes = readAttributes(text, offset + 1)
      if (!attributes || attributes.end > region.end) continue
      if (around) around.depth = Math.max(around.depth, depth + 1)
      scan.marks.push({
        type: 'span',
        start,
        end: attributes.end,
        classes: attributes.classes,
        ...(attributes.id === undefined ? {} : {id: attributes.id}),
        attributes: attributes.values,
        content: {start: start + 1, end: offset},
        attributeSpan: {start: offset + 1, end: attributes.end},
        children: []
      })
      scan.hidden.push(
        {start, end: start + 1},
        {start: offset, end: attributes.end}
      )
      stops.lastIndex = attributes.end - region.start
    }
  }
}

function isEscape(next: string, layout: 'raw' | 'clean'): boolean {
  return layout === 'raw'
    ? next === '[' || next === ']'
    : next !== '' && punctuation.includes(next)
}
