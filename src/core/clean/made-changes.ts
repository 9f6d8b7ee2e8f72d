import type {Span} from '../model/span.js'
import type {Edition, EditionBlock, Inline} from './edition.js'
import {editionText} from './edition-text.js'
import {movedBlocks} from './moved-blocks.js'

/** What making a clean copy did by itself, at a place of a block. */
export interface MadeChange {
  readonly type: 'moved' | 'fixed' | 'joined'
  readonly ruleId?: string
  readonly before: string
  readonly after: string
  /** In the source. */
  readonly source: Span | undefined
  readonly block: EditionBlock
  /** Offset in the text of the block. */
  readonly at: number
}

/** Joints, fixes and moves of an edition, in its order. */
export function madeChanges(edition: Edition): MadeChange[] {
  const found: MadeChange[] = []
  const moved = movedBlocks(edition)

  for (const block of edition.children.flatMap((part) => part.children)) {
    new BlockChanges(block, found).read(block.children)
    if (!moved.has(block)) continue
    const text = editionText(block)
    found.push({
      type: 'moved',
      before: text,
      after: text,
      source: block.source,
      block,
      at: 0
    })
  }

  return found
}

/** Walks through the inlines of one block. */
class BlockChanges {
  readonly #block: EditionBlock
  readonly #found: MadeChange[]
  #at = 0
  /** Where the text before stands in the source. */
  #end: number

  constructor(block: EditionBlock, found: MadeChange[]) {
    this.#block = block
    this.#found = found
    this.#end = block.source?.start ?? 0
  }

  read(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.type === 'entity') {
        this.read(inline.children)
        continue
      }

      const text = editionText(inline)
      if (inline.type === 'lineBreak') {
        const hyphen = inline.hyphen ?? ''
        this.#add('joined', `${hyphen}\n`, text, {
          start: this.#end,
          // A hyphen that went stands before the line end.
          end: this.#end + hyphen.length
        })
      } else if (inline.type === 'correction') {
        this.#add('fixed', inline.before, text, inline.source, inline.ruleId)
      }

      const source = inline.type === 'lineBreak' ? undefined : inline.source
      if (source) this.#end = source.end
      this.#at += text.length
    }
  }

  #add(
    type: 'fixed' | 'joined',
    before: string,
    after: string,
    source: Span | undefined,
    ruleId?: string
  ): void {
    this.#found.push({
      type,
      ...(ruleId === undefined ? {} : {ruleId}),
      before,
      after,
      source,
      block: this.#block,
      at: this.#at
    })
  }
}
