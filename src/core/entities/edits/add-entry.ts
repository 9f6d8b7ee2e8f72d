import {stringify} from 'yaml'
import type {Edit} from '../../model/span.js'
import type {RegisterEntry} from '../register.js'

/** What a new entry starts with; the rest is written by hand. */
export type NewEntry = Pick<RegisterEntry, 'id' | 'kind' | 'name'>

/**
 * The edit that adds an entry at the end of a register. Nothing else of the
 * file is touched: comments, order and layout stay.
 */
export function addEntry(text: string, {id, kind, name}: NewEntry): Edit {
  // Matches the first item of the list: `  - id: he-liqun`.
  const indent = /^( {0,20})- /mu.exec(text)?.[1] ?? ''
  const entry = stringify([{id, kind, name}], {lineWidth: 0})
    .trimEnd()
    .split('\n')
    .map((line) => indent + line)
    .join('\n')
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    span: {start: text.length, end: text.length},
    text: `${gap}${entry}\n`
  }
}
