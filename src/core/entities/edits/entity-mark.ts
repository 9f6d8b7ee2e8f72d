import type {Analysis} from '../../model/analysis.js'
import type {Edit, Span} from '../../model/span.js'
import {articleRoles, furnitureRoles} from '../../model/roles.js'
import {writeAttributes} from '../../scan/attributes.js'
import {markAround} from '../../scan/find-mark.js'
import type {Mark} from '../../scan/mark.js'

/** Classes of spans that name no kind of entity. */
const otherClasses: ReadonlySet<string> = new Set([
  ...articleRoles,
  ...furnitureRoles,
  'sic',
  'asis',
  'break',
  'undecided'
])

/** Whether a class of a span names an entity: a known kind, or one's own. */
export function isEntityClass(name: string): boolean {
  return !otherClasses.has(name)
}

/** Whether a mark tags an entity. */
export function isEntityMark({type, classes}: Mark): boolean {
  return type === 'span' && classes.some((name) => isEntityClass(name))
}

/** The innermost entity marks at spans, each once, in file order. */
export function entityMarksAt(
  {page}: Analysis,
  spans: readonly Span[]
): Mark[] {
  const found = spans.flatMap(
    (span) => markAround(page.marks, span, isEntityMark) ?? []
  )
  return [...new Set(found)].sort((a, b) => a.start - b.start)
}

/** What is to stand between the braces of a mark. */
export interface MarkAttributes {
  readonly id?: string | undefined
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

/** Write the attributes of a mark anew. */
export function rewriteAttributes(
  mark: Mark,
  change: (attributes: MarkAttributes) => MarkAttributes
): Edit {
  const {id, classes, attributes} = mark
  const text = writeAttributes(change({id, classes, values: {...attributes}}))
  const span = mark.attributeSpan ?? {start: mark.end, end: mark.end}
  return {span, text}
}

/** Attributes but for some. */
export function without(
  values: Readonly<Record<string, string>>,
  names: readonly string[]
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !names.includes(name))
  )
}
