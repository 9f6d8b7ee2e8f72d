import type {Evidence} from '../model/evidence.js'
import {Recent} from '../model/recent.js'
import type {Role} from '../model/roles.js'
import type {Lexicon} from '../lexicon.js'
import {readBylineLine, type FoundByline} from './bylines/index.js'
import type {LineSubject} from './cues/line-cue.js'
import {closesCaption} from './cues/caption-words.js'
import {noticeStrength} from './cues/notice-words.js'

type Script = 'han' | 'western'

/** What the cues say of a line, if one of them decides. */
export interface Asked {
  readonly role: Role
  readonly isWhole: boolean
  readonly evidence: Evidence[]
}

interface AskedBeside extends Pick<
  LineSubject,
  'previous' | 'next' | 'fromEdge'
> {
  readonly answer: Asked | undefined
}

/** What is measured of a line: see `LineTable`. */
export interface Measured {
  readonly width: number
  readonly marks: number
  readonly token: number
  readonly flags: number
}

/**
 * What the text of a line says, whatever stands around it. Each is read when it
 * is first asked for; `undefined` where nobody has, `null` where there is none.
 */
export class LineFacts {
  readonly text: string
  readonly #script: Script
  #strength: number | undefined
  #closes: boolean | undefined
  #byline: FoundByline | null | undefined
  #pair: LinePair | undefined
  #asked: AskedBeside | undefined
  measured: Measured | undefined

  constructor(text: string, script: Script) {
    this.text = text
    this.#script = script
  }

  /** How much it speaks as a notice. */
  get strength(): number {
    this.#strength ??= noticeStrength(this.text, this.#script)
    return this.#strength
  }

  /** Whether it ends with a photographer's credit. */
  get closesCaption(): boolean {
    this.#closes ??= closesCaption(this.text, this.#script)
    return this.#closes
  }

  /** The byline that fills it. */
  get byline(): FoundByline | undefined {
    if (this.#byline === undefined)
      this.#byline = readBylineLine(this.text, this.#script) ?? null
    return this.#byline ?? undefined
  }

  /** What it says together with the line below it. */
  with(next: string): LinePair {
    if (this.#pair?.next !== next)
      this.#pair = new LinePair(this.text, next, this.#script)
    return this.#pair
  }

  /** What the cues say; asked once for the same neighbours and distance. */
  ask(
    {previous, next, fromEdge}: LineSubject,
    ask: () => Asked | undefined
  ): Asked | undefined {
    const known = this.#asked
    const isSame =
      known?.fromEdge === fromEdge &&
      known.previous === previous &&
      known.next === next
    if (isSame) return known.answer
    const answer = ask()
    this.#asked = {previous, next, fromEdge, answer}
    return answer
  }
}

/** What a line and the one below it say together, as {@link LineFacts}. */
export class LinePair {
  readonly next: string
  readonly #text: string
  readonly #script: Script
  #opening: number | undefined
  /** The byline or dateline that opens the line. */
  lead: FoundByline | null | undefined
  /** Lines after this one on which a credit ends; −1 where none begins. */
  credit: number | undefined
  /** Log-odds by words that the line below goes on this one. */
  seam: number | undefined

  constructor(text: string, next: string, script: Script) {
    this.#text = text
    this.next = next
    this.#script = script
  }

  /** How much they speak as a notice. */
  get strength(): number {
    const joiner = this.#script === 'han' ? '' : ' '
    this.#opening ??= noticeStrength(
      this.#text + joiner + this.next,
      this.#script
    )
    return this.#opening
  }
}

/** Lines of a page whose facts are all kept; of longer ones the latest. */
const mostKept = 20_000
/** A power of two. */
const latest = 64

/** The facts of the lines of a page. */
export class PageFacts {
  readonly #texts: readonly string[]
  readonly #script: Script
  readonly #memory: LinesMemory | undefined
  readonly #mask: number
  readonly #facts: LineFacts[] = []
  readonly #rows: Int32Array

  constructor(
    texts: readonly string[],
    script: Script,
    memory: LinesMemory | undefined
  ) {
    this.#texts = texts
    this.#script = script
    this.#memory = memory
    const isKept = memory !== undefined || texts.length <= mostKept
    this.#mask = isKept ? -1 : latest - 1
    this.#rows = new Int32Array(isKept ? texts.length : latest).fill(-1)
  }

  /** The facts of other lines of the same page, of which `texts` are some. */
  of(texts: readonly string[]): PageFacts {
    return new PageFacts(texts, this.#script, this.#memory)
  }

  /** The facts of a row of the table; of an empty line beyond its end. */
  at(row: number): LineFacts {
    const slot = row & this.#mask
    const known = this.#facts[slot]
    if (known && this.#rows[slot] === row) return known
    const text = this.#texts[row] ?? ''
    const facts =
      this.#memory?.recall(text, this.#script) ??
      new LineFacts(text, this.#script)
    if (row < 0 || row >= this.#texts.length) return facts
    this.#facts[slot] = facts
    this.#rows[slot] = row
    return facts
  }

  /** What a row says together with the one below it. */
  pair(row: number): LinePair {
    return this.at(row).with(this.#texts[row + 1] ?? '')
  }
}

/**
 * Remembers the facts of the lines of a page that is read again and again: after
 * a keystroke only changed lines are read. The result never depends on it.
 */
export class LinesMemory {
  readonly #facts = new Recent<string, LineFacts>()
  #script: Script | undefined
  #words: Lexicon | undefined

  /** All that facts depend on beside the text: a change forgets everything. */
  bind(script: Script, words: Lexicon | undefined): void {
    if (script === this.#script && words === this.#words) return
    this.#script = script
    this.#words = words
    this.#facts.clear()
  }

  recall(text: string, script: Script): LineFacts {
    const known = this.#facts.get(text)
    if (known) return known
    const facts = new LineFacts(text, script)
    this.#facts.set(text, facts)
    return facts
  }

  /** A run came to its end. */
  turn(): void {
    this.#facts.turn()
  }
}
