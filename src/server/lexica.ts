import {openNameLexicon} from '../core/entities/name-lexicon.js'
import {
  lexiconNames,
  openLexicon,
  type Lexica,
  type LexiconName
} from '../core/lexicon.js'

/** Reads a packed lexicon; `undefined` where it is not there. */
export type ReadLexicon = (
  name: LexiconName | 'names'
) => Promise<Uint8Array | undefined>

/** Open the lexica that are there; those that are not are left out. */
export async function openLexica(read: ReadLexicon): Promise<Lexica> {
  const opened = await Promise.all(
    lexiconNames.map(async (name) => {
      const bytes = await read(name)
      const lexicon = bytes && openLexicon(bytes)
      return lexicon ? [[name, lexicon] as const] : []
    })
  )
  const bytes = await read('names')
  const names = bytes && openNameLexicon(bytes)
  return {
    ...Object.fromEntries(opened.flat()),
    ...(names ? {names} : {})
  }
}
