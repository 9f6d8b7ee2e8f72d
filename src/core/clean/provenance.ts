import {diffArrays, diffChars} from 'diff'
import type {Span} from '../model/span.js'
import type {Edition, EditionBlock} from './edition.js'
import {madeChanges} from './made-changes.js'
import {passages, placeOf, spanOf, type Passage} from './passage.js'

/**
 * One difference between a clean copy and its source, and why it is there.
 * `added` and `removed` are work by hand: nothing in the source explains them.
 */
export interface ProvenanceEntry {
  readonly type: 'removed' | 'added' | 'moved' | 'fixed' | 'joined'
  /** The rule of a fix. */
  readonly ruleId?: string
  readonly before: string
  readonly after: string
  /** In the source; absent for what was added. */
  readonly source?: Span
  /** In the copy; absent for what is not there. */
  readonly copy?: Span
}

/** How a clean copy came from its source. */
export interface Provenance {
  /** Deletions first, then additions, moves, fixes and joints. */
  readonly entries: readonly ProvenanceEntry[]
  /** UTF-16 units by type: `before` of what went, else `after`; 1 a joint. */
  readonly totals: Readonly<Record<ProvenanceEntry['type'], number>>
}

/**
 * Most edits that are told apart, of passages in a page and of characters in a
 * passage: the time of a difference grows with their number.
 */
export const finest = 2000

/** Types in the order of the report. */
const order = ['removed', 'added', 'moved', 'fixed', 'joined'] as const

/**
 * Compare a clean copy with its source (design §7.4, provenance; it reports and
 * never blocks).
 *
 * @param source Edition of the source page: what a fresh copy would say.
 * @param copy Edition of the copy, made without corrections.
 */
export function provenance(source: Edition, copy: Edition): Provenance {
  const pairs: Pairs = new Map()
  const hands = byHand(passages(source), passages(copy), pairs)
  const entries = [...made(source, pairs), ...hands]
  const totals = {removed: 0, added: 0, moved: 0, fixed: 0, joined: 0}
  for (const entry of entries) totals[entry.type] += weight(entry)
  return {
    entries: entries.sort(
      (a, b) => order.indexOf(a.type) - order.indexOf(b.type)
    ),
    totals
  }
}

/** A passage of the source, and what it is in the copy, by its block. */
export type Pairs = Map<EditionBlock, {from: Passage; to: Passage}>

/** What each passage of a source is in its copy, as far as it can be told. */
export function alignPassages(source: Edition, copy: Edition): Pairs {
  const pairs: Pairs = new Map()
  byHand(passages(source), passages(copy), pairs)
  return pairs
}

function weight({type, before, after}: ProvenanceEntry): number {
  if (type === 'joined') return 1
  return Math.max(before.length, after.length)
}

/** What making the copy did by itself, and where it is in the copy. */
function made(source: Edition, pairs: Pairs): ProvenanceEntry[] {
  return madeChanges(source).map(
    ({type, ruleId, before, after, source: span, block, at: offset}) => ({
      type,
      ...(ruleId === undefined ? {} : {ruleId}),
      before,
      after,
      ...at({source: span, copy: placeInCopy(pairs.get(block), offset, after)})
    })
  )
}

/** The place in the copy of an offset in a block of the source. */
function placeInCopy(
  pair: {from: Passage; to: Passage} | undefined,
  offset: number,
  after: string
): Span | undefined {
  if (!pair) return undefined
  const {from, to} = pair
  // A passage that was worked on is shown as a whole: its places have moved.
  if (from.text !== to.text) return placeOf(to, 0)
  const start = offset - from.indent
  return (
    spanOf(to, Math.max(0, start), start + after.length) ?? placeOf(to, start)
  )
}

/** Work by hand: whole passages first, then characters inside changed ones. */
function byHand(
  source: readonly Passage[],
  copy: readonly Passage[],
  pairs: Pairs
): ProvenanceEntry[] {
  const entries: ProvenanceEntry[] = []
  const gone: Passage[] = []
  const come: Passage[] = []
  let sourceIndex = 0
  let copyIndex = 0
  let removed: readonly Passage[] = []

  const flush = (added: readonly Passage[]): void => {
    const common = Math.min(removed.length, added.length)
    for (let index = 0; index < common; index++) {
      const before = removed[index]
      const after = added[index]
      if (!before || !after) continue
      pairs.set(before.block, {from: before, to: after})
      entries.push(...inside(before, after))
    }

    for (const each of removed.slice(common)) gone.push(each)
    for (const each of added.slice(common)) come.push(each)
    removed = []
  }

  const difference = diffArrays(
    source.map(({text}) => text),
    copy.map(({text}) => text),
    {maxEditLength: finest}
  )
  // Too many to align: what stands in both, wherever it is, is no edit.
  if (!difference) {
    return matched(source, copy, pairs).filter(({type}) => type !== 'moved')
  }

  for (const part of difference) {
    const {length} = part.value
    if (part.removed) {
      flush([])
      removed = source.slice(sourceIndex, sourceIndex + length)
      sourceIndex += length
    } else if (part.added) {
      flush(copy.slice(copyIndex, copyIndex + length))
      copyIndex += length
    } else {
      flush([])
      for (let index = 0; index < length; index++) {
        const from = source[sourceIndex + index]
        const to = copy[copyIndex + index]
        if (from && to) pairs.set(from.block, {from, to})
      }

      sourceIndex += length
      copyIndex += length
    }
  }

  flush([])
  return [...entries, ...matched(gone, come, pairs)]
}

/** Passages that went, and came back elsewhere, were moved. */
function matched(
  gone: readonly Passage[],
  come: readonly Passage[],
  pairs: Pairs
): ProvenanceEntry[] {
  const places = new Map<string, Passage[]>()
  for (const passage of come) {
    const same = places.get(passage.text)
    if (same) same.push(passage)
    else places.set(passage.text, [passage])
  }

  const entries = gone.map((passage): ProvenanceEntry => {
    const there = places.get(passage.text)?.shift()
    const {text} = passage
    const source = spanOf(passage, 0, text.length)
    if (!there)
      return {type: 'removed', before: text, after: '', ...at({source})}
    pairs.set(passage.block, {from: passage, to: there})
    const copy = spanOf(there, 0, text.length)
    return {type: 'moved', before: text, after: text, ...at({source, copy})}
  })
  for (const passage of [...places.values()].flat()) {
    const copy = spanOf(passage, 0, passage.text.length)
    entries.push({
      type: 'added',
      before: '',
      after: passage.text,
      ...at({copy})
    })
  }

  return entries
}

/** The edits inside one passage; as a whole where they are too many. */
function inside(before: Passage, after: Passage): ProvenanceEntry[] {
  const parts = diffChars(before.text, after.text, {maxEditLength: finest}) ?? [
    {value: before.text, removed: true, added: false},
    {value: after.text, removed: false, added: true}
  ]
  const entries: ProvenanceEntry[] = []
  let from = 0
  let to = 0

  for (const {value, removed, added} of parts) {
    if (removed) {
      const source = spanOf(before, from, from + value.length)
      entries.push({type: 'removed', before: value, after: '', ...at({source})})
    } else if (added) {
      const copy = spanOf(after, to, to + value.length)
      entries.push({type: 'added', before: '', after: value, ...at({copy})})
    }

    if (!added) from += value.length
    if (!removed) to += value.length
  }

  return entries
}

function at(spans: {
  source?: Span | undefined
  copy?: Span | undefined
}): Pick<ProvenanceEntry, 'source' | 'copy'> {
  return {
    ...(spans.source ? {source: spans.source} : {}),
    ...(spans.copy ? {copy: spans.copy} : {})
  }
}
