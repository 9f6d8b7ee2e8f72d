import {auditEdition, auditExport, type AuditFailure} from '../clean/audit.js'
import {makeEdition, type Edition} from '../clean/edition.js'
import {withSourceCorrections} from '../clean/source-corrections.js'
import type {Register} from '../entities/register.js'
import type {Analysis} from '../model/analysis.js'
import {overlaps, type Span} from '../model/span.js'
import type {Exporter} from './exporter.js'

export interface WriteExportOptions {
  /** File name of the page, without folders. */
  readonly name: string
  readonly register: Register
  /** What differs from the exporter's defaults. */
  readonly options?: Readonly<Record<string, string | boolean>>
  /** Only this article. */
  readonly articleId?: string
  /** Only the blocks that hold a character of this span of the source. */
  readonly span?: Span
  /** Front matter to put beside that of the page: `{source: 'page.txt'}`. */
  readonly metadata?: Edition['metadata']
  /** Of a clean copy: the page it was made from, which tells what was corrected. */
  readonly source?: Analysis | undefined
}

/** The export as text, or why it must not be written. */
export type WrittenExport =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly reason: 'article'}
  | {
      readonly ok: false
      readonly reason: 'audit'
      readonly failure: AuditFailure
      /** Offset in the source; `undefined` where the format is at fault. */
      readonly source: number | undefined
    }

/**
 * Write a page, or a part of it, in a format. Both audits of the invariant
 * “nothing is lost” are made here, so that no caller can leave them out: of the
 * edition against the page, and of the output against the edition.
 */
export function writeExport(
  analysis: Analysis,
  exporter: Exporter,
  given: WriteExportOptions
): WrittenExport {
  const options = {...exporter.defaults, ...given.options}
  const edition = makeEdition(analysis, {
    name: given.name,
    register: given.register,
    corrections: true,
    suggestions: options['suggestions'] === true
  })
  const audit = auditEdition(analysis, edition)
  if (!audit.ok) {
    return {ok: false, reason: 'audit', failure: audit, source: audit.offset}
  }

  const part = partOf(withSource(edition, given), given)
  if (given.articleId !== undefined && part.children.length === 0) {
    return {ok: false, reason: 'article'}
  }

  const text = exporter.write(
    {...part, metadata: {...part.metadata, ...given.metadata}},
    options
  )
  const written =
    exporter.bearsText && exporter.read
      ? auditExport(part, exporter.read(text))
      : undefined
  if (written?.ok === false) {
    return {ok: false, reason: 'audit', failure: written, source: undefined}
  }

  return {ok: true, text}
}

function withSource(
  edition: Edition,
  {source, name, register}: WriteExportOptions
): Edition {
  if (!source) return edition
  const made = {name, register, corrections: true, suggestions: false}
  return withSourceCorrections(edition, makeEdition(source, made))
}

function partOf(
  edition: Edition,
  {articleId, span}: WriteExportOptions
): Edition {
  if (articleId === undefined && span === undefined) return edition
  const children = edition.children.filter(
    (part) =>
      articleId === undefined ||
      (part.type === 'article' && part.id === articleId)
  )
  if (!span) return {...edition, children}
  return {
    ...edition,
    children: children
      .map((part) => ({
        ...part,
        children: part.children.filter(
          ({source}) => source !== undefined && overlaps(source, span)
        )
      }))
      .filter((part) => part.children.length > 0)
  }
}
