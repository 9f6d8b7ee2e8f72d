import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import {stringify} from 'yaml'
import type {Edition} from '../../clean/edition.js'
import {metadataEntries} from '../metadata-entries.js'
import {textNodes} from './inlines.js'
import {isIsoDate} from './value.js'

/** Keys of the front matter that have an element of their own. */
const keysWithElement: ReadonlySet<string> = new Set([
  'newspaper',
  'date',
  'page',
  'edition',
  'licence'
])

/** How far the work on an article is; `id` is its `xml:id`. */
export interface TeiStatus {
  readonly id: string
  readonly status: string
}

/** The `teiHeader` of an edition, from what its front matter says. */
export function teiHeader(
  edition: Edition,
  statuses: readonly TeiStatus[]
): Element {
  const {newspaper, date, page, licence} = edition.metadata
  const named = [newspaper, date, page].filter((part) => part !== undefined)
  return x('teiHeader', null, [
    x('fileDesc', null, [
      x('titleStmt', null, [
        x(
          'title',
          null,
          textNodes(named.length > 0 ? named.join(' · ') : edition.name)
        )
      ]),
      licence === undefined
        ? x('publicationStmt', null, [
            x('p', null, 'Transcription made with Copydesk; not published.')
          ])
        : x('publicationStmt', null, [
            x('authority', null, 'Not stated'),
            x('availability', null, [x('licence', null, textNodes(licence))])
          ]),
      x('sourceDesc', null, [source(edition)])
    ]),
    x('encodingDesc', null, [
      x('appInfo', null, [
        x(
          'application',
          {'xml:id': 'copydesk', ident: 'copydesk', version: '1'},
          [x('label', null, 'Copydesk')]
        )
      ])
    ]),
    x('profileDesc', null, [
      x('langUsage', null, [
        x('language', {ident: languageTag(edition.language)}, [
          {type: 'text', value: languageTag(edition.language)}
        ])
      ])
    ]),
    ...otherMetadata(edition),
    ...revisions(statuses)
  ])
}

/** A language as an attribute can say it. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/u.test(language)
    ? language
    : 'und'
}

/** The printed page. */
function source({metadata, name}: Edition): Element {
  const {newspaper, date, page, edition} = metadata
  const parts: ElementContent[] = []
  const add = (
    element: string,
    attributes: Record<string, string>,
    text: string | undefined
  ): void => {
    if (text !== undefined) parts.push(x(element, attributes, textNodes(text)))
  }

  add('title', {level: 'j'}, newspaper)
  add('edition', {}, edition)
  add('date', date !== undefined && isIsoDate(date) ? {when: date} : {}, date)
  add('biblScope', {unit: 'page'}, page)
  if (parts.length === 0) add('title', {type: 'file'}, name)
  return x('bibl', null, parts)
}

/** What has no element of its own stays as it is written: YAML. */
function otherMetadata({metadata}: Edition): Element[] {
  const entries = metadataEntries(metadata).filter(
    ([key]) => key !== 'copydesk' && !keysWithElement.has(key)
  )
  if (entries.length === 0) return []
  const yaml = stringify(Object.fromEntries(entries))
  return [x('xenoData', {type: 'application/yaml'}, textNodes(yaml))]
}

function revisions(statuses: readonly TeiStatus[]): Element[] {
  if (statuses.length === 0) return []
  const changes = statuses.map(({id, status}) =>
    x('change', {target: `#${id}`}, textNodes(status))
  )
  return [x('revisionDesc', null, changes)]
}
