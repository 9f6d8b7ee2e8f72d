import type {Analysis} from '../model/analysis.js'
import type {Span} from '../model/span.js'
import type {Edition, Inline} from './edition.js'
import {editionText} from './edition-text.js'

/** What an audit says: all is accounted for, or the first place that is not. */
export type AuditResult = AuditPass | AuditFailure

/** Counts are UTF-16 units; blanks and mark-up are not counted. */
export interface AuditPass {
  readonly ok: true
  /** Characters of the source that the result holds. */
  readonly kept: number
  /** Characters that listed corrections and joined hyphens took away. */
  readonly removed: number
  /** Characters that listed corrections put in. */
  readonly added: number
}

export interface AuditFailure {
  readonly ok: false
  readonly type: 'lost' | 'doubled' | 'invented'
  /** The characters in question, the first few. */
  readonly text: string
  /** Offset in the text that the result was made from. */
  readonly offset: number
}

/** UTF-16 units that a failure shows. */
const shown = 20

/**
 * Transform audit of an edition (design §7.4): its characters are those of the
 * page, less listed removals, with listed additions. Characters are told apart
 * by their place, so that one lost and one doubled do not even out.
 */
export function auditEdition(
  analysis: Analysis,
  edition: Edition
): AuditResult {
  const ledger = new Ledger(analysis)

  for (const part of edition.children) {
    for (const block of part.children) {
      const failure = ledger.enter(block.children)
      if (failure) return failure
    }
  }

  return ledger.close()
}

/**
 * Transform audit of a text-bearing export: it holds the characters of its
 * edition, each once, in order. `offset` counts in the edition's text, blanks
 * left out.
 *
 * @param output What the export says, mark-up left out and escapes resolved:
 * `Exporter#read`.
 */
export function auditExport(edition: Edition, output: string): AuditResult {
  const written = withoutBlanks(output)
  const text = withoutBlanks(
    edition.children
      .flatMap((part) => part.children)
      .map((block) => editionText(block))
      .join('')
  )
  if (written === text) {
    return {ok: true, kept: text.length, removed: 0, added: 0}
  }

  let at = 0
  // Behind its end a text has no code (`NaN`), which equals nothing.
  while (text.charCodeAt(at) === written.charCodeAt(at)) at++

  if (written.length < text.length) return fail('lost', text.slice(at), at)
  const surplus = written.slice(at, at + written.length - text.length)
  const isDoubled = surplus !== '' && text.includes(surplus)
  return fail(isDoubled ? 'doubled' : 'invented', written.slice(at), at)
}

/** State of a source offset. */
const markup = 0
const open = 1
const crossed = 2

/** The characters of a page, crossed off one by one. Linear. */
class Ledger {
  readonly #text: string
  readonly #state: Uint8Array
  /** Offset of the last character of each line. */
  readonly #lineEnds = new Set<number>()
  /** Hyphens that joining took away, which know no place. */
  readonly #hyphens = new Map<string, number>()
  #kept = 0
  #removed = 0
  #added = 0

  constructor({text, page}: Analysis) {
    this.#text = text
    this.#state = new Uint8Array(text.length)

    for (const line of page.lines) {
      let last = -1
      for (let column = 0; column < line.text.length; column++) {
        if (isBlank(line.text.charAt(column))) continue
        last = line.offsets?.[column] ?? line.start + column
        this.#state[last] = open
      }

      if (last >= 0) this.#lineEnds.add(last)
    }
  }

  enter(inlines: readonly Inline[]): AuditFailure | undefined {
    for (const inline of inlines) {
      const failure = this.#enterOne(inline)
      if (failure) return failure
    }

    return undefined
  }

  close(): AuditResult {
    for (let offset = 0; offset < this.#state.length; offset++) {
      if (this.#state[offset] !== open) continue
      if (this.#takeHyphen(offset)) this.#removed++
      else return fail('lost', this.#text.slice(offset), offset)
    }

    return {
      ok: true,
      kept: this.#kept,
      removed: this.#removed,
      added: this.#added
    }
  }

  #enterOne(inline: Inline): AuditFailure | undefined {
    switch (inline.type) {
      case 'entity':
        return this.enter(inline.children)
      case 'lineBreak':
        if (inline.hyphen !== undefined) {
          const count = this.#hyphens.get(inline.hyphen) ?? 0
          this.#hyphens.set(inline.hyphen, count + 1)
        }

        return undefined
      case 'correction':
        this.#added += withoutBlanks(editionText(inline)).length
        return this.#cross(inline.before, inline.source, 'removed')
      case 'text':
        return this.#cross(inline.value, inline.source, 'kept')
    }
  }

  /** Cross off the characters of `expected`, which stand in `span`. */
  #cross(
    expected: string,
    span: Span | undefined,
    as: 'kept' | 'removed'
  ): AuditFailure | undefined {
    const text = withoutBlanks(expected)
    if (text === '') return undefined
    if (!span) return fail('invented', text, 0)
    let index = 0

    for (let offset = span.start; offset < span.end; offset++) {
      const state = this.#state[offset]
      if (state === undefined || state === markup) continue
      if (index === text.length) break
      if (this.#text.charAt(offset) !== text.charAt(index)) break
      if (state === crossed) return fail('doubled', text.slice(index), offset)
      this.#state[offset] = crossed
      index++
    }

    if (index < text.length) {
      return fail('invented', text.slice(index), span.start)
    }

    if (as === 'kept') this.#kept += index
    else this.#removed += index
    return undefined
  }

  #takeHyphen(offset: number): boolean {
    const sign = this.#text.charAt(offset)
    const count = this.#hyphens.get(sign) ?? 0
    if (count === 0 || !this.#lineEnds.has(offset)) return false
    this.#hyphens.set(sign, count - 1)
    return true
  }
}

function fail(
  type: AuditFailure['type'],
  text: string,
  offset: number
): AuditFailure {
  return {ok: false, type, text: text.slice(0, shown).trim(), offset}
}

/** Whether a code unit is white space. */
function isBlank(unit: string): boolean {
  return unit.trim() === ''
}

function withoutBlanks(text: string): string {
  // Matches a run of white space.
  return text.replace(/\s+/gu, '')
}
