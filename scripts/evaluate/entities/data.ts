import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {openNameLexicon} from '../../../src/core/entities/name-lexicon.js'
import {openLexicon, type Lexica} from '../../../src/core/lexicon.js'
import {writeLexica} from '../../lexica.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export const dataFolder =
  process.env['COPYDESK_DATA'] ?? path.join(root, '..', 'shared', 'data')

export function hasData(): boolean {
  return existsSync(path.join(dataFolder, 'scripts', 'score.py'))
}

/** A row of the sentence sets; offsets are code points. */
export interface GoldSentence {
  readonly id: string
  readonly types: readonly string[]
  readonly text: string
  readonly entities: ReadonlyArray<{
    readonly start: number
    readonly end: number
    readonly type: string
    readonly optional?: boolean
  }>
}

export function readSentences(set: string): GoldSentence[] {
  return readFileSync(path.join(dataFolder, 'ner', `${set}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row) as GoldSentence)
}

let opened: Lexica | undefined

/** The lexica as they ship. */
export function lexica(): Lexica {
  if (opened) return opened
  writeLexica()
  const bytes = readFileSync(path.join(root, 'dist', 'lexica', 'names.bin'))
  const names = openNameLexicon(new Uint8Array(bytes))
  const en = openLexicon(
    new Uint8Array(readFileSync(path.join(root, 'dist', 'lexica', 'en.bin')))
  )
  opened = {...(names ? {names} : {}), ...(en ? {en} : {})}
  return opened
}
