import {isMap, isScalar, isSeq, stringify, type Node, type Pair} from 'yaml'
import type {YAMLMap, YAMLSeq} from 'yaml'
import type {Edit} from '../model/span.js'

/** A text as a YAML scalar on one line; in brackets always in quotes. */
export function scalarText(value: unknown, isFlow: boolean): string {
  if (isFlow) return JSON.stringify(value)
  // Matches what YAML 1.1, which many tools still read, takes for a truth value.
  if (typeof value === 'string' && /^(?:y|yes|n|no|on|off)$/iu.test(value)) {
    return JSON.stringify(value)
  }

  const plain = stringify(value, {lineWidth: 0}).trimEnd()
  return plain.includes('\n') ? JSON.stringify(value) : plain
}

/** The value of a key of a mapping, with the pair that holds it. */
export function pairOf(
  map: YAMLMap,
  key: string
): {pair: Pair; value: Node | null} | undefined {
  const pair = map.items.find(
    (each) => isScalar(each.key) && each.key.value === key
  )
  return pair && {pair, value: (pair.value ?? null) as Node | null}
}

/**
 * The edit that adds a line of YAML at the end of a list or mapping that stands
 * on lines of its own; `undefined` where it does not, or is empty.
 */
export function addLines(
  text: string,
  node: YAMLMap | YAMLSeq,
  lines: readonly string[]
): Edit | undefined {
  if (node.flow || node.items.length === 0) return undefined
  const first = startOf(node.items[0])
  const end = endOf(node.items.at(-1))
  if (first === undefined || end === undefined) return undefined
  const lineStart = text.lastIndexOf('\n', first - 1) + 1
  const before = text.slice(lineStart, first)
  // Matches what stands before the first item of a list or a mapping: `  - `.
  const match = /^( {0,40})(?:- {1,8})?$/u.exec(before)
  if (!match) return undefined
  const indent = match[1] ?? ''
  const at = lineEnd(text, end)
  const gap = text.charAt(at - 1) === '\n' || at === 0 ? '' : '\n'
  const body = lines.map((line) => `${indent}${line}`).join('\n')
  return {
    span: {start: at, end: at},
    text: gap === '' ? `${body}\n` : `\n${body}`
  }
}

/** The edit that adds an item in the brackets of a list. */
export function addInBrackets(node: YAMLSeq, item: string): Edit | undefined {
  const end = node.range?.[1]
  if (!node.flow || end === undefined) return undefined
  const last = endOf(node.items.at(-1))
  const at = last ?? end - 1
  return {
    span: {start: at, end: at},
    text: last === undefined ? item : `, ${item}`
  }
}

/** The edit that takes an item out of a list which keeps others. */
export function removeItem(
  text: string,
  node: YAMLSeq,
  index: number
): Edit | undefined {
  const start = startOf(node.items[index])
  const end = endOf(node.items[index])
  if (start === undefined || end === undefined) return undefined
  if (!node.flow) return removeLines(text, start, end)
  const next = startOf(node.items[index + 1])
  const before = endOf(node.items[index - 1])
  if (next !== undefined) return {span: {start, end: next}, text: ''}
  return before === undefined
    ? {span: {start, end}, text: ''}
    : {span: {start: before, end}, text: ''}
}

/** The edit that takes out the lines of a pair. */
export function removePair(text: string, pair: Pair): Edit | undefined {
  const start = startOf(pair)
  const end = endOf(pair)
  if (start === undefined || end === undefined) return undefined
  return removeLines(text, start, end)
}

/** The lines of comments that stand in what is taken out stay. */
export function keepComments(text: string, {span}: Edit): Edit {
  const comments = text
    .slice(span.start, span.end)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('#'))
  return {span, text: comments.map((line) => `${line}\n`).join('')}
}

function removeLines(text: string, start: number, end: number): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = lineEnd(text, end)
  return {
    span: {start: from, end: text.charAt(to) === '\n' ? to + 1 : to},
    text: ''
  }
}

/** Where the line that holds an offset ends, its line end left out. */
function lineEnd(text: string, offset: number): number {
  // A node may end behind its own line end.
  const from = text.charAt(offset - 1) === '\n' ? offset - 1 : offset
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function startOf(item: unknown): number | undefined {
  if (isPairLike(item)) return startOf(item.key)
  return (item as Node | undefined)?.range?.[0]
}

function endOf(item: unknown): number | undefined {
  if (isPairLike(item)) return endOf(item.value) ?? endOf(item.key)
  if (isMap(item) || isSeq(item)) {
    const last = item.items.at(-1)
    if (!item.flow && last !== undefined) return endOf(last)
  }

  return (item as Node | undefined)?.range?.[1]
}

function isPairLike(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item
}
