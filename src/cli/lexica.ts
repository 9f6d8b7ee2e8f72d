import {existsSync, readFileSync} from 'node:fs'
import {openNameLexicon} from '../core/entities/name-lexicon.js'
import {lexiconNames, openLexicon, type Lexica} from '../core/lexicon.js'

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
  const names = new URL('lexica/names.bin', program)
  const table = existsSync(names)
    ? openNameLexicon(readFileSync(names))
    : undefined
  return {...Object.fromEntries(opened), ...(table ? {names: table} : {})}
}
