// `npm run screenshots [-- NAME…]`: drives the packaged extension on our own
// sample pages and writes docs/images/NAME.png, the pictures of the walkthrough
// (`walkthrough`), the scan of the sample (`scan`) and the icon (`icon`).
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {spawnSync} from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {root} from '../test/host/cache.ts'
import {bringCodeServer} from '../test/host/code-server.ts'
import {renderIcon} from '../test/host/render-icon.ts'
import {say} from '../test/host/say.ts'
import {installPackage, startHost} from '../test/host/workbench.ts'
import {drawSampleScan} from './screenshots/sample-scan.mjs'
import {shots} from './screenshots/shots.mjs'
import {toWebp} from './screenshots/webp.mjs'
import {walkthrough} from './screenshots/walkthrough.mjs'

// A picture is downloaded by every reader of the README.
const budget = 400_000
const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)
const chosen = shots.filter(({name}) => isWanted(name))
const home = mkdtempSync(path.join(os.tmpdir(), 'copydesk-shots-'))
const extensionsFolder = path.join(home, 'extensions')

try {
  if (isWanted('icon')) await renderIcon()
  if (isWanted('scan')) await drawSampleScan()
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
  // One server a language of the interface: it is a setting of the server.
  for (const locale of [undefined, 'zh-cn']) {
    const group = chosen.filter((shot) => shot.locale === locale)
    const isGuide = isWanted('walkthrough')
    if (group.length === 0 && !isGuide) continue
    const host = await startHost({
      codeServer,
      extensionsFolder,
      ...(locale ? {locale} : {})
    })
    try {
      for (const shot of group) await take(host, shot)
      if (isGuide) await guide(host, locale ?? 'en')
    } finally {
      await host.close()
    }
  }
} finally {
  rmSync(home, {recursive: true, force: true, maxRetries: 5})
}

/** Take one picture in a window of its own. */
async function take(host, {name, ...shot}) {
  const folder = makeFolder(name, shot.settings)
  shot.prepare?.(folder)
  const workbench = await host.openFolder(folder, {width: 1280, height: 860})
  try {
    await shot.act(workbench)
    await keep(workbench, path.join('docs/images', `${name}.png`))
  } catch (error) {
    await workbench.screenshot(
      path.join(root, `out/screenshots/failed-${name}.png`)
    )
    throw error
  } finally {
    await workbench.close()
  }
}

/** The pictures of the walkthrough: they ship, so they are small. */
async function guide(host, locale) {
  const folder = makeFolder(`walkthrough-${locale}`, {
    'workbench.colorTheme': 'Default Light Modern'
  })
  const workbench = await host.openFolder(folder, {width: 1280, height: 860})
  try {
    for (const {name, clip, act} of walkthrough) {
      await act(workbench, folder)
      await keep(workbench, `media/walkthrough/${locale}/${name}.webp`, clip)
    }
  } catch (error) {
    await workbench.screenshot(
      path.join(root, 'out/screenshots/failed-walkthrough.png')
    )
    throw error
  } finally {
    await workbench.close()
  }
}

function makeFolder(name, settings) {
  const folder = path.join(home, name, 'luting-daily')
  cpSync(path.join(root, 'samples/luting-daily'), folder, {recursive: true})
  mkdirSync(path.join(folder, '.vscode'))
  writeFileSync(
    path.join(folder, '.vscode/settings.json'),
    JSON.stringify({
      'files.associations': {'*.txt': 'transcription'},
      'window.title': '${activeEditorShort} — ${rootName}',
      'breadcrumbs.enabled': true,
      // Two pictures of the same are the same.
      'editor.cursorBlinking': 'solid',
      'editor.fontSize': 13,
      // Han exactly twice as wide as Latin.
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      ...settings
    })
  )
  return folder
}

async function keep(workbench, name, clip) {
  say(name)
  await standsStill(workbench.page)
  const file = path.join(root, name)
  await workbench.screenshot(file, clip)
  if (file.endsWith('.webp')) {
    const picture = await toWebp(workbench.page, readFileSync(file), 0.4)
    writeFileSync(file, picture)
  }

  const {size} = statSync(file)
  if (size > budget) throw new Error(`${file}: ${size} bytes are too many`)
}

/** Wait until what fades in has faded in, and lists are drawn to their end. */
async function standsStill(page) {
  let before
  for (let look = 0; look < 20; look++) {
    const now = await page.screenshot()
    if (before?.equals(now)) return
    before = now
    await page.waitForTimeout(800)
  }
}
