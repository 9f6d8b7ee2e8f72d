import type {Finding} from '../model/finding.js'
import type {Metadata} from '../model/metadata.js'
import type {Span} from '../model/span.js'
import type {Line} from './line.js'
import {scanLines} from './lines.js'
import type {Mark} from './mark.js'

/** The physical page: what stands in the file, in file order, without loss. */
export interface Page {
  readonly text: string
  readonly layout: 'raw' | 'clean'
  readonly metadata: Metadata
  /** Source span of the front matter, fences included. */
  readonly frontMatter?: Span
  readonly lines: readonly Line[]
  /** Outermost marks, by start offset. */
  readonly marks: readonly Mark[]
  /** What is wrong with the mark-up: unknown class, crossing, unclosed. */
  readonly problems: readonly Finding[]
}

/** Read a page. Never fails; every string is a page. */
export function scanPage(text: string): Page {
  return {
    text,
    layout: 'raw',
    metadata: {},
    lines: scanLines(text),
    marks: [],
    problems: []
  }
}
