import {diffChars} from 'diff'
import type {Correction, Edition, EditionBlock, Inline} from './edition.js'
import {editionText} from './edition-text.js'
import {madeChanges} from './made-changes.js'
import type {Passage} from './passage.js'
import {alignPassages, finest} from './provenance.js'
import {splitInlines} from './split-inlines.js'

/** A correction, and where the text of a block in the copy bears it (UTF-16). */
interface Place {
  readonly start: number
  readonly end: number
  readonly correction: Correction
}

/**
 * An edition of a clean copy that tells what was corrected when the copy was
 * made of its source. Its text stays as it is: a correction is told only where
 * the copy still reads as it says.
 *
 * @param copy Edition of the copy.
 * @param source Edition of its source page, with corrections.
 */
export function withSourceCorrections(copy: Edition, source: Edition): Edition {
  const places = correctedPlaces(copy, source)
  const told = (block: EditionBlock): EditionBlock => ({
    ...block,
    children: (places.get(block) ?? []).reduce(insert, block.children)
  })
  return {
    ...copy,
    children: copy.children.map((part) => ({
      ...part,
      children: part.children.map((block) => told(block))
    }))
  }
}

/** Corrections of the source by the block of the copy that bears them. */
function correctedPlaces(
  copy: Edition,
  source: Edition
): Map<EditionBlock, Place[]> {
  const places = new Map<EditionBlock, Place[]>()
  const pairs = alignPassages(source, copy)
  const carriers = new Map<EditionBlock, Carrier>()

  for (const {type, block, at, before, after, ruleId = ''} of madeChanges(
    source
  )) {
    const pair = pairs.get(block)
    if (type !== 'fixed' || !pair) continue
    const {from, to} = pair
    const carry = carriers.get(block) ?? carrier(from, to)
    carriers.set(block, carry)
    const start = carry(at - from.indent, after.length)
    if (start === undefined) continue
    const known = places.get(to.block) ?? []
    places.set(to.block, known)
    known.push({
      start: start + to.indent,
      end: start + to.indent + after.length,
      correction: {type: 'correction', ruleId, before, children: []}
    })
  }

  return places
}

/** Offset in the copy of what stands at one in the source; none once edited. */
type Carrier = (start: number, length: number) => number | undefined

function carrier({text}: Passage, copy: Passage): Carrier {
  const runs: Array<{from: number; to: number; length: number}> = []
  let from = 0
  let to = 0
  for (const part of diffChars(text, copy.text, {maxEditLength: finest}) ??
    []) {
    const {length} = part.value
    if (!part.added && !part.removed) runs.push({from, to, length})
    if (!part.added) from += length
    if (!part.removed) to += length
  }

  return (start, length) => {
    const run = runs.find(
      (each) => each.from <= start && start + length <= each.from + each.length
    )
    return run && run.to + start - run.from
  }
}

/** Inlines with a correction around a part of their text. */
function insert(inlines: Inline[], place: Place): Inline[] {
  const {start, end, correction} = place
  let at = 0

  for (const [index, inline] of inlines.entries()) {
    const next = at + editionText(inline).length
    const isTouched = at < Math.max(end, start + 1) && start < next
    const isInside = at <= start && end <= next && (start < end || at < start)
    if (inline.type === 'entity' && isTouched && isInside) {
      const children = insert(inline.children, {
        correction,
        start: start - at,
        end: end - at
      })
      return inlines.with(index, {...inline, children})
    }

    // What lies across the edge of a tag or in a correction is told nowhere.
    const isWhole = inline.type === 'entity' && start <= at && next <= end
    const isSplit = at < end && start < next
    if (inline.type !== 'text' && isSplit && !isWhole) return inlines
    at = next
  }

  const [before, rest] = splitInlines(inlines, start)
  const [children, after] = splitInlines(rest, end - start)
  return [...before, {...correction, children}, ...after]
}
