import {say, type Locale, type Words} from '../core/model/words.js'
import {largePageCode, type Settings} from '../protocol/protocol.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic} from 'vscode-languageserver-types'
import {severityOf} from './severities.js'

/** What that is called where problems are listed by kind. */
export const largePageTitle: Words = {
  en: 'Page too long to be read',
  'zh-cn': '版面太长，未读取'
}

const words: Words = {
  en: 'This file has {count} million characters; Copydesk reads up to {most} in the editor (setting copydesk.largestPage). Split it into its pages, or run copydesk on the shell; nothing of it is changed here',
  'zh-cn':
    '此文件有 {myriads} 万字符；编辑器中最多读取 {mostMyriads} 万（设置 copydesk.largestPage）。请拆分为单个版面，或在命令行使用 copydesk；此处不作任何改动'
}

/** Whether a page is longer than is read while one types. */
export function isLargePage(
  document: TextDocument,
  {largestPage}: Settings
): boolean {
  return document.getText().length > largestPage * 1e6
}

/** One whose message is text, to be said elsewhere, too. */
export type LargePageDiagnostic = Diagnostic & {readonly message: string}

/** What is said of such a page, at its first character, and nothing else. */
export function largePageDiagnostic(
  document: TextDocument,
  {largestPage}: Settings,
  locale: Locale
): LargePageDiagnostic {
  const start = {line: 0, character: 0}
  const {length} = document.getText()
  const values = {
    count: (length / 1e6).toFixed(1),
    most: largestPage,
    myriads: Math.round(length / 1e4),
    mostMyriads: largestPage * 100
  }
  return {
    range: {start, end: {line: 0, character: 1}},
    severity: severityOf.warning,
    code: largePageCode,
    source: 'Copydesk',
    message: say({words, values}, locale)
  }
}
