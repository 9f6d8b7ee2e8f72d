import {partitionPoint} from '../model/partition-point.js'

/** One physical line of the source. */
export interface Line {
  /** 0-based. */
  readonly index: number
  /** Source offset of the first character. */
  readonly start: number
  /** Source offset after the last character, line end left out. */
  readonly end: number
  /** Source offset of the next line; equals `end` on an unended last line. */
  readonly next: number
  /** The line without mark-up. */
  readonly text: string
  /**
   * Source offset of each code unit of `text`, and of its end; absent where
   * the line holds no mark-up, so that it is `start + column`.
   */
  readonly offsets?: readonly number[]
  /** Whether `text` holds nothing but white space. */
  readonly isBlank: boolean
  /**
   * What the line is when it is mark-up as a whole: `---`, `:::`, front
   * matter, or a line with nothing but empty marks. Such a line has no text.
   */
  readonly markup?: 'front-matter' | 'boundary' | 'fence' | 'marks'
}

/** The source offset of a column (0-based, UTF-16) of a line's visible text. */
export function sourceOffset(line: Line, column: number): number {
  return line.offsets?.[column] ?? line.start + column
}

/**
 * The column of a line's visible text that stands at a source offset, or, where
 * there is mark-up, after it.
 */
export function columnAt(line: Line, offset: number): number {
  const {offsets} = line
  if (!offsets) return offset - line.start
  return partitionPoint(line.text.length, (at) => (offsets[at] ?? 0) < offset)
}

/**
 * 0-based index of the line that holds a source offset, its line end included:
 * the last one that begins at or before it; 0 where there is none.
 */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  const begun = partitionPoint(
    lines.length,
    (at) => (lines[at]?.start ?? 0) <= offset
  )
  return Math.max(0, begun - 1)
}
