import {existsSync, readFileSync} from 'node:fs'
import {
  openNameLexicon,
  type NameLexicon
} from '../core/entities/name-lexicon.js'
import {lexiconNames, openLexicon, type Lexica} from '../core/rules/lexicon.js'

/**
 * The lexica beside the program, in `lexica/`; those that are not there are
 * left out. Opening reads the files and no more.
 */
export function loadLexica(program: string | URL = import.meta.url): Lexica {
  const opened = lexiconNames.flatMap((name) => {
    const file = new URL(`lexica/${name}.bin`, program)
    const lexicon = existsSync(file) && openLexicon(readFileSync(file))
    return lexicon ? [[name, lexicon] as const] : []
  })
  return Object.fromEntries(opened)
}

/** The table of names beside the program, where it is there. */
export function loadNames(
  program: string | URL = import.meta.url
): NameLexicon | undefined {
  const file = new URL('lexica/names.bin', program)
  return existsSync(file) ? openNameLexicon(readFileSync(file)) : undefined
}
