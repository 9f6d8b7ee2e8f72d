import type {Literal, Parent} from 'unist'
import {scanLines} from './lines.js'

/**
 * The physical tree, `page > line`: every code unit of a file, in order.
 * `toText(fromText(x)) === x` for every string.
 */
export interface PhysicalPage extends Parent {
  type: 'page'
  children: PhysicalLine[]
}

/** One line with the line end that follows it: `\n`, `\r\n`, `\r` or none. */
export interface PhysicalLine extends Literal {
  type: 'line'
  value: string
  ending: string
}

/** Read a text into its physical tree. */
export function fromText(text: string): PhysicalPage {
  return {
    type: 'page',
    children: scanLines(text).map(({start, end, next}) => ({
      type: 'line',
      value: text.slice(start, end),
      ending: text.slice(end, next)
    }))
  }
}

/** Write a physical tree back. */
export function toText(page: PhysicalPage): string {
  return page.children.map(({value, ending}) => value + ending).join('')
}
