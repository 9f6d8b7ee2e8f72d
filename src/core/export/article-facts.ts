import type {
  Edition,
  EditionArticle,
  EditionBlock,
  EntityNode,
  Inline
} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {isEntityClass} from '../entities/edits/entity-mark.js'
import {entityName} from './entity-facts.js'

/** The texts of the blocks of an article that have one of some roles. */
export function articleTexts(
  {children}: EditionArticle,
  roles: ReadonlyArray<EditionBlock['type']>
): string[] {
  return children
    .filter(({type}) => roles.includes(type))
    .map((block) => editionText(block).trim())
    .filter((text) => text !== '')
}

/** Who reports, each once. */
export function articlePeople({children}: EditionArticle): Array<{
  name: string
  role: string
}> {
  const found = new Map<string, {name: string; role: string}>()
  for (const {lead, tail} of children) {
    for (const {name, role} of [
      ...(lead?.people ?? []),
      ...(tail?.people ?? [])
    ]) {
      found.set(JSON.stringify([name, role]), {name, role})
    }
  }

  return [...found.values()]
}

/** An entity that an article mentions. */
export interface ArticleMention {
  readonly node: EntityNode
  readonly name: string
}

/**
 * The tagged entities of an article, each once. Dates and quantities are values,
 * and no things that a text mentions.
 */
export function articleMentions(
  edition: Edition,
  {children}: EditionArticle
): ArticleMention[] {
  const found = new Map<string, ArticleMention>()
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'entity' && isMentioned(inline)) {
        const name = entityName(edition, inline)
        const key = JSON.stringify([inline.kind, inline.ref ?? null, name])
        if (!found.has(key)) found.set(key, {node: inline, name})
      }

      if ('children' in inline) visit(inline.children)
    }
  }

  for (const block of children) visit(block.children)
  return [...found.values()]
}

function isMentioned({kind, status}: EntityNode): boolean {
  return (
    status === 'tagged' &&
    isEntityClass(kind) &&
    kind !== 'date' &&
    kind !== 'quantity'
  )
}
