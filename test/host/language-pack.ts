import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {CodeServer} from './code-server.js'

/**
 * The words of VS Code that stand around a page. No registry has the real
 * language packs; these few are ours.
 */
const workbenchWords: Record<string, Record<string, string>> = {
  'zh-cn': {
    Explorer: '资源管理器',
    Search: '搜索',
    Problems: '问题',
    Output: '输出',
    'Debug Console': '调试控制台',
    Terminal: '终端',
    Ports: '端口',
    Outline: '大纲',
    Timeline: '时间线',
    'Ln {0}, Col {1}': '行 {0}，列 {1}',
    'Ln {0}, Col {1} ({2} selected)': '行 {0}，列 {1}（已选择 {2}）',
    'Spaces: {0}': '空格: {0}',
    '[Ln {0}, Col {1}]': '[行 {0}，列 {1}]',
    'Filter (e.g. text, **/*.ts, !**/node_modules/**)':
      '筛选器（例如 text、**/*.ts、!**/node_modules/**）',
    'Quick Fix...': '快速修复…',
    'View Problem': '查看问题'
  }
}

/**
 * Make a language known to the server, which speaks only those it has a pack
 * for. Extensions then speak it too (`vscode.env.language`,
 * `package.nls.zh-cn.json`, `l10n/`).
 */
export function writeLanguagePack(
  {entry}: CodeServer,
  userData: string,
  locale: string
): void {
  const folder = path.join(userData, 'language-pack')
  const translation = path.join(folder, 'vscode.json')
  mkdirSync(folder, {recursive: true})
  writeFileSync(
    translation,
    JSON.stringify({
      version: '1.0.0',
      contents: translate(
        path.join(entry, '../../../lib/vscode/out'),
        workbenchWords[locale] ?? {}
      )
    })
  )
  const pack = {
    hash: `copydesk-${locale}`,
    extensions: [
      {extensionIdentifier: {id: 'copydesk.pack'}, version: '1.0.0'}
    ],
    translations: {vscode: translation},
    label: locale
  }
  writeFileSync(
    path.join(userData, 'languagepacks.json'),
    JSON.stringify({[locale]: pack})
  )
}

/**
 * What a pack holds: words by module and key. VS Code keeps its English in two
 * lists of the same order: `[[module, [key, …]], …]` and `[message, …]`.
 */
function translate(
  folder: string,
  words: Record<string, string>
): Record<string, Record<string, string>> {
  const modules = read(folder, 'nls.keys.json') as Array<[string, string[]]>
  const messages = read(folder, 'nls.messages.json') as string[]
  const contents: Record<string, Record<string, string>> = {}
  let index = 0
  for (const [module, keys] of modules) {
    for (const key of keys) {
      const word = words[messages[index++] ?? '']
      if (word) (contents[module] ??= {})[key] = word
    }
  }

  return contents
}

function read(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
}
