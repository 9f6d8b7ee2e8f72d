import {isSeq, stringify} from 'yaml'
import {parseYaml} from '../../parse-yaml.js'
import type {Edit} from '../../model/span.js'
import {entryKeys, type RegisterEntry} from '../register.js'
import {splitRegister} from '../split-register.js'
import {layOut, layoutOf} from './register-layout.js'

/** What a new entry starts with; the rest may be written by hand. */
export type NewEntry = Pick<RegisterEntry, 'id' | 'kind' | 'name'> &
  Partial<RegisterEntry>

/** Edit that adds an entry; `undefined` where the register cannot be read. */
export function addEntry(text: string, entry: NewEntry): Edit | undefined {
  return addEntries(text, [entry])
}

/**
 * The edit that adds entries at the end of a register. Nothing else of the
 * file is touched: comments, order and layout stay. `undefined` where the file
 * is no list that entries can be added to.
 */
export function addEntries(
  text: string,
  entries: readonly NewEntry[]
): Edit | undefined {
  const {indent} = splitRegister(text)
  if (indent === undefined && !isBare(text)) return addToDocument(text, entries)

  const layout = layoutOf(text, indent)
  const written = stringify(entries.map(plainEntry), {lineWidth: 0})
  const gap = text === '' || text.endsWith('\n') ? '' : layout.lineEnd
  return {
    span: {start: text.length, end: text.length},
    text: gap + layOut(written, layout)
  }
}

// Matches a line that says nothing: `  # names`, `---`, a blank one. Other blanks
// than these are text to YAML.
const saysNothing = /^(?:[ \t\r]*(?:#.*)?|---[ \t\r]*)$/u

/** Whether a file holds nothing but comments. */
function isBare(text: string): boolean {
  return text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .every((line) => saysNothing.test(line))
}

/** For lists in brackets, which cannot be added to at the end. */
function addToDocument(
  text: string,
  entries: readonly NewEntry[]
): Edit | undefined {
  const document = parseYaml(text)
  if (document.errors.length > 0 || !isSeq(document.contents)) return undefined
  if (document.contents.items.length === 0) document.contents.flow = false
  for (const entry of entries)
    document.add(document.createNode(plainEntry(entry)))
  return {
    span: {start: 0, end: text.length},
    text: layOut(document.toString({lineWidth: 0}), layoutOf(text))
  }
}

/** An entry with its keys in order; what says nothing is left out. */
function plainEntry(entry: NewEntry): Record<string, unknown> {
  return Object.fromEntries(
    entryKeys.flatMap((key) => {
      const value = entry[key]
      const isEmpty =
        value === undefined || (Array.isArray(value) && value.length === 0)
      return isEmpty ? [] : [[key, value]]
    })
  )
}
