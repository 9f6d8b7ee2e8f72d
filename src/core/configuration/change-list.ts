import {isSeq} from 'yaml'
import {takeKey, addKey} from './change-key.js'
import {isSameJson} from './same-json.js'
import {readMapping, withMapping, written, type Path} from './yaml-change.js'
import {addInBrackets, addLines, removeItem, scalarText} from './yaml-lines.js'

/** Add items to a list, each once; the list is made where there is none. */
export function addItems(
  text: string,
  path: Path,
  items: readonly unknown[]
): string | undefined {
  const document = readMapping(text)
  if (!document) return undefined
  const present = toJson(document.getIn(path))
  const isList = Array.isArray(present)
  // What somebody wrote there that is no list would be lost.
  if (!isList && present !== undefined && present !== null) return undefined
  const wanted = withMapping(document, path)
  if (!wanted) return undefined
  const missing = newAmong(items, isList ? present : [])
  if (missing.length === 0) return text
  const node = isList ? document.getIn(path) : undefined
  const lines = missing.map((item) => `- ${itemText(item)}`)
  const edit = isSeq(node)
    ? (addLines(text, node, lines) ??
      addInBrackets(node, missing.map(bracketText).join(', ')))
    : addKey(text, document, path, lines)
  const created = missing.map((item) =>
    wanted.createNode(item, {flow: typeof item === 'object'})
  )
  if (isList) for (const each of created) wanted.addIn(path, each)
  else wanted.setIn(path, wanted.createNode(created))
  return written(text, [edit], wanted)
}

/** Take items out of a list; what is left empty goes with them. */
export function takeItems(
  text: string,
  path: Path,
  items: readonly string[]
): string | undefined {
  const document = readMapping(text)
  if (!document) return undefined
  const node = document.getIn(path)
  if (!isSeq(node)) return text
  const gone = new Set<unknown>(items)
  const indices = (node.toJSON() as readonly unknown[]).flatMap(
    (each, index) => (gone.has(each) ? [index] : [])
  )
  if (indices.length === 0) return text
  if (node.items.length === indices.length) return takeKey(text, path)
  const wanted = document.clone()
  for (const index of indices.toReversed()) wanted.deleteIn([...path, index])
  const edits = indices.map((index) => removeItem(text, node, index))
  return written(text, edits, wanted)
}

/** Those that are not there, each once; texts are many, and found at once. */
function newAmong(
  items: readonly unknown[],
  present: readonly unknown[]
): unknown[] {
  const known = new Set(present)
  return items.filter((item) => {
    const isKnown =
      known.has(item) ||
      (typeof item === 'object' &&
        [...known].some((each) => isSameJson(each, item)))
    known.add(item)
    return !isKnown
  })
}

/** An item in the brackets of a list, where a text is in quotes. */
function bracketText(item: unknown): string {
  return typeof item === 'object' ? itemText(item) : scalarText(item, true)
}

/** A scalar, or a mapping in braces. */
function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return scalarText(item, false)
  const pairs = Object.entries(item).map(
    ([key, value]) => `${key}: ${scalarText(value, true)}`
  )
  return `{${pairs.join(', ')}}`
}

function toJson(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as {toJSON: () => unknown}).toJSON()
    : node
}
