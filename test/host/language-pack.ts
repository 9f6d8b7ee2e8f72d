import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * Make a language known to the server. It speaks only languages it has a pack
 * for, and no registry has the real packs; ours translates nothing of VS Code
 * itself, but extensions then speak this language (`vscode.env.language`,
 * `package.nls.zh-cn.json`, `l10n/`).
 */
export function writeLanguagePack(userData: string, locale: string): void {
  const folder = path.join(userData, 'language-pack')
  const translation = path.join(folder, 'vscode.json')
  mkdirSync(folder, {recursive: true})
  writeFileSync(translation, JSON.stringify({version: '1.0.0', contents: {}}))
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
