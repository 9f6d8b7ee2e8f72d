/** A place in a text; 0-based. */
interface Place {
  readonly line: number
  readonly character: number
}

/** A stretch of text, as VS Code's ranges are; half-open. */
export interface Stretch {
  readonly start: Place
  readonly end: Place
}

/** What is painted: where, and what is written beside it. */
export interface Stroke {
  readonly range: Stretch
  readonly text?: string
}

/** Part of a text that was replaced, as VS Code tells of it. */
export interface Replacement {
  readonly range: Stretch
  readonly text: string
}

/** Whether a decoration is of whole lines or of the characters in them. */
export type PaintUnit = 'lines' | 'characters'

interface Painted {
  readonly unit: PaintUnit
  readonly strokes: readonly Stroke[]
  /** Whether all of it stands in the editor still where it was painted. */
  stands: boolean
}

/**
 * What is painted in one editor, by decoration type. VS Code takes each setting of
 * decorations to the window anew, and a keystroke changes few of them: the others
 * need not be set again.
 */
export class PaintMemory {
  readonly #painted = new Map<unknown, Painted>()

  /** Take down what a type is to show; says whether that is to be set. */
  paint(
    type: unknown,
    strokes: readonly Stroke[],
    unit: PaintUnit = 'characters'
  ): boolean {
    const before = this.#painted.get(type)
    this.#painted.set(type, {unit, strokes, stands: true})
    if (!before) return strokes.length > 0
    return !before.stands || !areSame(before.strokes, strokes, unit)
  }

  /** The text changed: what stood there or behind may have moved. */
  edited(replacements: readonly Replacement[]): void {
    for (const painted of this.#painted.values()) {
      painted.stands &&= !replacements.some((each) => moves(each, painted))
    }
  }
}

/** Whether an edit may move or tear what is painted. */
function moves({range, text}: Replacement, painted: Painted): boolean {
  const {start, end} = range
  // Matches the end of a line.
  const isWithinLine = start.line === end.line && !/[\r\n]/u.test(text)
  if (!isWithinLine)
    return painted.strokes.some((each) => each.range.end.line >= start.line)
  return (
    painted.unit === 'characters' &&
    painted.strokes.some(
      (each) =>
        each.range.start.line <= start.line && each.range.end.line >= start.line
    )
  )
}

function areSame(
  before: readonly Stroke[],
  after: readonly Stroke[],
  unit: PaintUnit
): boolean {
  return (
    before.length === after.length &&
    before.every((stroke, index) => {
      const other = after[index]
      return (
        other !== undefined &&
        stroke.text === other.text &&
        isSamePlace(stroke.range.start, other.range.start, unit) &&
        isSamePlace(stroke.range.end, other.range.end, unit)
      )
    })
  )
}

function isSamePlace(one: Place, other: Place, unit: PaintUnit): boolean {
  return (
    one.line === other.line &&
    (unit === 'lines' || one.character === other.character)
  )
}
