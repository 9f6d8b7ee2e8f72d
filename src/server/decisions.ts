import {changeConfiguration} from '../core/configuration/change-configuration.js'
import {takeBack} from '../core/configuration/take-back.js'
import {addEntry} from '../core/entities/edits/add-entry.js'
import {freeId} from '../core/entities/free-id.js'
import {mergeEntries} from '../core/entities/edits/merge-entries.js'
import {
  readRegisterTable,
  rowLimit,
  writeRegisterTable,
  type TableFormat
} from '../core/entities/register-table.js'
import {lineEdit} from '../core/model/line-edit.js'
import type {Edit} from '../core/model/span.js'
import {say, type Locale, type Words} from '../core/model/words.js'
import type {
  ActResult,
  AddEntryParams,
  ConfigureParams,
  ConfigureResult,
  RegisterModel,
  RegisterParams,
  RegisterTableResult
} from '../protocol/protocol.js'
import {toRange} from '../service/convert.js'
import {searchRegister} from '../service/features/register-search.js'
import type {PageView} from '../service/page-view.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Session} from './session.js'
import {upwards} from './upwards.js'
import {configurationName, registerName} from './workspace-files.js'

const words = {
  unreadable: {
    en: '{file} cannot be read as it is now; nothing was written.',
    'zh-cn': '{file} 目前无法读取，没有写入；请先改好该文件。'
  },
  failed: {
    en: 'Nothing was written: the page cannot be read, or Copydesk failed. The output “Copydesk” says more.',
    'zh-cn':
      '没有写入：无法读取本版，或 Copydesk 出错。详情见“输出”面板的 Copydesk。'
  },
  nowhere: {
    en: 'Save the page first: there is no folder yet that {file} could stand in.',
    'zh-cn': '请先保存版面：现在还没有可以存放 {file} 的文件夹。'
  },
  taken: {
    en: 'There is an entry with the id “{id}” already.',
    'zh-cn': '编号“{id}”已有条目，请换一个编号。'
  },
  columns: {
    en: 'The first row should name the columns `kind` and `name`, and may name others such as `id`; nothing was written.',
    'zh-cn': '首行应有 `kind`、`name` 两列，可另有 `id` 等列，没有写入。'
  },
  rows: {
    en: 'The table has more than {limit} rows; nothing was written. Import it in parts.',
    'zh-cn': '表格超过 {limit} 行，没有写入；请分几次导入。'
  },
  imported: {
    en: '{added} entries added, {changed} changed',
    'zh-cn': '新增 {added} 条，更改 {changed} 条'
  },
  badRows: {
    en: '; rows left out because kind or name is missing, or their id is none: {rows}',
    'zh-cn': '；因缺类别、名称或编号不合规则而未导入的行：{rows}'
  },
  repeatedRows: {
    en: '; rows left out because their id stands in a row before: {rows}',
    'zh-cn': '；编号与前面的行重复而未导入的行：{rows}'
  }
} as const

interface Place {
  readonly files: Pick<Session['files'], 'text' | 'open'>
  readonly folders: Session['folders']
}

/** Entries of a list to choose from; more typing narrows it. */
const listLimit = 100

/** The register of a page, for a list to choose from. */
export function registerModel(
  {register: {register, uri}, uri: page}: PageView,
  {query, name, kind}: RegisterParams,
  {folders}: Place
): RegisterModel {
  const search = {query, name, kind, limit: listLimit}
  return {
    uri: uri ?? newFile(page, registerName, folders) ?? null,
    entries: searchRegister(register, search).map(
      ({id, kind: each, name: title, aliases, description}) => ({
        id,
        kind: each,
        name: title,
        aliases: [...aliases],
        description: description ?? ''
      })
    ),
    count: register.entries.length,
    freeId: freeId(name, register.byId)
  }
}

/** Add an entry to the register of a page; the file may be new. */
export async function addRegisterEntry(
  view: PageView,
  {entry}: AddEntryParams,
  place: Place
): Promise<ActResult> {
  const file = await registerFile(view, place)
  if (!file) return refuseNowhere(registerName, view.locale)
  if (view.register.register.byId.has(entry.id)) {
    const phrase = {words: words.taken, values: {id: entry.id}}
    return {edits: [], refusal: say(phrase, view.locale)}
  }

  const edit = addEntry(file.document.getText(), entry)
  return edit ? sideEdits(file, [edit]) : refuseFile(registerName, view.locale)
}

/** The register of a page as a table. */
export function registerTable(
  {register: {register, uri}, uri: page}: PageView,
  {format}: {format: TableFormat}
): RegisterTableResult {
  return {
    uri: uri ?? page,
    text: writeRegisterTable(register.entries, format),
    count: register.entries.length
  }
}

/** Bring a table into the register of a page; the file may be new. */
export async function importTable(
  view: PageView,
  {text}: {text: string},
  place: Place
): Promise<ActResult> {
  const {locale} = view
  const table = readRegisterTable(
    text,
    view.analysis.kinds,
    view.register.register
  )
  if (typeof table === 'string') {
    const phrase = {words: words[table], values: {limit: rowLimit}}
    return {edits: [], refusal: say(phrase, locale)}
  }

  const {entries, columns, badRows, repeatedRows} = table
  const file = await registerFile(view, place)
  if (!file) return refuseNowhere(registerName, locale)
  const merge = mergeEntries(file.document.getText(), entries, columns)
  if (!merge) return refuseFile(registerName, locale)
  const {added, changed} = merge
  return {
    ...sideEdits(file, merge.edits),
    message:
      say({words: words.imported, values: {added, changed}}, locale) +
      sayRows(words.badRows, badRows, locale) +
      sayRows(words.repeatedRows, repeatedRows, locale)
  }
}

/** Rows that are named in a message; the rest is `…`. */
const rowsNamed = 10

/** What is said of rows that were not read; nothing where there are none. */
function sayRows(
  phrase: Words,
  rows: readonly number[],
  locale: Locale
): string {
  if (rows.length === 0) return ''
  const named = rows.slice(0, rowsNamed).map(String)
  if (rows.length > rowsNamed) named.push('…')
  return say({words: phrase, values: {rows: named.join(', ')}}, locale)
}

function registerFile(
  {register, uri: page}: PageView,
  place: Place
): Promise<SideFile | undefined> {
  const {uri} = register
  return sideFile(uri ?? newFile(page, registerName, place.folders), place)
}

/** A register or configuration, which may be new. */
interface SideFile {
  readonly document: TextDocument
  /** Where the file is open: edits of its text hold for no other version. */
  readonly version: number | null
}

async function sideFile(
  uri: string | undefined,
  {files}: Place
): Promise<SideFile | undefined> {
  if (uri === undefined) return undefined
  const open = files.open(uri)
  if (open) return {document: open, version: open.version}
  const text = (await files.text(uri)) ?? ''
  return {document: TextDocument.create(uri, 'yaml', 0, text), version: null}
}

function sideEdits(
  {document, version}: SideFile,
  edits: readonly Edit[]
): ActResult {
  if (edits.length === 0) return {edits: []}
  return {
    edits: [
      {
        uri: document.uri,
        version,
        edits: edits.map(({span, text}) => ({
          range: toRange(document, span),
          newText: text
        }))
      }
    ]
  }
}

/** What is told where a register or configuration cannot be read as it is. */
export function refuseFile(file: string, locale: Locale): ActResult {
  const phrase = {words: words.unreadable, values: {file}}
  return {edits: [], refusal: say(phrase, locale)}
}

/** What is told where a page cannot be read, or Copydesk itself failed. */
export function refuseFailed(locale: Locale): ActResult {
  return {edits: [], refusal: say({words: words.failed}, locale)}
}

function refuseNowhere(file: string, locale: Locale): ActResult {
  const phrase = {words: words.nowhere, values: {file}}
  return {edits: [], refusal: say(phrase, locale)}
}

/** Write a decision into the configuration of a page; the file may be new. */
export async function configure(
  {configuration, uri: page, locale}: PageView,
  {change}: ConfigureParams,
  place: Place
): Promise<ConfigureResult> {
  const file = await sideFile(
    configuration?.uri ?? newFile(page, configurationName, place.folders),
    place
  )
  if (!file) return refuseNowhere(configurationName, locale)
  const text = file.document.getText()
  const newText = changeConfiguration(text, change)
  if (newText === undefined) return refuseFile(configurationName, locale)
  const edit = lineEdit(text, newText)
  const undo = takeBack(text, change) as ConfigureResult['undo']
  return {...sideEdits(file, edit ? [edit] : []), ...(undo ? {undo} : {})}
}

/**
 * At the top of the workspace folder, else beside the page; `undefined` for a
 * page that is in no file, where no folder is open.
 */
function newFile(
  page: string,
  name: string,
  folders: readonly string[]
): string | undefined {
  const folder = upwards(page, folders).at(-1)
  return folder === undefined ? undefined : `${folder}/${name}`
}
