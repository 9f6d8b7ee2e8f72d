import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Span} from '../../model/span.js'
import {
  entityMarksAt,
  isEntityClass,
  rewriteAttributes,
  without,
  type MarkAttributes
} from './entity-mark.js'

const words = {
  none: {en: 'There is no tag here', 'zh-cn': '这里没有标注'}
} as const

/**
 * Give the tags at spans another kind. A key of the register and a written
 * value belong to the old kind and go with it.
 */
export function changeKind(
  analysis: Analysis,
  spans: readonly Span[],
  kind: string
): EditResult {
  const marks = entityMarksAt(analysis, spans)
  if (marks.length === 0) return refuse({words: words.none})
  return {
    edits: marks.map((mark) =>
      rewriteAttributes(mark, (attributes) => toKind(attributes, kind))
    )
  }
}

/** Attributes of a tag that is to be of another kind, or linked elsewhere. */
export function toKind(
  {id, classes, values}: MarkAttributes,
  kind: string,
  ref?: string
): MarkAttributes {
  const others = classes.filter((name) => !isEntityClass(name))
  const kept = classes.includes(kind)
    ? values
    : without(values, ['ref', 'value'])
  return {
    id,
    classes: [kind, ...others],
    values: ref === undefined ? kept : {...without(kept, ['ref']), ref}
  }
}
