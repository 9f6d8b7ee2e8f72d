// `npm run screenshots [-- NAME…]`: drives the packaged extension on our own
// sample pages and writes docs/images/NAME.png.
import {cpSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {root} from '../test/host/cache.ts'
import {bringCodeServer} from '../test/host/code-server.ts'
import {renderIcon} from '../test/host/render-icon.ts'
import {say} from '../test/host/say.ts'
import {installPackage, openWorkbench} from '../test/host/workbench.ts'
import {shots} from './screenshots/shots.mjs'

// A picture is downloaded by every reader of the README.
const budget = 300_000
const wanted = process.argv.slice(2)
const chosen = shots.filter(
  ({name}) => wanted.length === 0 || wanted.includes(name)
)
const home = mkdtempSync(path.join(os.tmpdir(), 'copydesk-shots-'))
const extensionsFolder = path.join(home, 'extensions')

try {
  if (wanted.length === 0) await renderIcon()
  const packed = spawnSync(process.execPath, ['scripts/package.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (packed.status !== 0) process.exit(1)
  const codeServer = await bringCodeServer()
  await installPackage(
    codeServer,
    path.join(root, 'copydesk.vsix'),
    extensionsFolder
  )
  for (const shot of chosen) await take(shot, codeServer)
} finally {
  rmSync(home, {recursive: true, force: true, maxRetries: 5})
}

async function take({name, settings, locale, prepare, act}, codeServer) {
  say(`docs/images/${name}.png`)
  const folder = path.join(home, name, 'luting-daily')
  cpSync(path.join(root, 'samples/luting-daily'), folder, {recursive: true})
  prepare?.(folder)
  const workbench = await openWorkbench({
    codeServer,
    folder,
    extensionsFolder,
    height: 860,
    ...(locale ? {locale} : {}),
    settings: {
      'files.associations': {'*.txt': 'transcription'},
      'window.title': '${activeEditorShort} — ${rootName}',
      'breadcrumbs.enabled': true,
      'editor.fontSize': 13,
      // Han exactly twice as wide as Latin.
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      ...settings
    }
  })
  try {
    await act(workbench)
    // What fades in has faded in.
    await workbench.page.waitForTimeout(800)
    const file = path.join(root, 'docs/images', `${name}.png`)
    await workbench.screenshot(file)
    const {size} = statSync(file)
    if (size > budget) throw new Error(`${file}: ${size} bytes are too many`)
  } catch (error) {
    const failure = path.join(root, 'out/screenshots', `failed-${name}.png`)
    await workbench.screenshot(failure)
    throw error
  } finally {
    await workbench.close()
  }
}
