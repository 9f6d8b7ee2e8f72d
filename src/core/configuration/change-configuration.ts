import {isMap, isScalar, isSeq, parseDocument, type Document} from 'yaml'
import {isSameJson} from './same-json.js'
import type {Edit} from '../model/span.js'
import {applyEdits} from '../model/span.js'
import type {OwnRule} from '../rules/settings.js'
import {
  addInBrackets,
  addLines,
  keepComments,
  pairOf,
  removeItem,
  removePair,
  scalarText
} from './yaml-lines.js'

/** A decision of a person that belongs into `copydesk.yaml`. */
export type ConfigurationChange =
  | {
      /** Suggest texts as a kind no more, or take that back. */
      readonly type: 'reject' | 'unreject'
      readonly kind: string
      readonly texts: readonly string[]
    }
  | {
      /** Never report a text, or take that back. */
      readonly type: 'ignore' | 'unignore'
      readonly text: string
    }
  | {readonly type: 'rule-off'; readonly ruleId: string}
  | {
      /** As loud as it was before; `null`: the file said nothing of it. */
      readonly type: 'rule-on'
      readonly ruleId: string
      readonly severity: string | null
    }
  | {readonly type: 'own-rule'; readonly rule: OwnRule}

/**
 * The text of `copydesk.yaml` with one decision more. Lines are added and taken
 * out; comments, order, quotes and blanks of all others stay. Where a file is
 * laid out so that no line can be added, it is written anew, comments kept.
 * `undefined` where the text is no configuration that can be changed.
 */
export function changeConfiguration(
  text: string,
  change: ConfigurationChange
): string | undefined {
  switch (change.type) {
    case 'reject': {
      return eachText(text, change.texts, (now, each) =>
        addItem(now, ['rejected', change.kind], each)
      )
    }
    case 'unreject': {
      return eachText(text, change.texts, (now, each) =>
        takeItem(now, ['rejected', change.kind], each)
      )
    }
    case 'ignore': {
      return addItem(text, ['ignore'], change.text)
    }
    case 'unignore': {
      return takeItem(text, ['ignore'], change.text)
    }
    case 'rule-off': {
      return setValue(text, ['rules', change.ruleId], 'off')
    }
    case 'rule-on': {
      const {ruleId, severity} = change
      return severity === null
        ? takeKey(text, ['rules', ruleId])
        : setValue(text, ['rules', ruleId], severity)
    }
    case 'own-rule': {
      return addItem(text, ['own'], change.rule)
    }
  }
}

function eachText(
  text: string,
  texts: readonly string[],
  change: (text: string, each: string) => string | undefined
): string | undefined {
  let now: string | undefined = text
  for (const each of texts) now = now === undefined ? now : change(now, each)
  return now
}

type Path = readonly [string] | readonly [string, string]

/** The file as YAML; `undefined` where it is no mapping. */
function read(text: string): Document | undefined {
  const document = parseDocument(text, {logLevel: 'silent'})
  if (document.errors.length > 0) return undefined
  if (document.contents !== null && !isMap(document.contents)) return undefined
  return document
}

/** Add an item to a list, once; the list is made where there is none. */
function addItem(text: string, path: Path, item: unknown): string | undefined {
  const document = read(text)
  if (!document) return undefined
  const present = toJson(document.getIn(path))
  const isList = Array.isArray(present)
  // What somebody wrote there that is no list would be lost.
  if (!isList && present !== undefined && present !== null) return undefined
  const wanted = withMapping(document, path)
  if (!wanted) return undefined
  if (isList && present.some((each) => isSameJson(each, item))) {
    return text
  }

  const isFlowItem = typeof item === 'object'
  const node = isList ? document.getIn(path) : undefined
  const edit = isSeq(node)
    ? (addLines(text, node, [`- ${itemText(item)}`]) ??
      addInBrackets(node, isFlowItem ? itemText(item) : scalarText(item, true)))
    : addKey(text, document, path, [`- ${itemText(item)}`])
  const created = wanted.createNode(item, {flow: isFlowItem})
  if (isList) wanted.addIn(path, created)
  else wanted.setIn(path, wanted.createNode([created]))
  return written(text, edit, wanted)
}

/** A scalar, or a mapping in braces. */
function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return scalarText(item, false)
  const pairs = Object.entries(item).map(
    ([key, value]) => `${key}: ${scalarText(value, true)}`
  )
  return `{${pairs.join(', ')}}`
}

/** Take an item out of a list; what is left empty goes with it. */
function takeItem(text: string, path: Path, item: string): string | undefined {
  const document = read(text)
  if (!document) return undefined
  const node = document.getIn(path)
  const index = isSeq(node) ? node.toJSON().indexOf(item) : -1
  if (!isSeq(node) || index === -1) return text
  if (node.items.length === 1) return takeKey(text, path)
  const wanted = document.clone()
  wanted.deleteIn([...path, index])
  return written(text, removeItem(text, node, index), wanted)
}

/** Take a key out of the file, or of a mapping; what is left empty goes with it. */
function takeKey(text: string, path: Path): string | undefined {
  const document = read(text)
  if (!document) return undefined
  if (!document.hasIn(path)) return text
  const wanted = document.clone()
  const [parent, key] = path
  const outer = document.get(parent)
  if (key !== undefined && isMap(outer) && outer.items.length > 1) {
    wanted.deleteIn(path)
    const found = outer.flow ? undefined : pairOf(outer, key)
    return written(text, found && removePair(text, found.pair), wanted)
  }

  wanted.delete(parent)
  const found = isMap(document.contents) && pairOf(document.contents, parent)
  const edit = found ? removePair(text, found.pair) : undefined
  return written(text, edit && keepComments(text, edit), wanted)
}

/** Set a word, which needs no quotes, under a key of a mapping. */
function setValue(
  text: string,
  path: readonly [string, string],
  value: string
): string | undefined {
  const document = read(text)
  if (!document) return undefined
  const present = document.getIn(path, true) as
    {range?: [number, number, number] | null; value?: unknown} | undefined
  if (present?.value === value) return text
  const wanted = withMapping(document, path)
  if (!wanted) return undefined
  wanted.setIn(path, value)
  const range = present?.range
  const edit =
    range && typeof present.value !== 'object'
      ? {span: {start: range[0], end: range[1]}, text: value}
      : addKey(text, document, path, value)
  return written(text, edit, wanted)
}

/** The edit that adds the last key of a path, and the first where it lacks. */
function addKey(
  text: string,
  document: Document,
  [first, second]: Path,
  body: string | readonly string[]
): Edit | undefined {
  const inner = second === undefined ? body : keyLines(second, body)
  const outer = document.get(first)
  if (second !== undefined && isMap(outer) && outer.items.length > 0) {
    return addLines(text, outer, toLines(inner))
  }

  if (document.has(first)) return undefined
  const lines = keyLines(first, inner)
  const {contents} = document
  if (isMap(contents) && contents.items.length > 0) {
    return addLines(text, contents, lines)
  }

  // A file of comments alone, or an empty one.
  if (contents !== null) return undefined
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    span: {start: text.length, end: text.length},
    text: `${gap}${lines.join('\n')}\n`
  }
}

function keyLines(key: string, body: string | readonly string[]): string[] {
  const name = scalarText(key, false)
  return typeof body === 'string'
    ? [`${name}: ${body}`]
    : [`${name}:`, ...body.map((line) => `  ${line}`)]
}

function toLines(body: string | readonly string[]): readonly string[] {
  return typeof body === 'string' ? [body] : body
}

/** The text after an edit, if that says what is wanted; else written anew. */
function written(
  text: string,
  edit: Edit | undefined,
  wanted: Document
): string {
  if (edit) {
    const after = applyEdits(text, [edit])
    const document = parseDocument(after, {logLevel: 'silent'})
    const isRight =
      document.errors.length === 0 &&
      isSameJson(document.toJSON(), wanted.toJSON())
    if (isRight) return after
  }

  return wanted.toString({lineWidth: 0})
}

/**
 * A copy in which the first key of a longer path holds a mapping, for what is
 * to be written below it: one that holds nothing is given one. `undefined`
 * where it holds something else, which would be lost.
 */
function withMapping(
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

function toJson(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as {toJSON: () => unknown}).toJSON()
    : node
}
