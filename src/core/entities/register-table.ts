import {freeId} from './free-id.js'
import {kindNamed, type KindTable} from './kinds.js'
import {
  entryKeys,
  isKey,
  type EntryKey,
  type Register,
  type RegisterEntry
} from './register.js'

/** How the cells of a row are kept apart. */
export type TableFormat = 'csv' | 'tsv'

const delimiters: Readonly<Record<TableFormat, string>> = {
  csv: ',',
  tsv: '\t'
}

/** Between the aliases or addresses of one cell. */
const listSeparator = ' | '

/** What the columns are called in tables that people send: {@link plainName}. */
const columnNames: Readonly<Record<string, EntryKey>> = {
  ...Object.fromEntries(entryKeys.map((key) => [key.toLowerCase(), key])),
  编号: 'id',
  类别: 'kind',
  类型: 'kind',
  名称: 'name',
  姓名: 'name',
  别名: 'aliases',
  说明: 'description',
  简介: 'description',
  规范档: 'sameAs',
  备注: 'note',
  key: 'id',
  alias: 'aliases',
  type: 'kind',
  notes: 'note'
}

/** `Same As` and `same_as` are `sameas`. */
function plainName(column: string): string {
  return column.toLowerCase().replace(/[\s_-]/gu, '')
}

/**
 * A register as a table, RFC 4180 with CRLF line ends. A cell that a
 * spreadsheet would take for a formula gets an apostrophe, which reading takes
 * away again (OWASP, CSV injection).
 */
export function writeRegisterTable(
  entries: readonly RegisterEntry[],
  format: TableFormat
): string {
  const delimiter = delimiters[format]
  const rows = [
    [...entryKeys],
    ...entries.map((entry) =>
      entryKeys.map((key) => {
        const value = entry[key] ?? ''
        return typeof value === 'string' ? value : joinList(value)
      })
    )
  ]
  return rows
    .map((row) =>
      row.map((cell) => quote(guard(cell), delimiter)).join(delimiter)
    )
    .map((line) => line + '\r\n')
    .join('')
}

/** What was read of a table. */
export interface RegisterTable {
  /** What a column is missing for is absent or empty. */
  readonly entries: readonly RegisterEntry[]
  /** Keys that the table has a column for, in the order of `entryKeys`. */
  readonly columns: readonly EntryKey[]
  /** 1-based rows that have no kind or name, or an id that is none; not read. */
  readonly badRows: readonly number[]
  /** 1-based rows whose id an earlier row has; not read. */
  readonly repeatedRows: readonly number[]
}

/** Why nothing is read of a table: no column for kind and name, or more than
 * `rowLimit` rows. */
export type TableFault = 'columns' | 'rows'

/** Rows of entries that are read; a register holds no more. */
export const rowLimit = 200_000

/**
 * Read a table whose first row names its columns. A row without an id is the one
 * entry of that kind and name, else gets an id that is free.
 *
 * @param kinds By which the names of kinds are known: `人物`, `Person`.
 * @param register Where the table is to go.
 */
export function readRegisterTable(
  text: string,
  kinds: KindTable,
  register: Pick<Register, 'byId' | 'names'>
): RegisterTable | TableFault {
  // Matches the mark that spreadsheets put before UTF-8, and the line with which
  // Excel says what separates cells: `sep=;`.
  const start = /^\ufeff?(?:"?sep=(.)"?\r?\n)?/u.exec(text)
  const source = text.slice(start?.[0].length ?? 0)
  const delimiter = start?.[1] ?? delimiterOf(source)
  const [names = [], ...rows] = readRows(source, delimiter)
  const columns = names.map((name) => columnNames[plainName(name)])
  const needed = ['kind', 'name'] as const
  if (!needed.every((key) => columns.includes(key))) return 'columns'
  const byId = new Map<string, RegisterEntry>()
  const taken = {has: (id: string) => byId.has(id) || register.byId.has(id)}
  const unnumbered: Array<readonly [row: number, entry: RegisterEntry]> = []
  const badRows: number[] = []
  const repeatedRows: number[] = []
  let count = 0
  const add = (entry: RegisterEntry, row: number): void => {
    if (byId.has(entry.id)) repeatedRows.push(row)
    else byId.set(entry.id, entry)
  }

  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    if (++count > rowLimit) return 'rows'
    const entry = toEntry(columns, row, kinds)
    if (!entry) badRows.push(index + 2)
    else if (entry.id === '') unnumbered.push([index + 2, entry])
    else add(entry, index + 2)
  }

  // After the others, whose ids are not free.
  const numbers = new Map<string, number>()
  const ids = new Map<string, string>()
  for (const [row, entry] of unnumbered) {
    const {kind, name} = entry
    const key = `${kind}\n${name}`
    const id =
      ids.get(key) ??
      onlyEntry(register, entry)?.id ??
      freeId(name, taken, numbers)
    ids.set(key, id)
    add({...entry, id}, row)
  }

  return {
    entries: [...byId.values()],
    columns: entryKeys.filter((key) => columns.includes(key)),
    badRows,
    repeatedRows: repeatedRows.sort((a, b) => a - b)
  }
}

/** The one entry of a kind and name; `undefined` where there are more. */
function onlyEntry(
  {names}: Pick<Register, 'names'>,
  {kind, name}: RegisterEntry
): RegisterEntry | undefined {
  const [only, ...others] = names
    .named(name)
    .filter((each) => each.kind === kind && each.name === name)
  return others.length === 0 ? only : undefined
}

/** An entry, its id empty where the row has none. */
function toEntry(
  columns: ReadonlyArray<EntryKey | undefined>,
  row: readonly string[],
  kinds: KindTable
): RegisterEntry | undefined {
  const cell = (key: EntryKey): string => {
    const index = columns.indexOf(key)
    return index === -1 ? '' : unguard(row[index] ?? '').trim()
  }
  const id = cell('id')
  const kind = cell('kind')
  const name = cell('name')
  if (!(id === '' || isKey(id)) || kind === '' || name === '') return undefined
  const description = cell('description')
  const note = cell('note')
  return {
    id,
    kind: kindNamed(kind, kinds) ?? kind,
    name,
    aliases: splitList(cell('aliases'), aliasSeparators),
    sameAs: splitList(cell('sameAs'), listSeparators),
    ...(description === '' ? {} : {description}),
    ...(note === '' ? {} : {note})
  }
}

/** What parts the items of a cell. */
const listSeparators = '|'
/** People part aliases otherwise too: `小李；老李`, `小李、老李`. */
const aliasSeparators = '|;；、'

function joinList(items: readonly string[]): string {
  return items
    .map((item) => item.replace(/[\\|;；、]/gu, '\\$&'))
    .join(listSeparator)
}

function splitList(cell: string, separators: string): string[] {
  const items = ['']
  for (let index = 0; index < cell.length; index++) {
    const character = cell.charAt(index)
    const last = items.length - 1
    if (separators.includes(character)) items.push('')
    else if (character === '\\' && index + 1 < cell.length) {
      items[last] = (items[last] ?? '') + cell.charAt(++index)
    } else items[last] = (items[last] ?? '') + character
  }

  return items.map((item) => item.trim()).filter((item) => item !== '')
}

// Matches what a spreadsheet may run: `=1+1`, `+1`, `-1`, `@A`, a tab.
const formula = /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/u

function guard(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function quote(cell: string, delimiter: string): string {
  const isPlain =
    !cell.includes(delimiter) && !/["\r\n]/u.test(cell) && cell.trim() === cell
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}

/** The delimiter of the first row: a tab, a semicolon (Excel), a comma. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const first = text.slice(0, end === -1 ? text.length : end)
  // Matches a cell in quotes, whose text parts nothing.
  const bare = first.replace(/"[^"]*"/gu, '')
  return ['\t', ';'].find((each) => bare.includes(each)) ?? ','
}

/** The cells of a table (RFC 4180); quotes that never close reach the end. */
function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let openedAt = -1
  /** A quotation mark that nothing closes: a character like any other. */
  let plainQuote = -1
  const endRow = (): void => {
    row.push(cell)
    rows.push(row)
    row = []
    cell = ''
  }

  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index++
      } else isQuoted = false
    } else if (character === '"' && cell === '' && index !== plainQuote) {
      isQuoted = true
      openedAt = index
    } else if (character === delimiter) {
      row.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') cell += character

    // Else the cell would swallow all rows to the end of the table.
    if (isQuoted && index === text.length - 1 && plainQuote === -1) {
      plainQuote = openedAt
      index = openedAt - 1
      isQuoted = false
      cell = ''
    }
  }

  if (cell !== '' || row.length > 0) endRow()
  return rows
}
