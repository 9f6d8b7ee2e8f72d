import type {Analysis} from '../model/analysis.js'
import type {Span} from '../model/span.js'
import type {Words} from '../model/words.js'
import {cleanSamples} from './clean-sample.js'
import {ownMatches} from './own-rules.js'
import {lineSpan} from './page-lines.js'
import type {OwnRule} from './settings.js'

/** One place that a rule of the user's own would report. */
export interface OwnHit {
  /** In the source. */
  readonly span: Span
  /** 0-based line. */
  readonly line: number
  readonly before: string
  readonly text: string
  readonly after: string
  /** What would stand there; absent where the rule replaces nothing. */
  readonly expected?: string
}

/** What a rule of the user's own would do, before it is saved. */
export interface OwnRuleTrial {
  /** Why the pattern is refused; there are no hits then. */
  readonly refused?: Words
  /** Places on the page, in order; at most {@link mostHits}. */
  readonly hits: readonly OwnHit[]
  /** How many there are on the page. */
  readonly count: number
  /** Texts that it hits in clean prose, where it should hit nothing. */
  readonly onClean: readonly string[]
}

/** Places that are shown; all are counted. */
const mostHits = 200
/** Characters of context at each side. */
const contextLength = 12

/** Try a rule of the user's own on a page and on clean sample text. */
export function tryOwnRule(analysis: Analysis, rule: OwnRule): OwnRuleTrial {
  const find = ownMatches(rule)
  if (typeof find !== 'function') {
    return {refused: find, hits: [], count: 0, onClean: []}
  }

  const hits: OwnHit[] = []
  let count = 0
  for (const line of analysis.page.lines) {
    if (line.markup || line.isBlank) continue
    for (const {span, expected} of find(line.text)) {
      count++
      if (hits.length >= mostHits) continue
      const {start, end} = span
      hits.push({
        span: lineSpan(line, start, end),
        line: line.index,
        before: line.text.slice(Math.max(0, start - contextLength), start),
        text: line.text.slice(start, end),
        after: line.text.slice(end, end + contextLength),
        ...(expected === undefined ? {} : {expected})
      })
    }
  }

  const sample = analysis.language.startsWith('zh')
    ? cleanSamples.zh
    : cleanSamples.en
  const onClean = sample
    .split('\n')
    .flatMap((line) => find(line).map(({actual}) => actual))
  return {hits, count, onClean}
}
