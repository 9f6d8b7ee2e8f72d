import {
  entryKeys,
  isKey,
  type EntryKey,
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

/** What the columns are called in tables that people send, lower case. */
const columnNames: Readonly<Record<string, EntryKey>> = {
  ...Object.fromEntries(entryKeys.map((key) => [key.toLowerCase(), key])),
  编号: 'id',
  类别: 'kind',
  名称: 'name',
  姓名: 'name',
  别名: 'aliases',
  说明: 'description',
  规范档: 'sameAs',
  备注: 'note',
  alias: 'aliases',
  type: 'kind'
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
  /** 1-based rows that have no usable id, kind or name; not read. */
  readonly badRows: readonly number[]
  /** 1-based rows whose id an earlier row has; not read. */
  readonly repeatedRows: readonly number[]
}

/** Why nothing is read of a table: no column for id, kind and name, or more
 * than `rowLimit` rows. */
export type TableFault = 'columns' | 'rows'

/** Rows of entries that are read; a register holds no more. */
export const rowLimit = 200_000

/** Read a table whose first row names its columns. */
export function readRegisterTable(text: string): RegisterTable | TableFault {
  // Matches the mark that spreadsheets put before UTF-8.
  const source = text.replace(/^\ufeff/u, '')
  const [names = [], ...rows] = readRows(source, delimiterOf(source))
  const columns = names.map((name) => columnNames[name.trim().toLowerCase()])
  const needed = ['id', 'kind', 'name'] as const
  if (!needed.every((key) => columns.includes(key))) return 'columns'
  const byId = new Map<string, RegisterEntry>()
  const badRows: number[] = []
  const repeatedRows: number[] = []
  let count = 0
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    if (++count > rowLimit) return 'rows'
    const entry = toEntry(columns, row)
    if (!entry) badRows.push(index + 2)
    else if (byId.has(entry.id)) repeatedRows.push(index + 2)
    else byId.set(entry.id, entry)
  }

  return {
    entries: [...byId.values()],
    columns: entryKeys.filter((key) => columns.includes(key)),
    badRows,
    repeatedRows
  }
}

function toEntry(
  columns: ReadonlyArray<EntryKey | undefined>,
  row: readonly string[]
): RegisterEntry | undefined {
  const cell = (key: EntryKey): string => {
    const index = columns.indexOf(key)
    return index === -1 ? '' : unguard(row[index] ?? '').trim()
  }
  const id = cell('id')
  const kind = cell('kind')
  const name = cell('name')
  if (!isKey(id) || kind === '' || name === '') return undefined
  const description = cell('description')
  const note = cell('note')
  return {
    id,
    kind,
    name,
    aliases: splitList(cell('aliases')),
    sameAs: splitList(cell('sameAs')),
    ...(description === '' ? {} : {description}),
    ...(note === '' ? {} : {note})
  }
}

function joinList(items: readonly string[]): string {
  return items
    .map((item) => item.replaceAll('\\', '\\\\').replaceAll('|', '\\|'))
    .join(listSeparator)
}

function splitList(cell: string): string[] {
  const items = ['']
  for (let index = 0; index < cell.length; index++) {
    const character = cell.charAt(index)
    const last = items.length - 1
    if (character === '|') items.push('')
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
  return ['\t', ';'].find((each) => first.includes(each)) ?? ','
}

/** The cells of a table (RFC 4180); quotes that never close reach the end. */
function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
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
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === delimiter) {
      row.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }

  if (cell !== '' || row.length > 0) endRow()
  return rows
}
