import {isMap, isScalar, isSeq, type Document} from 'yaml'
import {parseYaml} from '../parse-yaml.js'
import {applyEdits, type Edit} from '../model/span.js'
import {isSameJson} from './same-json.js'

/** A key of a file of YAML, or one of the mapping below it. */
export type Path = readonly [string] | readonly [string, string]

/** The file as YAML; `undefined` where it is no mapping. */
export function readMapping(text: string): Document | undefined {
  const document = parseYaml(text)
  if (document.errors.length > 0) return undefined
  if (document.contents !== null && !isMap(document.contents)) return undefined
  return document
}

/**
 * A copy in which the first key of a longer path holds a mapping, for what is
 * to be written below it: one that holds nothing is given one. `undefined`
 * where it holds something else, which would be lost.
 */
export function withMapping(
  document: Document,
  [first, second]: Path
): Document | undefined {
  const wanted = document.clone()
  const outer = wanted.get(first, true)
  if (second === undefined || outer === undefined || isMap(outer)) return wanted
  const isEmpty =
    (isScalar(outer) && outer.value === null) ||
    (isSeq(outer) && outer.items.length === 0)
  if (!isEmpty) return undefined
  const mapping = wanted.createNode({})
  // `rules: # none yet`
  mapping.commentBefore = outer.commentBefore ?? outer.comment ?? null
  wanted.set(first, mapping)
  return wanted
}

/** The text after the edits, if that says what is wanted; else written anew. */
export function written(
  text: string,
  edits: ReadonlyArray<Edit | undefined>,
  wanted: Document
): string {
  const all = allOf(edits)
  if (all.length > 0) {
    const after = applyEdits(text, all)
    const document = parseYaml(after)
    const isRight =
      document.errors.length === 0 &&
      isSameJson(document.toJSON(), wanted.toJSON())
    if (isRight) return after
  }

  return wanted.toString({lineWidth: 0})
}

/** The edits where all are known and none meets another; else none. */
function allOf(edits: ReadonlyArray<Edit | undefined>): readonly Edit[] {
  const known = edits.filter((edit) => edit !== undefined)
  const isWhole =
    known.length === edits.length &&
    known.every(({span}, index) => {
      const before = known[index - 1]
      return !before || before.span.end <= span.start
    })
  return isWhole ? known : []
}
