import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import type {Columns} from '../../src/core/segment/columns.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'
import type {Pins} from '../../src/core/segment/pins.js'

/** What is measured of some lines. */
export function tableOf(...lines: readonly string[]): LineTable {
  return finish(measureLines(scanPage(lines.join('\n')).lines))
}

/**
 * Rows read as columns, a letter each: `f`irst and further (`r`) lines of
 * paragraphs, `h`eads and `o`thers.
 */
export function columnsOf(
  letters: string,
  width: number | readonly number[] = 40,
  indent = 0
): Columns {
  const shapes = Array.from(letters, (letter) => 'frho'.indexOf(letter))
  return {
    shape: Uint8Array.from(shapes),
    width: Int32Array.from(shapes, (each, row) =>
      each > 1 ? 0 : typeof width === 'number' ? width : (width[row] ?? 0)
    ),
    margin: new Float32Array(shapes.length),
    indent
  }
}

/** What {@link columnsOf} was told, of rows as they have become. */
export function lettersOf({shape}: Columns): string {
  return Array.from(shape, (each) => 'frho'.charAt(each)).join('')
}

/** Marks of a page that has none, besides those told. */
export function pinsOf(count: number, told: Partial<Pins> = {}): Pins {
  return {
    role: [],
    group: new Int32Array(count),
    startsArticle: new Uint8Array(count),
    breaks: new Uint8Array(count),
    of: new Map(),
    ids: new Map(),
    status: new Map(),
    by: new Map(),
    any: Object.keys(told).length > 0,
    ...told
  }
}

/** A piece of body of one paragraph that ends a sentence, besides what is told. */
export function pieceOf(
  start: number,
  end: number,
  told: Partial<BodyPiece> = {}
): BodyPiece {
  return {
    start,
    end,
    paragraphs: [start],
    width: 40,
    isResumed: false,
    isFinished: true,
    notice: 0,
    features: [],
    leadFeatures: [],
    ...told
  }
}
