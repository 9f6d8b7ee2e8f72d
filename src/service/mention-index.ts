import {attributeSpan} from '../core/entities/edits/attribute-span.js'
import {markText} from '../core/scan/mark-text.js'
import type {Mark} from '../core/scan/mark.js'
import {scanPage, type Page} from '../core/scan/page.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Range} from 'vscode-languageserver-types'
import {toRange} from './convert.js'
import {isEntityClass} from '../core/entities/edits/entity-mark.js'
import {uriPart} from './uri-part.js'

/** A tag in a file of the workspace. */
export interface IndexedMention {
  readonly kind: string
  /** As it reads, without mark-up and line ends. */
  readonly text: string
  readonly ref?: string
  /** From its first to its last character, inside the brackets. */
  readonly range: Range
  /** Where its `ref=` value stands. */
  readonly refRange?: Range
}

/** What the workspace needs to know of one page. */
export interface IndexedFile {
  readonly uri: string
  readonly mentions: readonly IndexedMention[]
  /** Uri of the raw page that this one was made from. */
  readonly source?: string
  /** What the front matter says, for links between pages. */
  readonly newspaper?: string
  readonly date?: string
  readonly page?: string
}

/** Characters of a file beyond which it is not indexed: no page is so large. */
export const indexedLengthLimit = 4_000_000

/**
 * Read what the workspace needs of a page, without analysing it.
 *
 * @param page The same text, where somebody has scanned it already.
 */
export function indexFile(
  uri: string,
  text: string,
  page: Page = scanPage(text)
): IndexedFile {
  const document = TextDocument.create(uri, 'transcription', 0, text)
  const mentions: IndexedMention[] = []
  collect(document, text, page.marks, mentions)
  const {source, newspaper, date, page: number} = page.metadata
  return {
    uri,
    mentions,
    ...(source === undefined ? {} : {source: resolve(uri, source)}),
    ...(newspaper === undefined ? {} : {newspaper}),
    ...(date === undefined ? {} : {date}),
    ...(number === undefined ? {} : {page: number})
  }
}

function collect(
  document: TextDocument,
  text: string,
  marks: readonly Mark[],
  mentions: IndexedMention[]
): void {
  for (const mark of marks) {
    const kind = mark.classes.find((name) => isEntityClass(name))
    if (mark.type === 'span' && kind !== undefined) {
      const ref = mark.attributes['ref']
      const refRange =
        ref === undefined ? undefined : valueRange(document, mark, 'ref')
      mentions.push({
        kind,
        text: markText(text, mark),
        range: toRange(document, mark.content),
        ...(ref === undefined ? {} : {ref}),
        ...(refRange ? {refRange} : {})
      })
    }

    collect(document, text, mark.children, mentions)
  }
}

/** Where the value of an attribute stands in `{…}`, quotes left out. */
export function valueRange(
  document: TextDocument,
  mark: Mark,
  name: string
): Range | undefined {
  const span = attributeSpan(document.getText(), mark, name)
  return span && toRange(document, span)
}

/** A path relative to a file, as a uri. */
export function resolve(uri: string, path: string): string {
  const folder = uri.slice(0, uri.lastIndexOf('/'))
  const segments = folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') segments.pop()
    else if (part !== '.' && part !== '') segments.push(uriPart(part))
  }

  return segments.join('/')
}
