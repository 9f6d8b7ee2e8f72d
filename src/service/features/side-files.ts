import type {KindTable} from '../../core/entities/kinds.js'
import {say, type Locale} from '../../core/model/words.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {
  CompletionItem,
  CompletionList,
  Hover,
  Position
} from 'vscode-languageserver-types'
import {escapeMarkdown} from '../markdown.js'
import type {RegisterFile} from '../register-file.js'
import {
  configurationPlaces,
  registerPlace,
  type SidePlace,
  type SideWord
} from '../side-file-keys.js'
import type {WorkspacePages} from '../workspace-pages.js'

/** A YAML file of ours, and what it is read with. */
export interface SideFile {
  readonly type: 'register' | 'configuration'
  readonly document: TextDocument
  readonly kinds: KindTable
  readonly locale: Locale
  /** As it was last when it could be read. */
  readonly register?: RegisterFile
  readonly pages?: WorkspacePages | undefined
}

const words = {
  mentions: {
    en: 'mentions: {count}; files: {files}',
    'zh-cn': '{count} 处，{files} 个文件'
  }
} as const

/** `CompletionItemKind.Property` and `EnumMember`. */
const icons = {key: 10, value: 20} as const

/** Keys and values that may stand at a place. */
export function sideCompletion(
  file: SideFile,
  position: Position
): CompletionList | null {
  const line = lineOf(file.document, position.line)
  const before = line.slice(0, position.character)
  const place = placeAt(file, position.line)
  if (!place || before.includes('#')) return null
  // Matches a key that is being written: `  - na`, `rul`.
  const key = /^ *(?:- +)?([\w-]*)$/u.exec(before)?.[1]
  if (key !== undefined) {
    const present = keysBeside(file, position.line)
    const left = place.keys.filter(({label}) => !present.has(label))
    return list(file, position, key, left, 'key')
  }

  // Matches a key and what stands after it: `kind: per`, `sameAs: [wiki`.
  const value = /^ *(?:- +)?([\w-]+): (.*)$/u.exec(before)
  if (!value) return null
  const [, name = '', written = ''] = value
  // Only one word, or the last item of a list, is completed.
  const item = written.slice(written.lastIndexOf(',') + 1)
  const typed = /^[ ["']*([\w:-]*)$/u.exec(item)?.[1]
  if (typed === undefined) return null
  const found = place.values[name] ?? place.values['*'] ?? []
  return list(file, position, typed, found, 'value')
}

/** What a key means, and an entry of the register with its mentions. */
export function sideHover(file: SideFile, position: Position): Hover | null {
  const line = lineOf(file.document, position.line)
  // Matches a key with its colon: `  - id:`.
  const match = /^( *(?:- +)?)([\w-]+):/u.exec(line)
  const [, lead = '', name = ''] = match ?? []
  const isOnKey =
    match !== null &&
    position.character >= lead.length &&
    position.character <= lead.length + name.length
  const known = placeAt(file, position.line)?.keys.find(
    ({label}) => label === name
  )
  const parts = [
    ...(isOnKey && known
      ? [escapeMarkdown(say({words: known.words}, file.locale))]
      : []),
    ...entryLines(file, position)
  ]
  return parts.length === 0
    ? null
    : {contents: {kind: 'markdown', value: parts.join('\n\n')}}
}

function entryLines(
  {type, register, pages, kinds, locale}: SideFile,
  position: Position
): string[] {
  const entry = register?.entryAt(position)
  if (type !== 'register' || !entry) return []
  const title = kinds.get(entry.kind)?.title
  const kind = title ? say({words: title}, locale) : entry.kind
  const key = {kind: '', text: '', ref: entry.id}
  const mentions = pages?.mentionsOf(key, register?.uri) ?? []
  const values = {
    count: mentions.length,
    files: new Set(mentions.map(({uri}) => uri)).size
  }
  return [
    `**${escapeMarkdown(entry.name)}** · ${escapeMarkdown(kind)}`,
    ...(pages
      ? [escapeMarkdown(say({words: words.mentions, values}, locale))]
      : [])
  ]
}

/** The mapping that a line belongs to; `undefined` where it is none of ours. */
function placeAt(
  {type, document, kinds}: SideFile,
  line: number
): SidePlace | undefined {
  if (type === 'register') return registerPlace(kinds)
  const places = configurationPlaces(kinds)
  const path = pathOf(document, line)
  // One's own kinds have names of their own.
  if (path.length === 2 && path[1] === 'kinds') return places['kind']
  return path.length > 1 ? undefined : places[path[0] ?? '']
}

/** The keys that hold a line, the innermost first. */
function pathOf(document: TextDocument, line: number): string[] {
  const path: string[] = []
  let indent = indentOf(lineOf(document, line))
  for (let index = line - 1; index >= 0 && indent > 0; index--) {
    const text = lineOf(document, index)
    if (text.trim() === '' || indentOf(text) >= indent) continue
    // Matches a key that holds what follows: `rules:`.
    const key = /^ *(?:- +)?([\w-]+): *(?:#.*)?$/u.exec(text)?.[1]
    indent = indentOf(text)
    if (key !== undefined) path.push(key)
  }

  return path
}

/** Keys that stand in the same mapping already. */
function keysBeside({document}: SideFile, line: number): Set<string> {
  const indent = indentOf(lineOf(document, line))
  const found = new Set<string>()
  for (const step of [-1, 1]) {
    let index = step === -1 ? line : line + 1
    for (; index >= 0 && index < document.lineCount; index += step) {
      const text = lineOf(document, index)
      if (text.trim() === '') continue
      const isItem = /^\s*- /u.test(text)
      if (indentOf(text) < indent || (step === 1 && isItem)) break
      // Matches a key: `  name:`, `- id:`.
      const key = /^ *(?:- +)?([\w-]+):/u.exec(text)?.[1]
      if (key !== undefined && indentOf(text) === indent) found.add(key)
      if (step === -1 && isItem) break
    }
  }

  return found
}

/** Columns before the first key of a line, the dash of an item among them. */
function indentOf(line: string): number {
  return /^ *(?:- +)?/u.exec(line)?.[0].length ?? 0
}

function lineOf(document: TextDocument, line: number): string {
  const text = document.getText({
    start: {line, character: 0},
    end: {line: line + 1, character: 0}
  })
  return text.split(/[\r\n]/u, 1)[0] ?? ''
}

function list(
  {locale}: SideFile,
  position: Position,
  typed: string,
  found: readonly SideWord[],
  type: keyof typeof icons
): CompletionList {
  const range = {
    start: {
      line: position.line,
      character: position.character - typed.length
    },
    end: position
  }
  return {
    isIncomplete: false,
    items: found.map(({label, words: meaning}, index): CompletionItem => {
      const detail = say({words: meaning}, locale)
      return {
        label,
        kind: icons[type],
        sortText: String(index).padStart(3, '0'),
        ...(detail === '' ? {} : {detail}),
        textEdit: {range, newText: type === 'key' ? `${label}: ` : label}
      }
    })
  }
}
