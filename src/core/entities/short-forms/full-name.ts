import {SpanIndex} from '../../model/span-index.js'
import type {Mention} from '../../model/mention.js'
import {partitionPoint} from '../../model/partition-point.js'
import type {Span} from '../../model/span.js'
import type {Proposal, Reading} from '../page/reading.js'

/** A name that an article writes out, which short forms may stand for. */
export interface FullName {
  readonly text: string
  readonly kind: string
  /** Its words, code units of `text`; none where they are not known. */
  readonly words: readonly Span[]
  readonly ref?: string
  readonly role?: string
}

/** Less sure than this, a suggestion has no short forms. */
const least = 0.7
/** More names than this in an article are a list, and too many to compare. */
const mostNames = 400

/** The names that the blocks of an article write out, tagged or suggested. */
export function fullNamesOf(
  readings: readonly Reading[],
  tagged: readonly Mention[]
): FullName[] {
  const names = new Map<string, FullName>()
  const add = (
    reading: Reading,
    {start, end}: {readonly start: number; readonly end: number},
    {kind, ref, role}: Pick<Proposal, 'kind' | 'ref' | 'role'>
  ): void => {
    const text = reading.flow.text.slice(start, end)
    const key = `${kind} ${text}`
    const known = names.get(key)
    if (names.size >= mostNames && !known) return
    names.set(key, {
      text,
      kind,
      words: known?.words ?? wordsOf(reading, start, end),
      ...pick('ref', known?.ref ?? ref),
      ...pick('role', known?.role ?? role)
    })
  }

  for (const reading of readings) {
    for (const proposal of reading.proposals) {
      if (proposal.confidence < least && proposal.ref === undefined) continue
      add(reading, proposal, proposal)
    }
  }

  const places = tagged.length > 0 ? placesOf(readings) : undefined
  for (const mention of tagged) {
    const from = mention.spans[0]?.start ?? -1
    const to = mention.spans.at(-1)?.end ?? 0
    for (const {reading} of places?.near({start: from, end: to}) ?? []) {
      const start = reading.flow.offsetOf(from)
      const last = reading.flow.offsetOf(to - 1)
      if (start === undefined || last === undefined) continue
      add(reading, {start, end: last + 1}, mention)
    }
  }

  return [...names.values()]
}

interface Place {
  readonly reading: Reading
  /** From its first to its last character of the source. */
  readonly span: Span
}

/** Blocks by where they stand in the source. */
function placesOf(readings: readonly Reading[]): SpanIndex<Place> {
  const places = readings.map((reading): Place => {
    let start = Infinity
    let end = -1
    for (const {source, length} of reading.flow.runs) {
      start = Math.min(start, source)
      end = Math.max(end, source + length)
    }

    return {reading, span: {start, end}}
  })
  places.sort((a, b) => a.span.start - b.span.start)
  return new SpanIndex(places, ({span}) => span)
}

function wordsOf({han}: Reading, start: number, end: number): Span[] {
  const words: Span[] = []
  const {runs} = han
  const first = partitionPoint(
    runs.length,
    (at) => (runs[at]?.end ?? Infinity) <= start
  )
  for (let at = first; at < runs.length; at++) {
    const run = runs[at]
    if (!run || run.start >= end) break
    for (const token of run.tokens) {
      if (token.start >= end || start >= token.end) continue
      words.push({
        start: Math.max(0, token.start - start),
        end: Math.min(end, token.end) - start
      })
    }
  }

  return words
}

function pick<Key extends string>(
  key: Key,
  value: string | undefined
): Partial<Record<Key, string>> {
  return value === undefined
    ? {}
    : ({[key]: value} as Partial<Record<Key, string>>)
}
