import {isMap, type Document} from 'yaml'
import type {Edit} from '../model/span.js'
import {readMapping, withMapping, written, type Path} from './yaml-change.js'
import {
  addLines,
  keepComments,
  pairOf,
  removePair,
  scalarText
} from './yaml-lines.js'

/** Set a word, which needs no quotes, under a key of a mapping. */
export function setValue(
  text: string,
  path: readonly [string, string],
  value: string
): string | undefined {
  const document = readMapping(text)
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
  return written(text, [edit], wanted)
}

/** Take a key out of the file, or of a mapping; what is left empty goes with it. */
export function takeKey(text: string, path: Path): string | undefined {
  const document = readMapping(text)
  if (!document) return undefined
  if (!document.hasIn(path)) return text
  const wanted = document.clone()
  const [parent, key] = path
  const outer = document.get(parent)
  if (key !== undefined && isMap(outer) && outer.items.length > 1) {
    wanted.deleteIn(path)
    const found = outer.flow ? undefined : pairOf(outer, key)
    const edit = found && removePair(text, found.pair)
    return written(text, [edit], wanted)
  }

  wanted.delete(parent)
  const found = isMap(document.contents) && pairOf(document.contents, parent)
  const edit = found ? removePair(text, found.pair) : undefined
  return written(text, [edit && keepComments(text, edit)], wanted)
}

/** The edit that adds the last key of a path, and the first where it lacks. */
export function addKey(
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
