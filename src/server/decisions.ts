import {changeConfiguration} from '../core/configuration/change-configuration.js'
import {addEntry} from '../core/entities/edits/add-entry.js'
import {say} from '../core/model/words.js'
import type {
  ActResult,
  AddEntryParams,
  ConfigureParams,
  RegisterModel
} from '../protocol/protocol.js'
import type {PageView} from '../service/page-view.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Session} from './session.js'
import {configurationName, registerName, upwards} from './workspace-files.js'

const words = {
  unreadable: {
    en: '{file} cannot be read as it is now; nothing was written.',
    'zh-cn': '{file} 目前无法读取，没有写入。'
  }
} as const

type Place = Pick<Session, 'files' | 'folders'>

/** The register of a page, for a list to choose from. */
export function registerModel(
  {register, uri}: PageView,
  {folders}: Place
): RegisterModel {
  return {
    uri: register.uri ?? newFile(uri, registerName, folders),
    entries: register.register.entries.map(
      ({id, kind, name, aliases, description}) => ({
        id,
        kind,
        name,
        aliases: [...aliases],
        description: description ?? ''
      })
    )
  }
}

/** Add an entry to the register of a page; the file may be new. */
export async function addRegisterEntry(
  {register, uri: page}: PageView,
  {entry}: AddEntryParams,
  {files, folders}: Place
): Promise<ActResult> {
  const uri = register.uri ?? newFile(page, registerName, folders)
  const text = (await files.text(uri)) ?? ''
  const {span, text: newText} = addEntry(text, entry)
  const document = TextDocument.create(uri, 'yaml', 0, text)
  const range = {
    start: document.positionAt(span.start),
    end: document.positionAt(span.end)
  }
  return {edits: [{uri, version: null, edits: [{range, newText}]}]}
}

/** Write a decision into the configuration of a page; the file may be new. */
export async function configure(
  {configuration, uri: page, locale}: PageView,
  {change}: ConfigureParams,
  {files, folders}: Place
): Promise<ActResult> {
  const uri = configuration?.uri ?? newFile(page, configurationName, folders)
  const text = (await files.text(uri)) ?? ''
  const newText = changeConfiguration(text, change)
  if (newText === undefined) {
    const phrase = {
      words: words.unreadable,
      values: {file: configurationName}
    }
    return {edits: [], refusal: say(phrase, locale)}
  }

  const document = TextDocument.create(uri, 'yaml', 0, text)
  const range = {
    start: {line: 0, character: 0},
    end: document.positionAt(text.length)
  }
  return {edits: [{uri, version: null, edits: [{range, newText}]}]}
}

/** At the top of the workspace folder, else beside the page. */
function newFile(
  page: string,
  name: string,
  folders: readonly string[]
): string {
  const folder = upwards(page, folders).at(-1) ?? ''
  return `${folder}/${name}`
}
