import type {Edit, Span} from '../model/span.js'
import type {EntityNode, Inline} from './edition.js'

/** A tag or suggestion, in source offsets. */
export interface Tag extends Span {
  readonly node: Omit<EntityNode, 'children'>
}

/** An edit of a safe fix. */
export interface Change extends Edit {
  readonly ruleId: string
}

/** One step of the text: a character, or the end of a line. */
export interface Step {
  readonly text: string
  /** Source offset; for what joining or a fix put in, that of its place. */
  readonly source: number
  /** Offset in the flow. */
  readonly at: number
  readonly lineBreak?: {readonly line: number; readonly hyphen: string}
}

/** Builds nested inlines step by step. */
export class InlineBuilder {
  length = 0
  readonly #root: Inline[] = []
  readonly #open: Array<{tag: Tag; node: EntityNode}> = []
  #change: Change | undefined

  /** Close and open tags so that exactly these, outermost first, are open. */
  enter(tags: readonly Tag[]): void {
    const same = this.#open.findIndex(({tag}, index) => tag !== tags[index])
    if (same >= 0) this.#open.length = same
    for (const tag of tags.slice(this.#open.length)) {
      const node: EntityNode = {...tag.node, children: []}
      this.#list().push(node)
      this.#open.push({tag, node})
      this.#change = undefined
    }

    if (same >= 0) this.#change = undefined
  }

  character({text, source}: Step): void {
    this.#change = undefined
    const list = this.#list()
    const last = list.at(-1)
    this.length += text.length
    if (last?.type === 'text' && last.source && last.source.end === source) {
      last.value += text
      last.source = {start: last.source.start, end: source + text.length}
      return
    }

    list.push({
      type: 'text',
      value: text,
      source: {start: source, end: source + text.length}
    })
  }

  lineBreak({text, lineBreak}: Step): void {
    this.#change = undefined
    if (!lineBreak) return
    const joiner = text === '' ? '' : ' '
    this.length += joiner.length
    this.#list().push({
      type: 'lineBreak',
      joiner,
      ...(lineBreak.hyphen === '' ? {} : {hyphen: lineBreak.hyphen}),
      line: lineBreak.line
    })
  }

  /** Take away a step, put `after` in its place, under one correction. */
  correct(change: Change, {text, source}: Step, after: string): void {
    const list = this.#list()
    const last = list.at(-1)
    this.length += after.length

    if (this.#change === change && last?.type === 'correction') {
      last.before += text
      last.source = {
        start: last.source?.start ?? source,
        end: source + text.length
      }
      return
    }

    this.#change = change
    list.push({
      type: 'correction',
      ruleId: change.ruleId,
      before: text,
      source: {start: source, end: source + text.length},
      children: after === '' ? [] : [{type: 'text', value: after}]
    })
  }

  finish(): Inline[] {
    return this.#root
  }

  #list(): Inline[] {
    return this.#open.at(-1)?.node.children ?? this.#root
  }
}
