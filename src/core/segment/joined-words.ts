import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Share of lines that end in a hyphen at most where such words were joined; one in ten is usual. */
const fewHyphens = 0.05

/**
 * Whether few lines of a Western page end in a hyphen: the words that line ends
 * cut were joined, or none was cut. What a joined word took from the line below
 * it makes the one longer than its column, and the other shorter.
 */
export function endsInFewHyphens({han, count, flags}: LineTable): boolean {
  if (han) return false
  let hyphens = 0
  for (let row = 0; row < count; row++)
    if ((flags[row] ?? 0) & lineFlag.hyphen) hyphens++
  return hyphens <= count * fewHyphens
}

/** Half-ems of the last word of a row that may have stood on the next one: all but two letters. */
export function joinable({texts}: LineTable, row: number): number {
  const text = texts[row] ?? ''
  const word = text.length - 1 - text.lastIndexOf(' ')
  return word < shortestCut ? 0 : word - 2
}

/** Letters of the shortest word that is cut. */
const shortestCut = 5
