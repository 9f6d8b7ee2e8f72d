import {readAuthorityLink} from '../../core/entities/authorities.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {DocumentLink} from 'vscode-languageserver-types'

/** Links that one answer holds, and code units that are looked through. */
const linkLimit = 2000
const lengthLimit = 1_000_000

// Matches a short form in a list or alone: `wikidata:Q42`, `"viaf:75121530"`.
const shortForm = /(?<=[\s"',[])[A-Za-z]{2,12}:[\w-]{1,60}(?=["',\]\s]|$)/gmu

/**
 * The authority links of a register that an editor does not know by itself: the
 * short forms, `wikidata:Q42`.
 */
export function registerLinks(uri: string, text: string): DocumentLink[] {
  const document = TextDocument.create(uri, 'yaml', 0, text)
  const links: DocumentLink[] = []
  for (const match of text.slice(0, lengthLimit).matchAll(shortForm)) {
    if (links.length === linkLimit) break
    const [value] = match
    const {title, address, identifier} = readAuthorityLink(value)
    if (address === undefined || identifier === undefined) continue
    links.push({
      range: {
        start: document.positionAt(match.index),
        end: document.positionAt(match.index + value.length)
      },
      target: address,
      tooltip: title
    })
  }

  return links
}
